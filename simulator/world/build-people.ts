import { ChangeLog } from './change-log.ts';
import { HandledLog } from './handled-log.ts';
import type { Agent, Presence, Ref, RoutingStatus } from './model.ts';
import { DEPARTMENTS, FAMILY_NAMES, GIVEN_NAMES, TITLES } from './names.ts';
import type { Random } from './random.ts';
import { ROTA_MS } from './shifts.ts';

const TEAM_NAMES = ['Team Aurora', 'Team Breeze', 'Team Current', 'Team Dynamo'] as const;

/** The people of the organisation, before they belong to any queue. */
export function buildAgents(random: Random, count: number, startedAt: number): Agent[] {
  const teams = TEAM_NAMES.map((name): Ref => ({ id: random.uuid(), name }));
  return Array.from({ length: count }, (_, index) => buildAgent(random, { index, startedAt, teams }));
}

interface Place {
  readonly index: number;
  readonly startedAt: number;
  readonly teams: readonly Ref[];
}

function buildAgent(random: Random, { index, startedAt, teams }: Place): Agent {
  const name = personName(index);
  return {
    index,
    id: random.uuid(),
    name,
    email: `${mailName(name)}.${String(index + 1)}@contoso-energy.example`,
    department: random.pick(DEPARTMENTS),
    title: random.pick(TITLES),
    phone: random.chance(0.03) ? 'none' : 'here',
    skills: [],
    team: random.pick(teams),
    // A golden-ratio step spreads the shift starts evenly however many agents there are.
    shiftOffsetMs: Math.floor(((index * 0.6180339887) % 1) * ROTA_MS),
    memberships: [],
    statuses: new ChangeLog<RoutingStatus>(startedAt, 'OFF_QUEUE'),
    presences: new ChangeLog<Presence>(startedAt, 'OFFLINE'),
    handled: new HandledLog(),
    state: index % 41 === 40 ? 'inactive' : 'active',
    licences: random.chance(0.15) ? ['cloudCX3', 'predictiveEngagementLicense'] : ['cloudCX3'],
    status: 'OFF_QUEUE',
    presence: 'OFFLINE',
    onShift: false,
    interaction: null,
    pendingAway: null,
    turn: 0,
  };
}

function personName(index: number): string {
  const given = GIVEN_NAMES[(index * 7) % GIVEN_NAMES.length] ?? '';
  const step = Math.floor(index / GIVEN_NAMES.length);
  const family = FAMILY_NAMES[(index * 11 + step * 3) % FAMILY_NAMES.length] ?? '';
  const round = Math.floor(index / (GIVEN_NAMES.length * FAMILY_NAMES.length));
  return round === 0 ? `${given} ${family}` : `${given} ${family} ${'I'.repeat(round + 1)}`;
}

function mailName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');
}
