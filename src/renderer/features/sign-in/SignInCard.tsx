import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '../../../core/faults/fault.ts';
import type { Profile } from '../../../core/session/profile.ts';
import { useCommand } from '../../app/command.ts';
import { useActiveProfile, useCell, useProfiles, useShared } from '../../app/context.tsx';
import { Obstacle } from '../../app/Obstacle.tsx';
import { signInRemedy } from '../../app/session-words.ts';
import { startOf } from '../../app/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { FaultFacts } from '../../ui/FaultFacts.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './SignIn.module.css';
import { secretChange, signInWords } from './view-model.ts';

/** Signed out and nothing to show: why, and the way in. */
export function SignInCard({ fault }: { fault: Fault | null }) {
  const profile = useActiveProfile();
  const method = profile?.method ?? 'browser';
  const wrong = fault === null || fault.kind === 'no-credentials' ? null : signInRemedy(fault, method);
  const words = signInWords(profile, fault);
  return (
    <Obstacle
      icon={<KeyRound size={22} aria-hidden />}
      title={wrong?.title ?? words.title}
      text={wrong?.remedy ?? words.text}
      tone={wrong === null ? 'calm' : 'wrong'}
    >
      {fault !== null && wrong !== null && <FaultFacts fault={fault} />}
      {profile !== null && <SignInForm key={profile.id} profile={profile} tried={wrong !== null} />}
    </Obstacle>
  );
}

function SignInForm({ profile, tried }: { profile: Profile; tried: boolean }) {
  const { api } = useShared();
  const [secret, setSecret] = useState('');
  const signing = useCommand();
  const asksSecret = profile.method === 'client-credentials' && !profile.demo;
  const signIn = (): Promise<boolean> =>
    secret === ''
      ? signing.run(api.session.signIn)
      : signing.run(() => api.profiles.save(secretChange(profile, secret)), api.session.signIn);
  return (
    <form
      className={styles.form}
      aria-label="Sign in"
      onSubmit={(event) => {
        event.preventDefault();
        if (!signing.busy) void signIn();
      }}
    >
      {asksSecret && (
        <Field
          label="Client secret"
          type="password"
          mono
          autoComplete="new-password"
          value={secret}
          error={null}
          hint={`For client ${profile.clientId}. Leave this empty to try the secret that is held.`}
          onChange={setSecret}
        />
      )}
      {signing.failure !== null && (
        <p className={styles.failure} role="alert">
          {signing.failure}
        </p>
      )}
      <div className={styles.actions}>
        <Button tone="primary" type="submit" disabled={signing.busy} autoFocus={!asksSecret}>
          {tried ? 'Try again' : 'Sign in'}
        </Button>
        <Others profile={profile} />
      </div>
    </form>
  );
}

/** The ways out of a sign-in that does not work. */
function Others({ profile }: { profile: Profile }) {
  const { settings } = useShared();
  const [, open] = useCell(settings);
  const { list } = useProfiles();
  return (
    <>
      {!profile.demo && (
        <Button
          onClick={() => {
            open({ pane: 'organizations', task: { kind: 'edit', id: profile.id } });
          }}
        >
          Edit connection…
        </Button>
      )}
      <Button
        tone="quiet"
        onClick={() => {
          open(startOf('organizations'));
        }}
      >
        {list.length > 1 ? 'Another organisation…' : 'Organisations…'}
      </Button>
    </>
  );
}
