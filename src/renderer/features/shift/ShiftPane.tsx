export function ShiftPane() {
  return <p>{''}</p>;
}
