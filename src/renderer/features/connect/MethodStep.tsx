import type { Profile } from '../../../core/session/profile.ts';
import { REDIRECT_URI } from '../../../core/session/profile.ts';
import { useProfiles, useSession } from '../../app/context.tsx';
import { heldSecretWords } from '../../app/session-words.ts';
import { Chip } from '../../ui/Chip.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioCard, RadioCards } from '../../ui/RadioCards.tsx';
import styles from './ConnectForm.module.css';
import { holdsSecret } from './draft.ts';
import type { Connect } from './use-connect.ts';

interface MethodStepProps {
  readonly connect: Connect;
  readonly profile: Profile | null;
}

/** Who signs in: the supervisor, or a client of its own. */
export function MethodStep({ connect, profile }: MethodStepProps) {
  const { values, change, errors } = connect;
  return (
    <>
      <RadioCards label="How to sign in">
        <RadioCard
          name="method"
          title="Browser sign-in"
          beside={<Chip tone="accent">Recommended</Chip>}
          text="With your own account. Floorwatch sees what you may see, and keeps no password."
          checked={values.method === 'browser'}
          onChoose={() => {
            change({ method: 'browser' });
          }}
        />
        <RadioCard
          name="method"
          title="Client credentials"
          text="An id and a secret of its own, for machines that nobody signs in to. Its role decides what can be seen."
          checked={values.method === 'client-credentials'}
          onChoose={() => {
            change({ method: 'client-credentials' });
          }}
        />
      </RadioCards>
      <Field
        label="Client ID"
        mono
        value={values.clientId}
        error={errors.clientId ?? null}
        onChange={(clientId) => {
          change({ clientId });
        }}
        hint={
          values.method === 'browser'
            ? 'Of an OAuth client of type “Code authorization (PKCE)”. An administrator makes one once for everybody.'
            : 'Of an OAuth client of type “Client credentials”.'
        }
      />
      {values.method === 'browser' ? <Redirect /> : <Secret connect={connect} profile={profile} />}
    </>
  );
}

function Redirect() {
  return (
    <div>
      <p className={styles.label}>Redirect URI to register on that client</p>
      <CopyText what="the redirect URI" text={REDIRECT_URI} />
      <p className={styles.hint}>It is compared letter by letter: copy it rather than type it.</p>
    </div>
  );
}

function Secret({ connect, profile }: MethodStepProps) {
  const { values, change, errors } = connect;
  const session = useSession();
  const { activeId } = useProfiles();
  const signedIn = session.phase === 'signed-in' && profile?.id === activeId;
  const hint = holdsSecret(profile)
    ? heldSecretWords(signedIn ? session.keeping : null)
    : 'Goes to the keychain of this system, or where there is none is kept until Floorwatch quits.';
  return (
    <Field
      label="Client secret"
      type="password"
      mono
      autoComplete="new-password"
      value={values.clientSecret}
      error={errors.clientSecret ?? null}
      hint={hint}
      onChange={(clientSecret) => {
        change({ clientSecret });
      }}
    />
  );
}
