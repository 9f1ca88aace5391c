import { describe, expect, it } from 'vitest';
import { chronologies, datePlace, isRowCited } from '../../src/check/chronology-rows.ts';
import { rowsOfDirective } from '../../src/markdown/directive-rows.ts';
import { resolveText } from '../support/resolve-text.ts';

const chronology = (...rows: string[]) =>
  [':::chronology', ...rows.map((row) => `- ${row}`), ':::'].join('\n');

async function resolved(body: string) {
  return (await resolveText(body)).briefing;
}

describe('chronologies', () => {
  it('finds also those inside other blocks', async () => {
    const body = `${chronology('1945 A.')}\n\n> ${chronology('1946 B.').replaceAll('\n', '\n> ')}`;
    expect(chronologies((await resolved(body)).tree)).toHaveLength(2);
  });
});

describe('isRowCited', () => {
  it.each([
    ['1945 A.[@a]', true],
    ['1945 A.[@unknown]', true],
    ['1945 A. :no-source[]', true],
    ['1945 A.', false],
  ])('tells of "%s" %s', async (row, cited) => {
    const { tree } = await resolved(chronology(row));
    expect(chronologies(tree).flatMap(rowsOfDirective).map(isRowCited)).toEqual([cited]);
  });
});

describe('datePlace', () => {
  it('finds the characters of the date', async () => {
    const { events, text } = await resolved(chronology('1945-03 (planned) A.'));
    const place = events[0] && datePlace(events[0]);
    expect(text.slice(place?.start.offset, place?.end?.offset)).toBe('1945-03');
  });
});
