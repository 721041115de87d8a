import type { Agent } from '../../world/model.ts';
import { PRESENCES } from '../presences.ts';
import { divisionRef, iso, userUri } from '../references.ts';

/** A user as every listing shows one; `expand` adds the live parts. */
export function userEntity(agent: Agent, expand: readonly string[]): object {
  const { id, name, email, department, title } = agent;
  return {
    id,
    name,
    division: divisionRef(),
    department,
    email,
    title,
    username: email,
    state: agent.state,
    version: 7,
    acdAutoAnswer: false,
    selfUri: userUri(agent),
    ...Object.fromEntries(expand.flatMap((part) => expansion(agent, part))),
  };
}

/** What routing knows of a user now. */
export function routingStatusEntity(agent: Agent): object {
  return { userId: agent.id, status: agent.status, startTime: iso(agent.statuses.currentSince) };
}

/** The presence a user shows now, in the spelling of live payloads. */
export function presenceEntity(agent: Agent): object {
  const { id, live } = PRESENCES[agent.presence];
  return {
    source: 'PURECLOUD',
    primary: true,
    presenceDefinition: { id, systemPresence: live, selfUri: `/api/v2/presencedefinitions/${id}` },
    message: '',
    modifiedDate: iso(agent.presences.currentSince),
    selfUri: `${userUri(agent)}/presences/PURECLOUD`,
  };
}

function expansion(agent: Agent, part: string): [string, unknown][] {
  switch (part) {
    case 'routingStatus':
      return [[part, routingStatusEntity(agent)]];
    case 'presence':
      return [[part, presenceEntity(agent)]];
    case 'conversationSummary':
      return [[part, conversationSummary(agent)]];
    case 'outOfOffice':
      return [[part, { id: agent.id, active: false, indefinite: false }]];
    case 'station':
      return [
        [
          part,
          agent.phone !== 'none'
            ? { associatedStation: station(agent), effectiveStation: station(agent) }
            : {},
        ],
      ];
    case 'skills':
      return [[part, agent.skills.map((skill) => ({ ...skill, proficiency: 3, state: 'active' }))]];
    case 'team':
      return [[part, { ...agent.team, selfUri: `/api/v2/teams/${agent.team.id}` }]];
    case 'languages':
    case 'groups':
      return [[part, []]];
    default:
      return [];
  }
}

function station({ id, name }: Agent): object {
  return {
    id: id.replace(/^......../, '57a71000'),
    name: `${name} (browser phone)`,
    type: 'inin_webrtc_softphone',
  };
}

/** How many conversations a user holds now, by medium. */
export function conversationSummary(agent: Agent): object {
  const none = { contactCenter: { active: 0, acw: 0 }, enterprise: { active: 0, acw: 0 } };
  const { interaction } = agent;
  const held = {
    active: interaction?.state === 'wrapUp' ? 0 : 1,
    acw: interaction?.state === 'wrapUp' ? 1 : 0,
  };
  const media = {
    call: none,
    callback: none,
    email: none,
    message: none,
    chat: none,
    socialExpression: none,
    video: none,
  };
  const name = interaction?.lane.media === 'voice' ? 'call' : interaction?.lane.media;
  const enterprise = { active: agent.status === 'COMMUNICATING' ? 1 : 0, acw: 0 };
  return {
    userId: agent.id,
    ...media,
    call: { contactCenter: none.contactCenter, enterprise },
    ...(name === undefined ? {} : { [name]: { contactCenter: held, enterprise: none.enterprise } }),
  };
}
