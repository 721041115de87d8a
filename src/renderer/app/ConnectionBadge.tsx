import { SeverityMark } from '../ui/SeverityMark.tsx';
import { Hint } from '../ui/Hint.tsx';
import { formatSecond } from '../format/times.ts';
import { SOURCE_WORDS } from '../words/sources.ts';
import { connectionWords, signInState } from './connection-words.ts';
import { feedSentence } from './feed-words.ts';
import { useLiveBoard, useLink, useNow, useSession, useZone } from './context.tsx';
import styles from './Header.module.css';

export function ConnectionBadge() {
  const connection = useLiveBoard((view) => view.connection);
  const feed = useLiveBoard((view) => view.feed);
  const link = useLink();
  const now = useNow();
  const { phase } = useSession();
  const unsigned = link === 'open' ? signInState(phase) : null;
  const { severity, state, detail } = unsigned ?? connectionWords(connection, { now, link, feed });
  const tone = severity === 'critical' || severity === 'warning' ? styles[severity] : '';
  return (
    <Hint content={<SourceFacts />}>
      <button type="button" className={`${styles.pill} ${tone}`}>
        <SeverityMark severity={severity} silent />
        <span role="status">
          <span className="only-read-aloud">Connection: </span>
          <strong>{state}</strong>
        </span>
        {detail !== null && <span className={styles.age}>{`· ${detail}`}</span>}
      </button>
    </Hint>
  );
}

/** When each source answered last, for whoever wants to know which one is behind. */
function SourceFacts() {
  const sources = useLiveBoard((view) => view.sources);
  const feed = useLiveBoard((view) => view.feed);
  const zone = useZone();
  return (
    <>
      <p>{feedSentence(feed, formatSecond(feed.since, zone))}</p>
      <strong>Last answers</strong>
      <dl className={styles.facts}>
        {sources.map(({ source, lastAnswerAt, freshness }) => (
          <SourceFact
            key={source}
            name={SOURCE_WORDS[source]}
            value={lastAnswerAt === null ? 'none yet' : formatSecond(lastAnswerAt, zone)}
            note={freshness === 'live' || freshness === 'never' ? '' : ` · ${freshness}`}
          />
        ))}
      </dl>
    </>
  );
}

function SourceFact({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value + note}</dd>
    </>
  );
}
