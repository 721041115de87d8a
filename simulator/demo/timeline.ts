/** An order of the demo day: an event on the floor or a fault, as the control address takes them. */
export interface DemoStep {
  /** Seconds after the cycle began. */
  readonly at: number;
  readonly order: Readonly<Record<string, string | number | boolean>>;
}

/** Length of one cycle in seconds; then the day begins again. */
export const CYCLE_SECONDS = 180;

/** The demo day. Every state of the board is reached within one cycle of three minutes. */
export const DEMO_DAY: readonly DemoStep[] = [
  // 0:00 The floor is healthy: bars and line move together, no alerts but the two standing cases
  // (Tariff change notice starved of lines, Early collections overloaded).

  // 0:15 Winback Q4 loses all but one line: its agents sit idle although the campaign is on and its
  // one line never rests. Utilization falls under half; the dialer starves the agents.
  { at: 15, order: { act: 'linesExhausted', campaignId: 'Winback Q4', lines: 1, seconds: 105 } },

  // 0:25 Spring renewal dials four calls for each idle agent: people answer and nobody is there.
  // The abandon rate climbs through the warning to the critical mark.
  { at: 25, order: { act: 'pinPacing', campaignId: 'Spring renewal', callsPerAgent: 4, seconds: 80 } },

  // 0:35 The Welcome Desk stops answering: agents turn to not responding one after the other.
  { at: 35, order: { act: 'agentsNotResponding', queueId: 'Welcome Desk', seconds: 60 } },

  // 0:45 Loyalty upgrade has two contacts left: progress runs to 100 % and it completes.
  { at: 45, order: { act: 'listRunsOut', campaignId: 'Loyalty upgrade', contactsLeft: 2 } },

  // 0:55 An administrator forces Meter appointments off; its agents fall idle.
  {
    at: 55,
    order: { act: 'setCampaignStatus', campaignId: 'Meter appointments', status: 'forced_off', seconds: 70 },
  },

  // 1:05 Partner leads turns invalid: the board names the state, not a number.
  {
    at: 65,
    order: { act: 'setCampaignStatus', campaignId: 'Partner leads', status: 'invalid', seconds: 70 },
  },

  // 1:20 Ten seconds of 429: the board counts down, keeps its last values and marks their age.
  { at: 80, order: { kind: 'storm429', retryAfter: 10, seconds: 10, pathPrefix: '/api/' } },

  // 1:50 One source fails: conversation aggregates answer 503. Only what needs them ages.
  {
    at: 110,
    order: { kind: 'serverError', status: 503, seconds: 25, pathPrefix: '/api/v2/analytics/conversations' },
  },

  // 2:20 The role loses the outbound event log: one panel says which permission is missing.
  { at: 140, order: { kind: 'dropPermission', permission: 'outbound:eventLog:view', seconds: 25 } },

  // 2:45 The list is refilled, everything is back, and the floor recovers until the next cycle.
  { at: 165, order: { act: 'refillList', campaignId: 'Loyalty upgrade', contacts: 400 } },
];
