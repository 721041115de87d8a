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

  // 0:08 Meter appointments dials bad numbers: every line is in use, volume is as high as ever, and
  // nobody answers. As the calls in hand end, utilization falls under half: the dialer starves the
  // agents of Field Service while it works flat out.
  { at: 8, order: { act: 'answersDryUp', campaignId: 'Meter appointments', liveRate: 0.02, seconds: 145 } },
  { at: 8, order: { act: 'linesExhausted', campaignId: 'Meter appointments', lines: 6, seconds: 145 } },

  // 0:20 Spring renewal dials for agents who are busy: people answer and nobody is there.
  // The abandon rate climbs through the warning to the critical mark.
  { at: 20, order: { act: 'pinPacing', campaignId: 'Spring renewal', callsPerAgent: 4, seconds: 80 } },

  // 0:30 The Welcome Desk stops answering: agents turn to not responding one after the other.
  { at: 30, order: { act: 'agentsNotResponding', queueId: 'Welcome Desk', seconds: 100 } },

  // 0:40 Loyalty upgrade has two contacts left: progress runs to 100 % and it completes.
  { at: 40, order: { act: 'listRunsOut', campaignId: 'Loyalty upgrade', contactsLeft: 2 } },

  // 0:55 An administrator forces Winback Q4 off; its agents fall idle.
  {
    at: 55,
    order: { act: 'setCampaignStatus', campaignId: 'Winback Q4', status: 'forced_off', seconds: 70 },
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

  // 2:20 The role loses the live data of queues: one panel says which permission is missing, the
  // others go on.
  { at: 140, order: { kind: 'dropPermission', permission: 'analytics:queueObservation:view', seconds: 25 } },

  // 2:45 The list is refilled, everything is back, and the floor recovers until the next cycle.
  { at: 165, order: { act: 'refillList', campaignId: 'Loyalty upgrade', contacts: 400 } },
];
