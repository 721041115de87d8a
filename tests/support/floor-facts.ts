/** What the simulator says of its floor, as far as tests look. */
export interface FloorFacts {
  readonly agents: readonly {
    readonly id: string;
    readonly status: string;
    readonly presence: string;
    readonly licensed: boolean;
    readonly queues: readonly { readonly id: string; readonly joined: boolean }[];
  }[];
  readonly queues: readonly {
    readonly id: string;
    readonly media: readonly {
      readonly media: string;
      readonly waitingCount: number;
      readonly interactingCount: number;
    }[];
  }[];
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly queueId: string | null;
    readonly dialed: number;
    readonly connected: number;
    readonly abandoned: number;
    readonly contactsCalled: number;
    readonly contactsTotal: number;
  }[];
  readonly messagingCampaigns: readonly { readonly id: string; readonly contactsMessaged: number }[];
}

/** The facts of a floor now, from the address of its simulator's control. */
export async function readFacts(control: string): Promise<FloorFacts> {
  const response = await fetch(`${control}/state`);
  return (await response.json()) as FloorFacts;
}
