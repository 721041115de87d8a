import type { Figure } from '../../../core/board/view.ts';
import { DEFINITIONS } from '../../../core/metrics/definitions.ts';
import { useZone } from '../../app/context.tsx';
import { formatCount } from '../../format/numbers.ts';
import { formatSpan } from '../../format/times.ts';
import type { UsualNote } from '../history/usual.ts';
import styles from './FormulaCard.module.css';

/** What is needed to check a figure by hand. */
export function FormulaCard({ figure, usual }: { figure: Figure; usual: UsualNote | null }) {
  const zone = useZone();
  const { name, formula, window, calls, caution } = DEFINITIONS[figure.metric];
  const span = formatSpan(figure.from, figure.to, zone);
  return (
    <div className={styles.card}>
      <p className={styles.name}>{name}</p>
      <p>{formula}</p>
      <dl className={styles.facts}>
        {figure.numerator !== null && <Fact name="Numerator" value={precise(figure.numerator)} />}
        {figure.denominator !== null && <Fact name="Denominator" value={precise(figure.denominator)} />}
        <Fact name="Window" value={span === null ? window : `${window} (${span})`} />
        {usual !== null && <Fact name="Usual" value={`${usual.window}\n${usual.words}`} />}
        <Fact name="Source" value={calls.join('\n')} />
      </dl>
      {caution !== null && <p className={styles.caution}>{caution}</p>}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function precise(value: number): string {
  return formatCount(value, Number.isInteger(value) ? 0 : 2);
}
