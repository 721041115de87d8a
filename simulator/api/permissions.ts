import { ApiError } from './errors.ts';

/** What an operation asks of its caller. */
export interface Requirement {
  readonly mode: 'any' | 'all';
  readonly names: readonly string[];
}

export const none: Requirement = { mode: 'all', names: [] };

export function any(...names: string[]): Requirement {
  return { mode: 'any', names };
}

export function all(...names: string[]): Requirement {
  return { mode: 'all', names };
}

/** What somebody lacks of a requirement; nothing when it is met. */
export function lacking({ mode, names }: Requirement, holds: (permission: string) => boolean): string[] {
  const missing = names.filter((name) => !holds(name));
  return mode === 'any' && missing.length < names.length ? [] : missing;
}

/** Refuses a caller who lacks what the operation needs, naming what is missing. */
export function demand(requirement: Requirement, holds: (permission: string) => boolean): void {
  const missing = lacking(requirement, holds);
  if (missing.length === 0) return;
  const permissions = `[${missing.join(', ')}]`;
  const [code, words] =
    requirement.mode === 'any'
      ? ['missing.any.permissions', 'any of the following']
      : ['missing.permissions', 'the following'];
  throw new ApiError(403, code, {
    message: `Unable to perform the requested action. You must have ${words} permissions: ${permissions}`,
    messageWithParams: `Unable to perform the requested action. You must have ${words} permissions: {permissions}`,
    messageParams: { permissions },
    details: missing.map((name) => ({ errorCode: code, fieldName: name })),
  });
}

/** The permissions the stand-in's client holds unless told otherwise. */
export const DEFAULT_PERMISSIONS: readonly string[] = [
  'analytics:agentState:view',
  'analytics:conversationAggregate:view',
  'analytics:queueObservation:view',
  'analytics:userAggregate:view',
  'analytics:userObservation:view',
  'authorization:license:view',
  'directory:user:view',
  'outbound:campaign:view',
  'outbound:emailCampaign:view',
  'outbound:eventLog:view',
  'outbound:messagingCampaign:view',
  'outbound:whatsAppCampaign:view',
  'presence:presenceDefinition:view',
  'routing:queue:view',
  'routing:skillGroup:view',
];
