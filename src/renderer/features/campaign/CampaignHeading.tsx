import { useReplayed } from '../../app/context.tsx';
import { formatCount } from '../../format/numbers.ts';
import { kindOf, SEVERITY_WORDS, STATUS_WORDS } from '../../words/campaigns.ts';
import { Chip } from '../../ui/Chip.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { ListForecast } from '../history/ListForecast.tsx';
import styles from './CampaignDetail.module.css';
import { useFacts } from './opened.ts';
import { listShare, listWords } from './view-model.ts';

export function CampaignHeading() {
  const facts = useFacts();
  const { row, problems } = facts;
  return (
    <>
      <header className={styles.heading}>
        <h1 className={styles.name} title={row.name}>
          {row.name}
        </h1>
        <div className={styles.chips}>
          <Chip tone={row.status === 'on' ? 'accent' : row.status === 'invalid' ? 'critical' : 'plain'}>
            {STATUS_WORDS[row.status]}
          </Chip>
          <Chip>{kindOf(row)}</Chip>
          {row.queueName !== null && <Chip>Queue {row.queueName}</Chip>}
          {row.staffing === 'no-queue' && <Chip tone="warning">No queue</Chip>}
          {(row.severity === 'critical' || row.severity === 'warning') && (
            <span className="only-read-aloud">{SEVERITY_WORDS[row.severity]}</span>
          )}
        </div>
        <ListProgress />
      </header>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label="Configuration problems">
          {problems.map((problem) => (
            <li key={problem}>
              <SeverityMark severity="warning" silent />
              {problem}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ListProgress() {
  const facts = useFacts();
  const share = listShare(facts);
  const live = useReplayed() === null;
  if (share === null) return null;
  return (
    <div className={styles.progress}>
      <span>{listWords(share)}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.done} style={{ width: `${String(share)}%` }} />
      </span>
      <span className={styles.left}>{formatCount((facts.total ?? 0) - (facts.processed ?? 0))} left</span>
      {live && <ListForecast key={facts.row.id} campaignId={facts.row.id} />}
    </div>
  );
}
