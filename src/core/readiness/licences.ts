/** A person's licences, by the platform's ids. */
export interface LicenceHolder {
  readonly agentId: string;
  readonly licenceIds: readonly string[];
}

/**
 * Licences to talk to colleagues, which route no contact to anybody. Everything else counts: products
 * are renamed and added without notice, and an unknown one must not empty a queue.
 */
const WITHOUT_CONTACTS: readonly string[] = ['communicate', 'collaborate'];

/** Whether any of the licences lets a person work contacts. */
export function letsWorkContacts(licenceIds: readonly string[]): boolean {
  return licenceIds.some((id) => !WITHOUT_CONTACTS.includes(id.trim().toLowerCase()));
}
