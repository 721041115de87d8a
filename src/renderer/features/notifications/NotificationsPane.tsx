export function NotificationsPane() {
  return <p>{''}</p>;
}
