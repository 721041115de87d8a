import styles from './Header.module.css';

/** The mark: two halves of one square, the dialer and the people. */
export function BrandMark() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden>
        <path d="M5 0h15L0 20V5a5 5 0 0 1 5-5Z" fill="#12938b" />
        <path d="M20 0v15a5 5 0 0 1-5 5H0Z" fill="#e5862d" />
        <path d="M20 0 0 20V15.5L15.5 0Z" fill="#fff" opacity=".28" />
      </svg>
      Floorwatch
    </span>
  );
}
