import { useEffect, useRef } from 'react';
import type { Profile } from '../../../core/session/profile.ts';
import { useProfiles } from '../../app/context.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './ConnectForm.module.css';
import { STEPS, type Step } from './draft.ts';
import { FinishStep } from './FinishStep.tsx';
import { MethodStep } from './MethodStep.tsx';
import { PlaceStep } from './PlaceStep.tsx';
import { useConnect, type Connect } from './use-connect.ts';

interface ConnectFormProps {
  /** The organisation to change; `null` for a new one. */
  readonly profile: Profile | null;
  readonly onDone: () => void;
  /** How to leave without saving; `null` where there is nothing to go back to. */
  readonly onLeave: (() => void) | null;
}

const STEP_WORDS: Readonly<Record<Step, string>> = {
  place: 'Region',
  method: 'Sign-in',
  finish: 'Name and check',
};

/** Three steps to an organisation that can be watched. Enter goes on. */
export function ConnectForm({ profile, onDone, onLeave }: ConnectFormProps) {
  const connect = useConnect(profile);
  const { step, submit, saving } = connect;
  const fieldsRef = useStepFocus(connect);
  const { activeId } = useProfiles();
  const signsIn = profile === null || profile.id === activeId;
  const last = step === 'finish';
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={profile === null ? 'New organisation' : `Edit ${profile.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (saving.busy) return;
        void submit().then((saved) => {
          if (saved) onDone();
        });
      }}
    >
      <Steps connect={connect} />
      <div ref={fieldsRef} className={styles.fields}>
        {step === 'place' && <PlaceStep connect={connect} />}
        {step === 'method' && <MethodStep connect={connect} profile={profile} />}
        {step === 'finish' && <FinishStep connect={connect} />}
      </div>
      {saving.failure !== null && (
        <p className={styles.failure} role="alert">
          {saving.failure}
        </p>
      )}
      <div className={styles.actions}>
        <Leave connect={connect} onLeave={onLeave} />
        <Button tone="primary" type="submit" disabled={saving.busy}>
          {last ? (signsIn ? 'Save and sign in' : 'Save') : 'Continue'}
        </Button>
      </div>
    </form>
  );
}

/** Where one is; every step that can be reached is a button. */
function Steps({ connect: { step, goTo } }: { connect: Connect }) {
  return (
    <ol className={styles.steps}>
      {STEPS.map((each, index) => (
        <li key={each} className={styles.step} data-done={index < STEPS.indexOf(step)}>
          <button
            type="button"
            aria-current={each === step ? 'step' : undefined}
            onClick={() => {
              goTo(each);
            }}
          >
            <span className={styles.number}>{index + 1}</span>
            {STEP_WORDS[each]}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Leave({ connect: { step, goTo }, onLeave }: { connect: Connect; onLeave: (() => void) | null }) {
  const before = STEPS[STEPS.indexOf(step) - 1];
  return (
    <>
      {onLeave !== null && (
        <Button tone="quiet" onClick={onLeave}>
          Cancel
        </Button>
      )}
      <span className={styles.gap} />
      {before !== undefined && (
        <Button
          onClick={() => {
            goTo(before);
          }}
        >
          Back
        </Button>
      )}
    </>
  );
}

/** After each try the focus is where the supervisor goes on: the first wrong field, or the first. */
function useStepFocus({ tries }: Connect) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fields = ref.current;
    const wrong = fields?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const first = fields?.querySelector<HTMLElement>('input:not([type="radio"]), input:checked');
    (wrong ?? first)?.focus();
  }, [tries]);
  return ref;
}
