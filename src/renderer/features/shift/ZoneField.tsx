import { useId } from 'react';
import { useBoard } from '../../app/context.tsx';
import { machineZone } from '../../app/zone.ts';
import { FieldError } from '../../ui/Field.tsx';
import { RadioCard, RadioCards } from '../../ui/RadioCards.tsx';
import type { ZoneKind } from './draft.ts';
import styles from './ShiftPane.module.css';
import type { PlanForm } from './use-plan-form.ts';
import { ZoneList } from './ZoneList.tsx';

/** On whose wall clock the plan is. */
export function ZoneField({ form: { draft, edit, errors } }: { form: PlanForm }) {
  const id = useId();
  const organizationZone = useBoard((view) => view.identity.zone);
  const choose = (zoneKind: ZoneKind) => () => {
    edit((before) => ({
      ...before,
      zoneKind,
      zone: zoneKind === 'organization' ? organizationZone : before.zone,
    }));
  };
  const error = errors.zone ?? null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        The times above are in
      </h3>
      <RadioCards label="The times above are in">
        <RadioCard
          name="plan-zone"
          title="This machine’s zone"
          text={`${machineZone()}. Follows the machine where it travels.`}
          checked={draft.zoneKind === 'machine'}
          onChoose={choose('machine')}
        />
        {organizationZone !== null && (
          <RadioCard
            name="plan-zone"
            title="The organisation’s zone"
            text={organizationZone}
            checked={draft.zoneKind === 'organization'}
            onChoose={choose('organization')}
          />
        )}
        <RadioCard
          name="plan-zone"
          title="Another zone"
          {...(draft.zoneKind === 'other' && draft.zone !== null && { text: draft.zone })}
          checked={draft.zoneKind === 'other'}
          onChoose={choose('other')}
        />
      </RadioCards>
      {draft.zoneKind === 'other' && (
        <ZoneList
          value={draft.zone}
          errorId={error === null ? null : `${id}-error`}
          onChoose={(zone) => {
            edit((before) => ({ ...before, zone }));
          }}
        />
      )}
      <FieldError id={`${id}-error`} error={error} />
    </section>
  );
}
