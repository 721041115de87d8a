import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, csvOf, utcCell } from '../../../../src/core/export/csv.ts';
import { readCsv } from '../../../support/read-csv.ts';

const ONE = [['Value', (value: Cell) => value]] as const;
const written = (cell: Cell): string => csvOf(ONE, [cell]).slice('Value\r\n'.length);

describe('comma-separated values', () => {
  it.each<[string, Cell, string]>([
    ['plain text', 'Winback NRW', 'Winback NRW\r\n'],
    ['a comma', 'Winback, NRW', '"Winback, NRW"\r\n'],
    ['quotes', 'the "big" one', '"the ""big"" one"\r\n'],
    ['a line break', 'one\ntwo', '"one\ntwo"\r\n'],
    ['a Windows line break', 'one\r\ntwo', '"one\r\ntwo"\r\n'],
    ['what is not known', null, '\r\n'],
    ['nothing', 0, '0\r\n'],
    ['a fraction', 41.5, '41.5\r\n'],
    ['a number below zero', -5, '-5\r\n'],
    ['letters of any script', 'Überlingen 東京', 'Überlingen 東京\r\n'],
  ])('write %s', (_, cell, line) => expect(written(cell)).toBe(line));

  it.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠A1'])(
    'start no formula: %j',
    (text) => expect(readCsv(csvOf(ONE, [text]))[1]).toEqual([`'${text}`]),
  );

  it('start no formula in a header that holds a name', () => {
    expect(csvOf([['=cmd', () => 1]], [])).toBe("'=cmd\r\n");
  });

  it('bring every text back and keep every row apart', () => {
    const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', ',', '\r\n')));
    fc.assert(
      fc.property(texts, (parts) => {
        const values = parts.map(([text, odd]) => `x${text}${odd}${text}`);
        expect(readCsv(csvOf(ONE, values)).slice(1)).toEqual(values.map((value) => [value]));
      }),
    );
  });
});

describe('a time in UTC', () => {
  it.each([
    [Date.UTC(2026, 9, 25, 0, 30), '2026-10-25T00:30:00Z'],
    [null, null],
    [undefined, null],
  ])('of %s is %s', (instant, text) => expect(utcCell(instant)).toBe(text));
});
