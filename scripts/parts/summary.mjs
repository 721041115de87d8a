/** Older than this, a board that claims to be live is not, ms. */
const LIVE_WITHIN_MS = 60_000;

/**
 * What a timed run saw, from the board's own view.
 * @param {string} host
 * @param {any} view the view of the board, `null` where it could not be read
 * @param {number} now epoch ms
 */
export function summarize(host, view, now) {
  const minutes = view?.opened?.minutes ?? [];
  const answeredAt = view?.connection.oldestAnswerAt ?? null;
  return {
    host,
    campaigns: view?.campaigns.length ?? 0,
    agents: view?.opened?.agents.length ?? 0,
    closedMinutes: minutes.filter(
      ({ forming, agents, contacts }) => !forming && (agents ?? contacts) !== null,
    ).length,
    requestsPerMinute: view?.budget.spent ?? 0,
    refusals429: view?.budget.refusals ?? 0,
    oldestReadingAgeMs: answeredAt === null ? null : Math.max(0, now - answeredAt),
    live: view?.connection.phase === 'live',
  };
}

/**
 * Why the run does not count as live; empty where it does.
 * @param {ReturnType<typeof summarize>} summary
 * @returns {string[]}
 */
export function shortcomings(summary) {
  const checks = [
    [summary.live, 'the connection is not live'],
    [summary.campaigns > 0, 'there are no campaigns'],
    [summary.agents > 0, 'no agents were joined to the opened campaign'],
    [summary.closedMinutes > 0, 'the chart of the opened campaign has no closed minute'],
    [
      summary.oldestReadingAgeMs !== null && summary.oldestReadingAgeMs < LIVE_WITHIN_MS,
      'the oldest live reading is too old',
    ],
  ];
  return checks.filter(([good]) => !good).map(([, words]) => words);
}
