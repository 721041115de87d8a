import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../src/core/alerts/state.ts';
import { actionOfButton, noticeBitmap, noticeOptions } from '../../../../src/main/desktop/notice-options.ts';
import { createNoticeShelf, type Shown } from '../../../../src/main/desktop/notice-shelf.ts';
import { asksForQuiet, hasNotificationService } from '../../../../src/main/desktop/quiet-system.ts';
import { alphasOf } from '../../../support/bitmaps.ts';
import { keptLog } from '../../../support/fake-board.ts';

const NOTICE: Notice = {
  id: 'n1',
  severity: 'critical',
  title: 'Tariff change notice is starved',
  body: 'Utilization 31 % for 5 minutes.',
  alertIds: ['a1'],
  campaignId: 'c1',
};

describe('noticeOptions', () => {
  it.each([
    ['critical', 'critical', 'never'],
    ['warning', 'normal', 'default'],
  ] as const)('shows a %s notice as %s and for the time "%s"', (severity, urgency, timeoutType) => {
    const options = noticeOptions({ ...NOTICE, severity }, { silent: true });
    expect(options).toMatchObject({ urgency, timeoutType, silent: true });
  });

  it('carries id, title, body and both buttons', () => {
    expect(noticeOptions(NOTICE, { silent: false })).toMatchObject({
      id: 'n1',
      title: NOTICE.title,
      body: NOTICE.body,
      silent: false,
      actions: [
        { type: 'button', text: 'Acknowledge' },
        { type: 'button', text: 'Snooze 15 min' },
      ],
    });
  });

  it.each([
    [0, 'acknowledge'],
    [1, 'snooze'],
    [2, null],
    [-1, null],
    [undefined, null],
  ])('takes button %s for %s', (index, action) => {
    expect(actionOfButton(index)).toBe(action);
  });

  it('draws the severities in different shapes', () => {
    const [critical, warning] = (['critical', 'warning'] as const).map((severity) =>
      alphasOf(noticeBitmap(64, severity)),
    );
    expect(critical).toContain(255);
    expect(critical).not.toEqual(warning);
  });
});

interface FakeShown extends Shown {
  readonly id: string;
  readonly done: readonly string[];
  click(): void;
  button(index: number | undefined): void;
  closed(reason?: string): void;
  failed(error: string): void;
}

function fakeShown(id: string): FakeShown {
  const done: string[] = [];
  const heard = { click: [], button: [], close: [], failed: [] } as Record<
    string,
    ((what?: never) => void)[]
  >;
  const hear = (name: string) => (run: (what: never) => void) => void heard[name]?.push(run as () => void);
  const tell = (name: string, what?: unknown): void => heard[name]?.forEach((run) => run(what as never));
  return {
    ...{ id, done },
    show: () => void done.push('show'),
    // As the systems do it: to close one is told like any other end.
    close: () => {
      done.push('close');
      tell('close', 'applicationHidden');
    },
    onClick: hear('click'),
    onButton: hear('button'),
    onClose: hear('close'),
    onFailed: hear('failed'),
    click: () => tell('click'),
    button: (index) => tell('button', index),
    closed: (reason) => tell('close', reason),
    failed: (error) => tell('failed', error),
  };
}

function shelf() {
  const [shown, acts]: [FakeShown[], unknown[]] = [[], []];
  const log = keptLog();
  const made = createNoticeShelf({
    make: ({ id }) => {
      const one = fakeShown(id);
      shown.push(one);
      return one;
    },
    act: (...what) => acts.push(what),
    log,
  });
  const show = (id: string): FakeShown => {
    made.show({ ...NOTICE, id }, { silent: false });
    return shown.at(-1)!;
  };
  return { ...made, show, shown, acts, log };
}

