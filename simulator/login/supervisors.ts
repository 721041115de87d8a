/** Somebody who may sign in through the browser. */
export interface Supervisor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly role: string;
  /** As domain:entity:action. */
  readonly permissions: readonly string[];
}

/** What the second supervisor's role leaves out: enough to see what a lean role costs. */
const NOT_FOR_QUEUES = /^(authorization:license|outbound:eventLog|routing:skillGroup|analytics:conversation)/;

/** The people of the sign-in page: one with everything the organisation grants, one with less. */
export function buildSupervisors(permissions: readonly string[]): readonly Supervisor[] {
  return [
    {
      id: '3f6d2b1e-8c4a-4f0b-9a57-1d2e3c4b5a60',
      name: 'Marta Lindqvist',
      email: 'marta.lindqvist@contoso-energy.example',
      title: 'Outbound supervisor',
      role: 'Campaign supervisor',
      permissions,
    },
    {
      id: '9b8a7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d',
      name: 'Jonas Weber',
      email: 'jonas.weber@contoso-energy.example',
      title: 'Team lead',
      role: 'Queue supervisor',
      permissions: permissions.filter((permission) => !NOT_FOR_QUEUES.test(permission)),
    },
  ];
}
