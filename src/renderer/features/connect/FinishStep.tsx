import type { Dialect } from '../../../core/session/profile.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { signInRemedy } from '../../app/session-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FaultFacts } from '../../ui/FaultFacts.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioCard, RadioCards } from '../../ui/RadioCards.tsx';
import styles from './ConnectForm.module.css';
import type { Connect } from './use-connect.ts';

/** What it is called, which API it speaks, and whether the sign-in works. */
export function FinishStep({ connect }: { connect: Connect }) {
  const { values, change, errors, suggestedName } = connect;
  return (
    <>
      <Field
        label="Name"
        value={values.name ?? suggestedName}
        error={errors.name ?? null}
        hint="What this organisation is called in Floorwatch."
        onChange={(name) => {
          change({ name });
        }}
      />
      {values.method === 'client-credentials' && <Test connect={connect} />}
      <details className={styles.advanced} open={values.dialect === 'guide' || undefined}>
        <summary>Advanced</summary>
        <RadioCards label="API dialect">
          {DIALECTS.map(({ dialect, title, text }) => (
            <RadioCard
              key={dialect}
              name="dialect"
              title={title}
              text={text}
              checked={values.dialect === dialect}
              onChoose={() => {
                change({ dialect });
              }}
            />
          ))}
        </RadioCards>
      </details>
    </>
  );
}

const DIALECTS: readonly { readonly dialect: Dialect; readonly title: string; readonly text: string }[] = [
  {
    dialect: 'platform',
    title: 'Platform',
    text: 'The public API of Genesys Cloud. Right for nearly everyone.',
  },
  {
    dialect: 'guide',
    title: 'Guide gateway',
    text: 'A gateway that answers with the calls of the implementation guide.',
  },
];

/** Tries the credentials before anything is kept. */
function Test({ connect: { test, testing, tested } }: { connect: Connect }) {
  const wrong = tested?.fault ?? null;
  return (
    <div className={styles.test}>
      <Button disabled={testing.busy} onClick={() => void test()}>
        {testing.busy ? 'Testing…' : 'Test'}
      </Button>
      <div className={styles.result} role="status">
        {tested === null && testing.failure === null && (
          <p className={styles.quiet}>
            {testing.busy
              ? 'Signing in and reading the organisation.'
              : 'Signs in, reads the organisation and signs out. Nothing is kept.'}
          </p>
        )}
        {testing.failure !== null && <Outcome good={false} title={testing.failure} />}
        {tested !== null && tested.fault === null && (
          <Outcome good title={`It works: ${tested.organization ?? 'signed in'}`} />
        )}
      </div>
      {wrong !== null && <Wrong fault={wrong} />}
    </div>
  );
}

function Wrong({ fault }: { fault: Parameters<typeof signInRemedy>[0] }) {
  const { title, remedy } = signInRemedy(fault, 'client-credentials');
  return (
    <div className={styles.wrong} role="alert">
      <Outcome good={false} title={title} />
      <p>{remedy}</p>
      <FaultFacts fault={fault} />
    </div>
  );
}

function Outcome({ good, title }: { good: boolean; title: string }) {
  return (
    <p className={styles.outcome} data-good={good}>
      <SeverityMark severity={good ? 'ok' : 'critical'} silent />
      {title}
    </p>
  );
}
