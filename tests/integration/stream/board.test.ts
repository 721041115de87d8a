import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;

describe('the board while changes are streamed', () => {
  let floor: VirtualFloor;
  beforeAll(async () => {
    floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3, stream: true });
    floor.watch.start();
    await floor.run(3 * MINUTE);
  }, 120_000);
  afterAll(() => floor.close());

  it('goes by the stream after its first minutes', () => {
    console.log(
      JSON.stringify(floor.view().feed),
      JSON.stringify(floor.view().connection),
      floor.view().sources,
    );
    console.log(floor.log);
    expect(floor.view().feed).toMatchObject({ phase: 'streaming', why: null });
  });
});
