import type { DiagnosticsInput } from './diagnostics-input.ts';
import type { Known, NameKind } from './scrub.ts';

/** Every name and id that the program knows of now. */
export function knownNames(input: DiagnosticsInput): readonly Known[] {
  const { floor, profiles, session, rules, board, alerts } = input;
  const queues = [...(floor.queues?.values() ?? [])];
  const own = profiles.filter(({ demo }) => !demo);
  const people = alerts.flatMap(({ explanation }) => explanation.people);
  return [
    ...texts('client', [...profiles.map(({ clientId }) => clientId)]),
    ...things('campaign', [...(floor.campaigns?.values() ?? [])]),
    ...things('queue', queues),
    ...things('group', [...queues.flatMap(({ memberGroups }) => memberGroups)]),
    ...things('agent', [...floor.people.values()]),
    ...texts('person', [session.phase === 'signed-in' ? session.who : null, ...people]),
    ...texts('organisation', [floor.organization?.name ?? null, board?.identity.organization ?? null]),
    ...things('profile', own),
    ...things('rule', [...rules.filter(({ builtIn }) => !builtIn)]),
    ...alerts.flatMap(({ subject: { kind, id, name } }) =>
      kind === 'connection' ? [] : things(kind, [{ id, name }]),
    ),
  ];
}

function texts(kind: NameKind, given: readonly (string | null)[]): readonly Known[] {
  return given.flatMap((text) => (text === null ? [] : [{ kind, text }]));
}

interface Thing {
  readonly id: string;
  readonly name: string | null;
}

function things(kind: NameKind, given: readonly Thing[]): readonly Known[] {
  return texts(
    kind,
    given.flatMap(({ id, name }) => [name, id]),
  );
}

/**
 * By which the platform's support finds a call: those of the faults, and those that the log names as such.
 */
export function correlationIds({ board, session, log }: DiagnosticsInput): readonly string[] {
  const faults = [
    board?.connection.fault,
    ...(board?.sources ?? []).map(({ fault }) => fault),
    'fault' in session ? session.fault : null,
  ];
  const told = log.flatMap((line) =>
    [...line.matchAll(/correlationId="([\w-]{8,64})"/gu)].map(([, id]) => id ?? null),
  );
  return [...faults.map((fault) => fault?.correlationId ?? null), ...told].filter((id) => id !== null);
}
