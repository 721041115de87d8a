import styles from './Skeleton.module.css';

const ROWS = [0, 1, 2, 3, 4, 5, 6];
const TILES = [0, 1, 2, 3, 4, 5];

/** The shape of the board before its first values, at the same places. */
export function Skeleton() {
  return (
    <div className={styles.skeleton} role="status">
      <h1 className="only-read-aloud">Reading campaigns and agents</h1>
      <div className={styles.list} aria-hidden>
        <div className={styles.search} />
        {ROWS.map((row) => (
          <div key={row} className={styles.row}>
            <div className={styles.bar} data-width="wide" />
            <div className={styles.bar} data-width="narrow" />
          </div>
        ))}
      </div>
      <DetailSkeleton />
    </div>
  );
}

/** The opened campaign before it has arrived. */
export function DetailSkeleton() {
  return (
    <div className={styles.detail} aria-hidden>
      <div className={styles.bar} data-width="title" />
      <div className={styles.tiles}>
        {TILES.map((tile) => (
          <div key={tile} className={styles.tile}>
            <div className={styles.bar} data-width="wide" />
            <div className={styles.bar} data-width="figure" />
          </div>
        ))}
      </div>
      <div className={styles.lower}>
        <div className={styles.middle}>
          <Card />
          <Card />
        </div>
        <div className={styles.side}>
          <Card />
        </div>
      </div>
    </div>
  );
}

function Card() {
  return (
    <div className={styles.card}>
      <div className={styles.bar} data-width="narrow" />
    </div>
  );
}