describe('createNoticeShelf', () => {
  it('shows a notice once', () => {
    expect(shelf().show('n1').done).toEqual(['show']);
  });

  it('tells what was clicked, by the id of the notice', () => {
    const { show, acts } = shelf();
    const one = show('n1');
    one.click();
    one.button(0);
    one.button(1);
    one.button(7);
    expect(acts).toEqual([
      ['n1', 'open'],
      ['n1', 'acknowledge'],
      ['n1', 'snooze'],
    ]);
  });

  it('withdraws what is shown and passes over what is not', () => {
    const { show, withdraw } = shelf();
    const [first, second] = [show('n1'), show('n2')];
    withdraw(['n1', 'never-shown']);
    withdraw(['n1']);
    expect(first.done).toEqual(['show', 'close']);
    expect(second.done).toEqual(['show']);
  });

  it.each([
    ['userCanceled', ['show']],
    [undefined, ['show']],
    ['timedOut', ['show', 'close']],
  ])('after the end "%s" has then done %j', (reason, expected) => {
    const { show, withdraw } = shelf();
    const one = show('n1');
    one.closed(reason);
    withdraw(['n1']);
    expect(one.done).toEqual(expected);
  });

  it('replaces a notice that is told again', () => {
    const { show, withdraw } = shelf();
    const [first, second] = [show('n1'), show('n1')];
    first.closed();
    withdraw(['n1']);
    expect(first.done).toEqual(['show', 'close']);
    expect(second.done).toEqual(['show', 'close']);
  });

  it('lets the oldest go when there are too many', () => {
    const { show, shown } = shelf();
    for (let number = 0; number < 50; number += 1) show(`n${number}`);
    const open = shown.filter(({ done }) => !done.includes('close')).map(({ id }) => id);
    expect(open).toEqual(Array.from({ length: 20 }, (_, index) => `n${index + 30}`));
  });

  it('logs what the system refuses to show', () => {
    const { show, log } = shelf();
    show('n1').failed('not allowed');
    expect(log.lines).toMatchObject([{ level: 'error', facts: { error: 'not allowed' } }]);
  });
});

/** Answers of programs, by a word of their arguments. */
function told(answers: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const run = (_program: string, args: readonly string[]): Promise<string | null> => {
    const key = args.at(-1) ?? '';
    asked.push(key);
    const found = Object.entries(answers).find(([word]) => args.some((part) => part.endsWith(word)));
    return Promise.resolve(found?.[1] ?? null);
  };
  return { asked, run };
}

describe('asksForQuiet', () => {
  it.each([
    ['nobody tells', 'KDE', {}, null],
    ['the service is inhibited', 'KDE', { Inhibited: '(<true>,)' }, true],
    ['the service is not inhibited', 'KDE', { Inhibited: '(<false>,)' }, false],
    ['dunst is paused', 'i3', { paused: '(<true>,)' }, true],
    ['dunst is not paused', undefined, { paused: '(<false>,)' }, false],
    ['GNOME shows no banners', 'ubuntu:GNOME', { 'show-banners': 'false\n' }, true],
    ['GNOME shows banners', 'GNOME', { 'show-banners': 'true\n' }, false],
    ['another desktop has a left-over setting of GNOME', 'KDE', { 'show-banners': 'false\n' }, null],
  ] as const)('where %s', async (_, desktop, answers, expected) => {
    expect(await asksForQuiet({ platform: 'linux', desktop, run: told(answers).run })).toBe(expected);
  });

  it.each(['darwin', 'win32'] as const)('on %s asks nobody', async (platform) => {
    const { run, asked } = told({ Inhibited: '(<true>,)' });
    expect(await asksForQuiet({ platform, desktop: undefined, run })).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('hasNotificationService', () => {
  const startable = "(['org.freedesktop.DBus', 'org.freedesktop.Notifications'],)";
  const others = "(['org.freedesktop.DBus'],)";

  it.each([
    ['linux', '(true,)', others, true],
    ['linux', '(false,)', startable, true],
    ['linux', '(false,)', others, false],
    ['win32', '(false,)', others, true],
  ] as const)('on %s, running %s, startable %s: %s', async (platform, running, activatable, expected) => {
    const { run } = told({ NameHasOwner: running, ListActivatableNames: activatable });
    expect(await hasNotificationService({ platform, run })).toBe(expected);
  });

  it('does not know without a bus', async () => {
    expect(await hasNotificationService({ platform: 'linux', run: told({}).run })).toBeNull();
  });
});
