import { useRef } from 'react';
import { useCell, useRules, useShared } from '../../app/context.tsx';
import type { RuleTask } from '../../app/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleItem } from './RuleItem.tsx';
import styles from './RulesPane.module.css';
import { GROUP_TITLES } from './vocabulary.ts';
import { groupRules } from './view-model.ts';

/** The rules by what they watch, or the editor of one of them. */
export function RulesPane({ task }: { task: RuleTask }) {
  const { rules } = useRules();
  if (task.kind === 'list') return <List last={task.last ?? null} />;
  if (task.kind === 'add') return <RuleEditor key="new" rule={null} />;
  const rule = rules.find(({ id }) => id === task.id);
  return rule === undefined ? <List last={null} /> : <RuleEditor key={rule.id} rule={rule} />;
}

function List({ last }: { last: string | null }) {
  const view = useRules();
  const { settings } = useShared();
  const [, go] = useCell(settings);
  const headRef = useRef<HTMLDivElement>(null);
  const groups = groupRules(view);
  return (
    <div className={styles.pane}>
      <div ref={headRef} className={styles.head}>
        <p className={styles.quiet}>
          A rule raises an alert when its condition has held for as long as it says. Every rule can be changed
          or switched off.
        </p>
        <Button
          tone="primary"
          onClick={() => {
            go({ pane: 'rules', task: { kind: 'add' } });
          }}
        >
          Add rule
        </Button>
      </div>
      {groups.length === 0 && <EmptyState title="There is no rule yet" />}
      {groups.map(({ subject, lines }) => (
        <section key={subject} aria-labelledby={`rules-${subject}`}>
          <h3 id={`rules-${subject}`} className={styles.title}>
            {GROUP_TITLES[subject]}
          </h3>
          <ul className={styles.list} aria-labelledby={`rules-${subject}`}>
            {lines.map((line) => (
              <RuleItem
                key={line.rule.id}
                line={line}
                last={line.rule.id === last}
                onRemoved={() => {
                  headRef.current?.querySelector('button')?.focus();
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
