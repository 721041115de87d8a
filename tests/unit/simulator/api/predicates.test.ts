import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../simulator/api/errors.ts';
import { readFilter } from '../../../../simulator/api/predicates.ts';

const known = ['queueId', 'mediaType'];
const is = (dimension: string, value: string): object => ({ dimension, value });

describe('readFilter', () => {
  it('joins an or clause and a predicate by and', () => {
    const filter = readFilter(
      {
        type: 'AND',
        clauses: [{ type: 'or', predicates: [is('queueId', 'a'), is('queueId', 'b')] }],
        predicates: [is('mediaType', 'voice')],
      },
      known,
    );
    expect(filter.passes({ queueId: 'b', mediaType: 'voice' })).toBe(true);
    expect(filter.passes({ queueId: 'c', mediaType: 'voice' })).toBe(false);
    expect(filter.passes({ queueId: 'a', mediaType: 'chat' })).toBe(false);
    expect(filter.valuesOf('queueId')).toEqual(['a', 'b']);
  });

  it.each([
    ['exists', { queueId: 'a' }, true],
    ['exists', {}, false],
    ['notExists', {}, true],
  ])('understands %s', (operator, values, passes) => {
    expect(
      readFilter({ type: 'and', predicates: [{ dimension: 'queueId', operator }] }, known).passes(values),
    ).toBe(passes);
  });

  it('lets everything pass when there is none', () => {
    expect(readFilter(undefined, known).passes({})).toBe(true);
  });

  it.each([
    [{ type: 'xor', predicates: [] }],
    [{ type: 'or', predicates: [is('skillGroupId', 'a')] }],
    [{ type: 'or', predicates: [{ dimension: 'queueId' }] }],
    [{ type: 'or', predicates: [{ dimension: 'queueId', operator: 'like', value: 'a' }] }],
    ['queueId = a'],
  ])('refuses %j', (filter) => {
    expect(() => readFilter(filter, known)).toThrow(ApiError);
  });
});
