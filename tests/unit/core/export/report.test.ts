import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shiftReport } from '../../../../src/core/export/report.ts';
import type { ReportInput } from '../../../../src/core/export/report-input.ts';
import { type MinuteFigures, mergeSeries } from '../../../../src/core/merge/series.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';
import { anAlert, minuteAt, NINE } from '../../../support/alert-builder.ts';
import { aCampaign } from '../../../support/floor-builder.ts';

const ODD = `<script>alert("x")</script> & 'Sons'`;
const ESCAPED = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;';

interface MinuteShape {
  /** Agents interacting and idle all the minute; `null` = not known. */
  readonly people?: readonly [interacting: number, idle: number] | null;
  readonly contacts?: readonly [dialed: number, connected: number, abandoned: number] | null;
}

function minute(count: number, { people = [6, 4], contacts = [30, 10, 0] }: MinuteShape = {}): MinuteFigures {
  const at = { origin: 'observed', readAt: 0 } as const;
  return {
    minute: minuteAt(count),
    people:
      people === null
        ? null
        : {
            ...at,
            agents: 10,
            time: { ...NO_TIME, interacting: people[0] * MINUTE_MS, idle: people[1] * MINUTE_MS },
          },
    contacts:
      contacts === null
        ? null
        : { ...at, dialed: contacts[0], connected: contacts[1], abandoned: contacts[2] },
  };
}

function kept(minutes: readonly MinuteFigures[]): ReportInput['series'] {
  return new Map([['c1', mergeSeries([], minutes)]]);
}

function report(change: Partial<ReportInput> = {}): string {
  return shiftReport({
    organization: 'Contoso',
    demo: false,
    span: { from: NINE, to: minuteAt(10) },
    why: 'It was still on when this was written.',
    now: minuteAt(12),
    zone: 'Europe/Berlin',
    calendar,
    campaigns: [aCampaign()],
    series: kept(Array.from({ length: 10 }, (_, count) => minute(count))),
    alerts: [],
    worst: [],
    lacking: [],
    version: '0.1.0',
    ...change,
  });
}

