import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../src/core/alerts/reading-of.ts';
import { campaignRows } from '../../../../src/core/board/campaign-rows.ts';
import { openedCampaign } from '../../../../src/core/board/opened.ts';
import { changedFigures } from '../../../../src/core/history/changed-figures.ts';
import { keptAlert } from '../../../../src/core/history/kept-alert.ts';
import { keptMinute } from '../../../../src/core/history/kept-minute.ts';
import { notKeptWords } from '../../../../src/core/history/not-kept-words.ts';
import { replayedBoard } from '../../../../src/core/history/replay.ts';
import type { SourceName } from '../../../../src/core/floor/source.ts';
import { closeMinute, gatherMinutes } from '../../../../src/core/merge/close-minute.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { gatherProgress, gatherTotals } from '../../../../src/core/merge/gather-dialer.ts';
import type { Floor } from '../../../../src/core/merge/floor.ts';
import { mergeSeries } from '../../../../src/core/merge/series.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { anAlert } from '../../../support/alert-builder.ts';
import { aCampaign, aFloor, anActivity } from '../../../support/floor-builder.ts';
import { aKeptAlert, contactsOf, minuteNumber, peopleOf } from '../../../support/kept-minutes.ts';

const MINUTE = minuteNumber(0);
const NOW = MINUTE + 2 * MINUTE_MS;
const LIVE = { phase: 'live', fault: null, oldestAnswerAt: NOW, resumesAt: null } as const;

const CAMPAIGNS = [
  aCampaign(),
  aCampaign({ id: 'c2', name: 'No queue', queueId: null }),
  aCampaign({ id: 'c3', name: 'Agentless', dialingMode: 'agentless' }),
  aCampaign({ id: 'c4', name: 'Text', mediaType: 'sms', dialingMode: null, status: 'off' }),
];

/** A floor of which everything is known. */
function fullFloor(): Floor {
  const since = { routingSince: MINUTE - 600_000, presenceSince: MINUTE - 600_000 };
  const activities = [
    anActivity('ana', 'idle', since),
    anActivity('ben', 'interacting', since),
    anActivity('cem', 'off-queue', since),
  ];
  const swept = gatherActivity(aFloor(CAMPAIGNS), { activities, truncatedQueueIds: [] }, NOW);
  const span = { from: MINUTE - 3_600_000, to: MINUTE + MINUTE_MS };
  const counts = {
    campaignId: 'c1',
    media: 'voice',
    ...span,
    dialed: 300,
    connected: 120,
    abandoned: 3,
    handled: 0,
  } as const;
  const counted = gatherTotals(gatherProgress(swept, [{ campaignId: 'c1', processed: 10, total: 99 }], NOW), [
    counts,
  ]);
  const closed = closeMinute(counted, MINUTE, NOW);
  return gatherMinutes(
    closed,
    new Map([['c1', [{ minute: MINUTE, people: null, contacts: contactsOf(4) }]]]),
  );
}

function keptOf(floor: Floor, lacking: readonly SourceName[] = []) {
  const input = { floor, connection: LIVE, minute: MINUTE, now: NOW, lacking };
  return keptMinute({ ...input, freshness: 'live', reading: readingOf(input) });
}

function replayOf(floor: Floor, campaignId: string | null = null, lacking: readonly SourceName[] = []) {
  const { board, campaigns, minute } = keptOf(floor, lacking);
  const of = campaigns.find(({ campaign }) => campaign.id === campaignId);
  const opened =
    of === undefined
      ? null
      : {
          campaignId: of.campaign.id,
          minutes: [{ minute, people: of.people, contacts: of.contacts }],
          explained: of,
        };
  return replayedBoard({ recalled: { minute, board, campaigns }, alerts: [], opened });
}

