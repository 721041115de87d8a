import type { Agent, Queue, Ref } from '../world/model.ts';

/** ISO-8601 in UTC, as the platform writes instants. */
export function iso(time: number): string {
  return new Date(time).toISOString();
}

export const HOME_DIVISION = {
  id: '5b7a1c52-0f0e-4f52-9c6a-3d1d8a8f7b10',
  name: 'Home',
  selfUri: '/api/v2/authorization/divisions/5b7a1c52-0f0e-4f52-9c6a-3d1d8a8f7b10',
} as const;

export const ORGANISATION = {
  id: 'c0f1d7a4-6f5b-4f0c-8f5c-9a5f0a3e2b41',
  name: 'Contoso Energy',
} as const;

export function divisionRef(): { id: string; name: string; selfUri: string } {
  return { ...HOME_DIVISION };
}

export function queueRef({ id, name }: Queue | Ref): object {
  return { id, name, selfUri: `/api/v2/routing/queues/${id}` };
}

export function userUri({ id }: Agent | Ref): string {
  return `/api/v2/users/${id}`;
}

export function contactListRef({ id, name }: Ref): object {
  return { id, name, selfUri: `/api/v2/outbound/contactlists/${id}` };
}

export function campaignRef({ id, name }: Ref): object {
  return { id, name, selfUri: `/api/v2/outbound/campaigns/${id}` };
}
