/** What nobody knows, inside a mark of 12 by 12 units: a broken ring, as no kind of status or severity has. */
export function UnknownShape() {
  return (
    <circle
      cx="6"
      cy="6"
      r="4"
      fill="none"
      stroke="currentColor"
      strokeDasharray="2.1 2.1"
      strokeWidth="1.5"
    />
  );
}