describe('a minute that is kept and replayed', () => {
  it('shows every campaign as the board showed it', () => {
    const floor = fullFloor();
    const { campaigns, phase, minute } = replayOf(floor);
    expect({ phase, minute }).toEqual({ phase: 'live', minute: MINUTE });
    expect(campaigns).toEqual(campaignRows({ floor, closed: MINUTE, freshness: 'live' }));
  });

  it.each(CAMPAIGNS)('shows the figures and findings of $name as the board showed them', (campaign) => {
    const floor = fullFloor();
    const moment = { closed: MINUTE, current: MINUTE, freshness: 'live', lacking: [] } as const;
    const live = openedCampaign({ floor, campaign, ...moment });
    const { opened, notKept } = replayOf(floor, campaign.id);
    expect(opened?.facts).toEqual({ ...live.facts, work: [] });
    expect(opened?.minutes).toEqual(live.minutes.filter(({ forming }) => !forming));
    expect(opened?.agents).toEqual([]);
    expect(notKept).toEqual(['agents', 'work']);
  });

  it('keeps nothing of a source that is dead', () => {
    const floor = fullFloor();
    const [kept] = keptOf(floor, ['activity', 'totals', 'progress']).campaigns;
    expect(kept).toMatchObject({ ready: null, today: null, progress: null, readiness: [] });
    const { opened } = replayOf(floor, 'c1', ['activity', 'totals', 'progress']);
    expect(opened?.facts.figures.find(({ metric }) => metric === 'contacts-today')?.value).toBeNull();
    expect(opened?.facts.row.ready).toBeNull();
  });

  it('says what a minute lacks that was only filled in', () => {
    const filled = {
      campaign: aCampaign(),
      queueName: null,
      people: peopleOf(0, { origin: 'aggregate' }),
      contacts: null,
    };
    const recalled = {
      minute: MINUTE,
      board: null,
      campaigns: [{ ...filled, ready: null, today: null, progress: null }],
    };
    const part = { campaignId: 'c1', minutes: [], explained: null };
    const replayed = replayedBoard({ recalled, alerts: [], opened: part });
    expect(replayed.notKept).toEqual(['unwatched', 'agents', 'work', 'findings']);
    expect(replayed.campaigns[0]).toMatchObject({ freshness: 'never', ready: null, contactsPerMinute: null });
    for (const what of replayed.notKept) expect(notKeptWords(what)).toMatch(/^[A-Z].*\.$/);
  });

  it('shows the alerts of the minute, worst first', () => {
    const recalled = { minute: MINUTE, board: null, campaigns: [] };
    const alerts = [
      aKeptAlert({ id: 'old' }),
      aKeptAlert({ id: 'new', raisedAt: minuteNumber(9) }),
      aKeptAlert({ id: 'bad', severity: 'critical' }),
    ];
    const replayed = replayedBoard({ recalled, alerts, opened: null });
    expect(replayed.alerts.map(({ id }) => id)).toEqual(['bad', 'new', 'old']);
  });
});

describe('core/history/kept-alert', () => {
  it('keeps no name of an agent', () => {
    const explanation = { ...anAlert({}).explanation, what: 'Ana Kowalska waits.', people: ['Ana Kowalska'] };
    const subject = { kind: 'agent', id: 'ana', name: 'Ana Kowalska' } as const;
    const kept = keptAlert(anAlert({ subject, explanation }));
    expect(JSON.stringify(kept)).not.toContain('Kowalska');
    expect(kept.subject).toEqual({ kind: 'agent', id: 'ana', name: 'An agent' });
    expect(
      JSON.stringify(keptAlert(anAlert({ explanation: { ...explanation, what: '31 %.' } }))),
    ).not.toContain('Kowalska');
  });
});

describe('core/history/changed-figures', () => {
  const figures = (n: number, dialed = 1) => ({
    minute: minuteNumber(n),
    people: null,
    contacts: contactsOf(n, { dialed }),
  });
  const [a, b, c] = [figures(1), figures(2), figures(3)];

  it.each([
    ['nothing', [a, b], [a, b], []],
    ['what came late', [a], [a, b], [b]],
    ['a gap that was filled', [a, c], [a, b, c], [b]],
    ['what was corrected', [a, b], [a, figures(2, 9)], [figures(2, 9)]],
    ['nothing of what was forgotten', [a, b], [b], []],
    ['nothing that is newer than what is kept', [], [a, b, c, figures(4)], [a, b, c]],
    ['no empty minute', [], [{ ...a, contacts: null }], []],
  ])('tells %s', (_, before, now, expected) => {
    const [was, is] = [mergeSeries([], before), mergeSeries([], now)];
    expect(changedFigures(was, is, minuteNumber(3))).toEqual(expected);
  });
});
