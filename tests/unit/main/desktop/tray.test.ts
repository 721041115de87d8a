import type { MenuItemConstructorOptions } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SUMMARY, type AttentionSummary } from '../../../../src/core/alerts/summary.ts';
import { trayBitmap } from '../../../../src/main/desktop/tray-icon.ts';
import { trayMenu } from '../../../../src/main/desktop/tray-menu.ts';
import { trayTooltip } from '../../../../src/main/desktop/tray-words.ts';
import { alphasOf, contrast, strongestInk } from '../../../support/bitmaps.ts';

const SEVERITIES = ['critical', 'warning', 'ok', 'unknown'] as const;
const SIZES = [16, 32, 64] as const;
const timeOf = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
const FIVE = Date.UTC(2026, 0, 5, 17, 0);
const TEN = Date.UTC(2026, 0, 5, 10, 15);

const BUSY: AttentionSummary = {
  worst: 'critical',
  open: 2,
  lines: ['Tariff change notice: utilization 31 %', 'Collections: 9 waiting'],
  onShift: true,
  shiftEnd: FIVE,
  snoozedUntil: null,
};

describe('trayBitmap', () => {
  const each = SIZES.flatMap((size) => SEVERITIES.map((worst) => [size, worst] as const));

  it.each(each)('of %i pixels with %s has ink, gaps and soft edges', (size, worst) => {
    const alphas = alphasOf(trayBitmap(size, worst));
    expect(alphas).toHaveLength(size * size);
    expect(alphas).toContain(0);
    expect(alphas).toContain(255);
    expect(alphas.some((alpha) => alpha > 0 && alpha < 255)).toBe(true);
  });

  it.each(SIZES)('of %i pixels tells every severity by its shape alone', (size) => {
    const shapes = SEVERITIES.map((worst) => alphasOf(trayBitmap(size, worst)));
    for (const [index, shape] of shapes.entries()) {
      for (const other of shapes.slice(index + 1)) {
        const differing = shape.filter((alpha, pixel) => Math.abs(alpha - (other[pixel] ?? 0)) > 100);
        // A sixtieth of the picture: four pixels of sixteen by sixteen.
        expect(differing.length).toBeGreaterThanOrEqual((size * size) / 60);
      }
    }
  });

  it.each(SEVERITIES)('shows the mark of %s on light and dark panels', (worst) => {
    const badge = strongestInk(trayBitmap(64, worst), 64, { from: 0.5, to: 1 });
    const bars = strongestInk(trayBitmap(64, worst), 64, { from: 0, to: 0.3 });
    for (const ink of [badge, bars])
      for (const panel of [
        [255, 255, 255],
        [32, 32, 32],
      ] as const)
        expect(contrast(ink, panel)).toBeGreaterThanOrEqual(3);
  });
});

describe('trayTooltip', () => {
  it.each<[string, Partial<AttentionSummary>, string]>([
    ['not known', NO_SUMMARY, 'Floorwatch: not known right now\nMy shift is on'],
    [
      'well',
      { worst: 'ok', open: 0, lines: [] },
      'Floorwatch: nothing needs you\nMy shift is on until 17:00',
    ],
    [
      'bad',
      {},
      'Floorwatch: critical, 2 open alerts\nTariff change notice: utilization 31 %\n' +
        'Collections: 9 waiting\nMy shift is on until 17:00',
    ],
    [
      'one warning',
      { worst: 'warning', open: 1, lines: ['Collections: 9 waiting'], onShift: false },
      'Floorwatch: warning, 1 open alert\nCollections: 9 waiting\nMy shift is off',
    ],
    [
      'seen to',
      { open: 0, lines: [], shiftEnd: null, snoozedUntil: TEN },
      'Floorwatch: critical, all alerts seen to\nMy shift is on\nSnoozed until 10:15',
    ],
  ])('where things are %s', (_, change, expected) => {
    expect(trayTooltip({ ...BUSY, ...change }, { limit: null, timeOf })).toBe(expected);
  });

  it('keeps within what the system shows, and keeps state and shift', () => {
    const summaries = fc.record({
      worst: fc.constantFrom(...SEVERITIES),
      open: fc.nat(9999),
      lines: fc.array(fc.string({ maxLength: 200 }), { maxLength: 3 }),
      onShift: fc.boolean(),
      shiftEnd: fc.constantFrom(null, FIVE),
      snoozedUntil: fc.constantFrom(null, TEN),
    });
    fc.assert(
      fc.property(summaries, (summary) => {
        const text = trayTooltip(summary, { limit: 127, timeOf });
        expect(text.length).toBeLessThanOrEqual(127);
        expect(text).toMatch(/^Floorwatch: /);
        expect(text).toContain(summary.onShift ? 'My shift is on' : 'My shift is off');
      }),
    );
  });
});

describe('trayMenu', () => {
  function menuOf(summary: AttentionSummary) {
    const calls: unknown[][] = [];
    const note =
      (name: string) =>
      (...args: unknown[]): void =>
        void calls.push([name, ...args]);
    const actions = {
      open: note('open'),
      snoozeAll: note('snoozeAll'),
      setShift: note('setShift'),
      quit: note('quit'),
    };
    const items = trayMenu(summary, { actions, timeOf });
    const all = items.flatMap((item) => [item, ...((item.submenu ?? []) as MenuItemConstructorOptions[])]);
    const find = (label: string) => all.find((item) => item.label === label);
    const click = (label: string): void => (find(label)?.click as unknown as () => void)();
    return { calls, items, find, click };
  }

  it('offers what can be done from the tray, in this order', () => {
    const labels = menuOf(BUSY).items.map(({ label, type }) => label ?? type);
    expect(labels).toEqual([
      'Open Floorwatch',
      'separator',
      'Snooze all',
      'My shift is on',
      'separator',
      'Quit',
    ]);
  });

  it.each([
    ['Open Floorwatch', ['open']],
    ['15 minutes', ['snoozeAll', '15m']],
    ['1 hour', ['snoozeAll', '1h']],
    ['Until the end of the shift', ['snoozeAll', 'shift']],
    ['End the snooze', ['snoozeAll', null]],
    ['My shift is on', ['setShift', false]],
    ['Quit', ['quit']],
  ])('does on "%s" %j', (label, expected) => {
    const menu = menuOf(BUSY);
    menu.click(label);
    expect(menu.calls).toEqual([expected]);
  });

  it.each([
    [FIVE, true],
    [null, false],
  ])('with a shift that ends at %s lets one snooze until its end: %s', (shiftEnd, enabled) => {
    expect(menuOf({ ...BUSY, shiftEnd }).find('Until the end of the shift')).toMatchObject({ enabled });
  });

  it('ends only a snooze that lasts, and says until when it would', () => {
    expect(menuOf(BUSY).find('End the snooze')).toMatchObject({ enabled: false });
    const snoozed = menuOf({ ...BUSY, snoozedUntil: TEN });
    expect(snoozed.find('End the snooze (until 10:15)')).toMatchObject({ enabled: true });
  });

  it.each([true, false])('ticks the shift as it is: %s', (onShift) => {
    const menu = menuOf({ ...BUSY, onShift });
    expect(menu.find('My shift is on')).toMatchObject({ type: 'checkbox', checked: onShift });
    menu.click('My shift is on');
    expect(menu.calls).toEqual([['setShift', !onShift]]);
  });
});
