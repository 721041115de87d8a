import { Fragment } from 'react';
import type { PreflightRow } from '../../../core/preflight/preflight.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './AccessPane.module.css';
import { KIND_WORDS, nameParts, verdictWords } from './view-model.ts';

/** Each need with its verdict, its real names, what rests on it and what told so. */
export function NeedTable({ rows }: { rows: readonly PreflightRow[] }) {
  return (
    <table className={styles.table} aria-label="What the board needs">
      <thead>
        <tr>
          <th scope="col" data-column="verdict">
            Verdict
          </th>
          <th scope="col" data-column="need">
            Need
          </th>
          <th scope="col">Without it</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <NeedRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function NeedRow({ row }: { row: PreflightRow }) {
  const { severity, word } = verdictWords(row);
  return (
    <tr data-verdict={row.verdict}>
      <td data-column="verdict">
        <span className={styles.mark} data-severity={severity}>
          <SeverityMark severity={severity} silent />
          {word}
        </span>
        <span className={styles.quiet}>
          {KIND_WORDS[row.kind]}
          {row.optional && ', optional'}
        </span>
      </td>
      <th scope="row" data-column="need">
        <span className={styles.names}>
          {row.names.length === 0 && 'No permission of its own'}
          {row.names.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && <span className={styles.or}> or </span>}
              <Name name={name} />
            </Fragment>
          ))}
        </span>
        {row.guideName !== null && <span className={styles.quiet}>In the guide: {row.guideName}</span>}
      </th>
      <td>
        <p>{row.lost}</p>
        {row.panels.length > 0 && <p className={styles.quiet}>In {row.panels.join(', ')}</p>}
        {row.evidence !== null && <p className={styles.evidence}>{row.evidence}</p>}
      </td>
    </tr>
  );
}

function Name({ name }: { name: string }) {
  return (
    <code>
      {nameParts(name).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
