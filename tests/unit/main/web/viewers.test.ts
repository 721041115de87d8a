import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { createViewers, type Viewers } from '../../../../src/main/web/viewers.ts';
import { fakeBoard, type FakeBoard } from '../../../support/fake-board.ts';

/** A response that keeps what is written; `lag` is what its reader has not taken yet, in bytes. */
class FakeStream extends EventEmitter {
  written = '';
  writableLength = 0;
  writeHead(): this {
    return this;
  }
  write(text: string): void {
    this.written += text;
  }
  end(): void {
    this.emit('close');
  }
  destroy(): void {
    this.emit('close');
  }
}

let board: FakeBoard;
let viewers: Viewers;
let timers: { at: number; run: () => void }[];
let now: number;

beforeEach(() => {
  now = 0;
  timers = [];
  board = fakeBoard();
  const after = (ms: number, run: () => void) => {
    const timer = { at: now + ms, run };
    timers.push(timer);
    return () => (timers = timers.filter((other) => other !== timer));
  };
  viewers = createViewers(board, { now: () => now, after });
});

function turn(ms: number): void {
  now += ms;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { run } of due) run();
}

function attach(id: string): FakeStream {
  const stream = new FakeStream();
  viewers.attach(id, stream as unknown as ServerResponse);
  return stream;
}

const isClosed = (viewer: number): boolean =>
  board.viewers[viewer]?.calls.some(([name]) => name === 'close') ?? false;

describe('the view of a page', () => {
  it('lasts as long as its stream, with signs of life', () => {
    const stream = attach('a');
    turn(15_000);
    turn(15_000);
    expect(stream.written).toBe(': hello\n\n: beat\n\n: beat\n\n');
    expect(isClosed(0)).toBe(false);
  });

  it('outlives a short gap', () => {
    attach('a').emit('close');
    turn(9_999);
    const again = attach('a');
    turn(60_000);
    expect(board.viewers).toHaveLength(1);
    expect(isClosed(0)).toBe(false);
    board.push(0, { base: 1, revision: 2, change: {} });
    expect(again.written).toContain('event: board:changed');
  });

  it('ends after a long gap', () => {
    attach('a').emit('close');
    turn(10_000);
    expect(isClosed(0)).toBe(true);
  });

  it('ends when no stream ever comes', () => {
    viewers.of('a');
    turn(10_000);
    expect(isClosed(0)).toBe(true);
  });

  it('goes to the newest stream of its page', () => {
    const first = attach('a');
    const second = attach('a');
    board.push(0, { base: 1, revision: 2, change: {} });
    expect(first.written).not.toContain('board:changed');
    expect(second.written).toContain('board:changed');
    turn(60_000);
    expect(isClosed(0)).toBe(false);
  });

  it('is cut off from a page that does not read', () => {
    const stream = attach('a');
    stream.writableLength = 5 * 1024 * 1024;
    board.push(0, { base: 1, revision: 2, change: {} });
    expect(stream.written).not.toContain('board:changed');
    turn(10_000);
    expect(isClosed(0)).toBe(true);
  });
});
