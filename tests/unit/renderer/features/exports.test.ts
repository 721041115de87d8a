import { describe, expect, it } from 'vitest';
import type { AgentRow, MinuteView } from '../../../../src/core/board/view.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { fitted } from '../../../../src/renderer/charts/picture-caption.ts';
import { toChartData } from '../../../../src/renderer/charts/to-chart-data.ts';
import { agentsCsv } from '../../../../src/renderer/features/agents/agents-csv.ts';
import { arrangeAgents } from '../../../../src/renderer/features/agents/view-model.ts';
import { campaignsCsv } from '../../../../src/renderer/features/campaigns/campaigns-csv.ts';
import { minutesCsv } from '../../../../src/renderer/features/chart/minutes-csv.ts';
import { pictureWords } from '../../../../src/renderer/features/chart/picture-words.ts';
import { BOARD_STATES } from '../../../support/board-fixture.ts';
import { agentsAt } from '../../../support/fixture/agents.ts';
import { readCsvRows } from '../../../support/read-csv.ts';

/** The minute in which Berlin's clocks go back: 02:59 summer time is followed by 02:00 winter time. */
const CLOCKS_GO_BACK = Date.UTC(2026, 9, 25, 1);
const BERLIN = 'Europe/Berlin';

const KNOWN: Omit<MinuteView, 'minute'> = {
  forming: false,
  origin: 'observed',
  agents: { interacting: 9.4, communicating: 0, idle: 12.1, notResponding: 1 },
  utilization: 43.7,
  contacts: 38,
  connected: 11,
  abandoned: 0,
};
const UNKNOWN = { agents: null, utilization: null, contacts: null, connected: null, abandoned: null };

function chartOf(minutes: readonly MinuteView[]) {
  const data = toChartData(minutes, { range: '15m', closedMinute: null });
  if (data === null) throw new Error('Nothing was drawn');
  return data;
}

const at = (place: number): number => CLOCKS_GO_BACK + (place - 14) * MINUTE_MS;
const DATA = chartOf([
  { ...KNOWN, minute: at(10), origin: 'aggregate' },
  { ...KNOWN, minute: at(11), ...UNKNOWN },
  { ...KNOWN, minute: at(13) },
  { ...KNOWN, minute: at(14), forming: true, connected: null, abandoned: null },
]);

describe('the minutes of the chart as comma-separated values', () => {
  const rows = readCsvRows(minutesCsv(DATA, { campaign: '=Spring, "A"', people: true, zone: BERLIN }));

  it('hold every minute of the range, oldest first', () => {
    expect(rows).toHaveLength(15);
    expect(rows[0]).toMatchObject({ 'Minute (UTC)': '2026-10-25T00:46:00Z' });
    expect(rows[14]).toMatchObject({ 'Minute (UTC)': '2026-10-25T01:00:00Z' });
  });

  it('tell the hour that comes twice apart by its offset', () => {
    expect(rows[13]?.['Minute (Europe/Berlin)']).toBe('2026-10-25T02:59:00+02:00');
    expect(rows[14]?.['Minute (Europe/Berlin)']).toBe('2026-10-25T02:00:00+01:00');
  });

  it('name units and where the numbers come from', () => {
    expect(rows[13]).toEqual({
      Campaign: '\'=Spring, "A"',
      'Minute (UTC)': '2026-10-25T00:59:00Z',
      'Minute (Europe/Berlin)': '2026-10-25T02:59:00+02:00',
      Origin: 'observed',
      'Interacting (agents, average)': '9.4',
      'Communicating (agents, average)': '0',
      'Idle (agents, average)': '12.1',
      'Not responding (agents, average)': '1',
      'Contacts (per minute)': '38',
      'Utilization (per cent)': '43.7',
      'Connected (contacts)': '11',
      'Abandoned (contacts)': '0',
    });
    expect(rows.map(({ Origin }) => Origin).slice(10)).toEqual(['aggregate', '', '', 'observed', 'forming']);
  });

  it.each([
    ['that was not watched', 12],
    ['of which nothing is known', 11],
  ])('leave a minute %s empty, never 0', (_, place) => {
    const { Campaign, 'Minute (UTC)': utc, 'Minute (Europe/Berlin)': local, ...figures } = rows[place] ?? {};
    expect([Campaign, utc, local]).not.toContain('');
    expect(Object.values(figures)).toEqual(Array.from({ length: 9 }, () => ''));
  });

  it('have no agents’ columns where a campaign has none by design', () => {
    const [row] = readCsvRows(minutesCsv(DATA, { campaign: 'SMS', people: false, zone: 'UTC' }));
    expect(Object.keys(row ?? {})).toEqual([
      'Campaign',
      'Minute (UTC)',
      'Origin',
      'Contacts (per minute)',
      'Connected (contacts)',
      'Abandoned (contacts)',
    ]);
  });
});