/** What is read on the page, without its marks and breaks. */
function words(page: string): string {
  return page
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the shift report', () => {
  it('says whose shift it is, from when to when, and in which zone', () => {
    const text = words(report());
    expect(text).toContain('Contoso Shift Wed 25 Nov 2026, 10:00 to 10:10. It was still on');
    expect(text).toContain('Europe/Berlin, UTC+01:00');
    expect(text).toContain('Written Wed 25 Nov 2026, 10:12');
    expect(text).not.toContain('Demo data');
    expect(words(report({ demo: true }))).toContain('Demo data');
  });

  it('names both offsets of a shift in which the clocks change', () => {
    const span = { from: Date.UTC(2026, 9, 24, 22), to: Date.UTC(2026, 9, 25, 5) };
    expect(words(report({ span, now: span.to }))).toContain(
      'Europe/Berlin, UTC+02:00 at the start, UTC+01:00 at the end',
    );
  });

  it('sums both sides of each figure over the minutes that are known', () => {
    const series = [
      minute(0, { people: [9, 1], contacts: [40, 30, 0] }),
      minute(1, { people: [3, 7], contacts: [60, 30, 3] }),
    ];
    const text = words(report({ series: kept(series) }));
    expect(text).toContain('utilization (occupancy) 60 %');
    expect(text).toContain('dialed 100');
    expect(text).toContain('connected 60 (60 %)');
    expect(text).toContain('abandoned of live answers 5 % (3 of 60)');
  });

  it('gives no abandon rate of few answers, and says so', () => {
    const series = kept([minute(0, { contacts: [40, 8, 1] })]);
    expect(words(report({ series }))).toContain('1 of 8: fewer than 50, no rate');
  });

  it('names what is not known, and never counts it as 0', () => {
    const series = [0, 1, 2, 6, 7, 8, 9].map((count) => minute(count, count > 6 ? {} : { contacts: null }));
    const text = words(report({ series: kept(series) }));
    expect(text).toContain('Not known: agents 10:03 to 10:06 (3 min); contacts 10:00 to 10:07 (7 min).');
    expect(text).toContain('dialed 90');
    expect(text).toContain('utilization (occupancy) 60 %');
  });

  it('says of a campaign that was never seen that nothing is known', () => {
    const text = words(report({ series: new Map() }));
    expect(text).toContain('utilization (occupancy) not known');
    expect(text).toContain('dialed not known');
    expect(text).toContain('Not known: agents 10:00 to 10:10 (10 min); contacts 10:00 to 10:10 (10 min).');
  });

  it('waits for minutes to close before it calls them a gap', () => {
    const page = report({ span: { from: NINE, to: minuteAt(13) }, now: minuteAt(13) });
    expect(words(page)).toContain('Not known: agents 10:10 to 10:12 (2 min)');
  });

  it('gives no utilization to campaigns without agents by design', () => {
    const sms = aCampaign({ mediaType: 'sms', dialingMode: null, queueId: null });
    const series = kept([minute(0, { people: null, contacts: [140, 0, 0] })]);
    const text = words(report({ campaigns: [sms], series }));
    expect(text).toContain('utilization (occupancy) no agents by design');
    expect(text).toContain('messages 140');
    expect(text).not.toContain('agents 10:');
    expect(text).not.toContain('abandoned of live answers');
  });

  it('names campaigns that did nothing without a chart', () => {
    const still = aCampaign({ id: 'c2', name: 'Arrears', status: 'off' });
    const page = report({ campaigns: [aCampaign(), still] });
    expect(words(page)).toContain('Did nothing in this shift: Arrears.');
    expect(page.match(/<svg/g)).toHaveLength(1);
  });

  it('breaks its lines at gaps', () => {
    const series = [0, 1, 2, 6, 7, 9].map((count) => minute(count));
    const page = report({ series: kept(series) });
    expect(page.match(/<polyline[^>]*class="utilization"/g)).toHaveLength(3);
    expect(page.match(/<polyline[^>]*class="contacts"/g)).toHaveLength(3);
  });

  it('lists alerts with their notes, what is open first', () => {
    const seen = anAlert({ acknowledged: { at: minuteAt(5), note: 'Called the site' } });
    const over = anAlert({
      id: 'over',
      ruleName: 'Abandons near the limit',
      severity: 'warning',
      resolved: { at: minuteAt(6), how: 'cleared' },
    });
    const text = words(report({ alerts: [over, seen] }));
    expect(text).toContain('raised in the shift 2 acknowledged in the shift 1 not over at its end 1');
    expect(text).toMatch(
      /Not over at the end .*▲ Critical Low utilization: Spring renewal since 10:00 .*Called the site/,
    );
    expect(text).toMatch(/Over by the end .*◆ Warning Abandons near the limit.* 10:00 to 10:06/);
  });

  it('tells nothing of alerts before the shift', () => {
    const before = anAlert({ raisedAt: minuteAt(-30), resolved: { at: minuteAt(-20), how: 'cleared' } });
    const text = words(report({ alerts: [before] }));
    expect(text).toContain('No alert was open in this shift.');
    expect(text).toContain('alerts 0');
  });

  it('names the worst minutes, what is out of date, the definitions and the caution', () => {
    const worst = [{ campaignId: 'c1', campaign: 'Spring', minute: minuteAt(3), what: 'utilization 20 %' }];
    const text = words(report({ worst, lacking: ['Permission missing (licences): No right.'] }));
    expect(text).toContain('10:03 Spring utilization 20 %');
    expect(text).toContain('Permission missing (licences): No right.');
    expect(text).toContain('interacting time / (interacting + communicating + idle time)');
    expect(text).toContain('same-day early warning, not the legal rate');
  });

  it.each<[string, Partial<ReportInput>]>([
    ['the organisation', { organization: ODD }],
    ['a campaign', { campaigns: [aCampaign({ name: ODD })] }],
    [
      'a campaign that did nothing',
      { campaigns: [aCampaign({ name: ODD, status: 'off' })], series: new Map() },
    ],
    ['a rule', { alerts: [anAlert({ ruleName: ODD })] }],
    ['a note', { alerts: [anAlert({ acknowledged: { at: minuteAt(3), note: ODD } })] }],
    ['a worst minute', { worst: [{ campaignId: 'c', campaign: ODD, minute: NINE, what: ODD }] }],
    ['what lacks', { lacking: [ODD] }],
    ['the version', { version: ODD }],
  ])('lets %s become no tag', (_, change) => {
    const page = report(change);
    expect(page).toContain(ESCAPED);
    expect(page).not.toContain('<script');
    expect(page).not.toContain("'Sons'");
  });

  it('needs nothing but itself: its policy lets its one style sheet through and no more', () => {
    const page = report({ alerts: [anAlert()] });
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
    expect(page).not.toMatch(/\s(?:src|href|style|on\w+)=|https?:\/\//);
  });
});
