import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActivityQuickly } from '../../../../../src/main/genesys/platform/decode/activity-quickly.ts';
import {
  routingActivity,
  routingActivityShape,
} from '../../../../../src/main/genesys/platform/decode/analytics.ts';
import { parseInstant } from '../../../../../src/main/genesys/platform/decode/instant.ts';

const instant = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-02-29T10:00:00.000Z',
    '2026-11-23T10:00:00Z',
    '2026-13-01T00:00:00.000Z',
    'yesterday',
    '',
  ),
);

const odd = fc.constantFrom<unknown>(null, undefined, 5, true, {}, []);

function mostly<T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

const entity = fc.record(
  {
    userId: mostly(fc.uuid()),
    queueId: mostly(fc.constantFrom('q1', 'q2')),
    queueMembershipStatus: mostly(fc.constantFrom('active', 'inactive')),
    routingStatus: mostly(fc.constantFrom('IDLE', 'NOT_RESPONDING', 'NEW_WORD')),
    routingStatusDate: mostly(instant),
    systemPresence: mostly(fc.constantFrom('ON_QUEUE', 'On Queue')),
    presenceDate: mostly(instant),
    organizationPresenceId: fc.uuid(),
  },
  { requiredKeys: ['userId', 'queueId', 'routingStatus', 'systemPresence'] },
);

const answer = fc.record({
  results: mostly(
    fc.array(
      fc.record(
        {
          group: mostly(fc.constantFrom({ queueId: 'q1' }, { queueId: 'q1', mediaType: 'voice' }, {})),
          truncated: mostly(fc.boolean()),
          entities: mostly(fc.array(entity, { maxLength: 4 })),
        },
        { requiredKeys: ['group', 'entities'] },
      ),
      { maxLength: 3 },
    ),
  ),
  entityIdDimension: fc.constant('userId'),
});

describe('genesys/platform: the sweep is read quickly', () => {
  it('reads what its shape reads, and refuses what its shape refuses', () => {
    let quick = 0;
    fc.assert(
      fc.property(answer, (json) => {
        const byShape = routingActivityShape.safeParse(json);
        const read = routingActivity.safeParse(json);
        if (readActivityQuickly(json) !== null) quick += 1;
        expect(read.success).toBe(byShape.success);
        expect(read.data).toEqual(byShape.data);
        const places = (result: typeof read): unknown =>
          result.error?.issues.map(({ path, message }) => [path, message]);
        expect(places(read)).toEqual(byShape.error?.issues.map(({ path, message }) => [path, message]));
      }),
      { numRuns: 1_000 },
    );
    expect(quick).toBeGreaterThan(100);
  });

  it('reads an instant as the language does', () => {
    fc.assert(
      fc.property(
        fc.oneof(instant, fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
        (text) => {
          expect(parseInstant(text)).toBe(Date.parse(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
