import { useId } from 'react';
import { ConditionGroup } from './ConditionGroup.tsx';
import styles from './Condition.module.css';
import type { RuleForm } from './use-rule-form.ts';

/** What must hold of a subject. */
export function ConditionField({ form }: { form: RuleForm }) {
  const id = useId();
  return (
    <section className={styles.condition} aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        Condition
      </h4>
      <ConditionGroup form={form} group={form.draft.condition} place="1" />
    </section>
  );
}