describe('the agents as comma-separated values', () => {
  const AGENTS = agentsAt(Date.UTC(2026, 9, 25, 0, 59), 30);
  const context = { campaign: 'Spring', zone: BERLIN, seenAt: Date.UTC(2026, 9, 25, 0, 58, 30) };

  it('stand as the table sorts them', () => {
    const sorted = arrangeAgents(AGENTS, [{ id: 'name', desc: true }]);
    const names = readCsvRows(agentsCsv(sorted, context)).map(({ Agent }) => Agent ?? '');
    expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a)));
    expect(names).toHaveLength(30);
  });

  it('say since when, whether ready, and why not', () => {
    const agent: AgentRow = {
      id: 'a1',
      name: null,
      routingStatus: 'idle',
      presence: 'on-queue',
      since: CLOCKS_GO_BACK,
      unready: 'no-station',
    };
    expect(readCsvRows(agentsCsv([agent, { ...agent, since: null, unready: null }], context))).toEqual([
      {
        Campaign: 'Spring',
        Agent: 'Agent a1',
        'Agent id': 'a1',
        Status: 'Idle',
        'In status since (UTC)': '2026-10-25T01:00:00Z',
        'In status since (Europe/Berlin)': '2026-10-25T02:00:00+01:00',
        'Campaign-ready': 'no',
        'Why not': 'No phone (station)',
        'Statuses told at (UTC)': '2026-10-25T00:58:30Z',
      },
      expect.objectContaining({ 'In status since (UTC)': '', 'Campaign-ready': 'yes', 'Why not': '' }),
    ]);
  });
});

describe('the campaigns as comma-separated values', () => {
  it('tell what is not known from 0, and why there are no agents', () => {
    const { campaigns, clock } = BOARD_STATES.starved();
    const rows = readCsvRows(campaignsCsv(campaigns, { closedMinute: clock.closedMinute, zone: BERLIN }));
    expect(rows.map(({ Campaign }) => Campaign)).toEqual(campaigns.map(({ name }) => name));
    expect(rows.find(({ Campaign }) => Campaign === 'Spring renewal')).toMatchObject({
      Kind: 'Predictive',
      Queue: 'Sales DE',
      Status: 'On',
      Severity: 'Critical',
      'Utilization (per cent)': '41',
      'Contacts (per minute)': '38',
      'Last closed minute (UTC)': '2025-01-15T09:42:00Z',
      'Last closed minute (Europe/Berlin)': '2025-01-15T10:42:00+01:00',
    });
    expect(rows.find(({ Campaign }) => Campaign === 'Payment reminder')).toMatchObject({
      Medium: 'SMS',
      'Utilization (per cent)': '',
      'Campaign-ready (agents)': '',
      'Why no agents are told': 'has none by design',
    });
    expect(rows.find(({ Campaign }) => Campaign === 'Solar leads')).toMatchObject({
      'Why no agents are told': 'no queue',
    });
  });
});

describe('the words on the picture of the chart', () => {
  it('name campaign, range, zone with its offset, what is special and when it was taken', () => {
    const look = {
      layout: 'dual',
      range: '15m',
      zone: BERLIN,
      people: true,
      raised: [],
      usual: null,
    } as const;
    const source = { campaign: 'Spring', identity: { organization: 'Contoso', demo: true }, now: at(14) };
    expect(pictureWords(DATA, look, source)).toEqual({
      campaign: 'Spring',
      facts: [
        'Dialer and people',
        'Sun 25 Oct 2026, 02:46 to 02:01',
        'Europe/Berlin (UTC+02:00 at the start, UTC+01:00 at the end)',
      ],
      series: ['interacting', 'communicating', 'idle', 'not-responding', 'contacts', 'utilization'],
      notes: ['filled-in', 'forming'],
      origin: ['Contoso', 'Demo data', 'Exported Sun 25 Oct 2026, 02:00', 'Floorwatch'],
    });
  });

  it('are cut where they do not fit', () => {
    const fits = (text: string): boolean => text.length <= 6;
    expect(fitted('Spring', fits)).toBe('Spring');
    expect(fitted('Spring renewal', fits)).toBe('Sprin…');
  });
});
