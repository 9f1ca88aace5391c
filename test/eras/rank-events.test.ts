import { describe, expect, it } from 'vitest';
import { type RankedClaim, type RankedEvent, rankEvents } from '../../src/eras/rank-events.ts';

const event = (first: string, more: Partial<RankedEvent> = {}): RankedEvent => ({
  first,
  last: first,
  references: [],
  support: 'unsourced',
  era: 'one',
  planned: false,
  key: false,
  kinds: [],
  ...more,
});

const sourced = (first: string, ...references: number[]) =>
  event(first, { references, support: 'sourced' });

const claim = (text: string, ...references: number[]): RankedClaim => ({
  text,
  references,
  hasUnsourced: references.length === 0,
});

/** Dates of the events, the first to be named first. */
function order(events: readonly RankedEvent[], ...claims: RankedClaim[]): string[] {
  const ranks = rankEvents(events, claims);
  return events
    .map(({ first }, index) => ({ first, rank: ranks[index] ?? 0 }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ first }) => first);
}

describe('rankEvents', () => {
  const plain = ['1901-01-01', '1902-01-01', '1903-01-01', '1904-01-01', '1905-01-01'];

  it('puts the first and the last of an era before those between', () => {
    expect(order(plain.map((day) => event(day))).slice(0, 2)).toEqual(['1901-01-01', '1905-01-01']);
  });

  it('puts an event with a claim on its reference before the first', () => {
    const events = plain.map((day, index) => sourced(day, index + 1));
    expect(order(events, claim('Talks went on.', 3))[0]).toBe('1903-01-01');
  });

  it('takes, of events on one reference, those whose year the claim names', () => {
    const events = plain.map((day) => sourced(day, 1));
    expect(order(events, claim('Talks began in 1904.', 1))[0]).toBe('1904-01-01');
  });

  it('takes all events on a reference where the claim names the year of none', () => {
    const events = [...plain.map((day) => sourced(day, 1)), sourced('1906-01-01', 2)];
    const ranks = rankEvents(events, [claim('Talks went on.', 1)]);
    expect(ranks.map((rank) => rank >= 8)).toEqual([true, true, true, true, true, false]);
  });

  it('finds the event of a claim without source by its year', () => {
    expect(
      order(
        plain.map((day) => event(day)),
        claim('It was cut off in 1902.'),
      )[0],
    ).toBe('1902-01-01');
  });

  it('does not take a claim with a source for one of an event without', () => {
    const events = plain.map((day) => event(day));
    expect(rankEvents(events, [claim('It was cut off in 1902.', 4)])).toEqual(
      rankEvents(events, []),
    );
  });

  it('does not take a part of a number for a year', () => {
    const events = plain.map((day) => event(day));
    expect(rankEvents(events, [claim('It cost 119023 dollars.')])).toEqual(rankEvents(events, []));
  });

  it('reads a year in Arabic digits, and one before Christ', () => {
    const [arabic] = rankEvents([event('1902-01-01')], [claim('في عام ١٩٠٢.')]);
    const [early] = rankEvents([event('-000508-01-01')], [claim('No king after 509 BC.')]);
    expect([arabic, early]).toEqual([12, 12]);
  });

  it('keeps the summary of an era to that era', () => {
    const events = [sourced('1901-01-01', 1), event('1902-01-01'), event('1903-01-01')];
    const others = events.map((own) => ({ ...own, era: 'two' }));
    const ranks = rankEvents([...events, ...others], [{ ...claim('Talks.', 1), era: 'two' }]);
    expect([ranks[0], ranks[3]]).toEqual([6, 14]);
  });

  it('puts the first and the last with an amount of a kind before others', () => {
    const events = plain.map((day, index) =>
      index === 2 || index === 3 ? event(day, { kinds: ['loan'] }) : event(day),
    );
    expect(order(events).slice(0, 4)).toEqual([
      '1901-01-01',
      '1903-01-01',
      '1904-01-01',
      '1905-01-01',
    ]);
  });

  it('puts those with a source first, then those whose source is unusable', () => {
    const kinds = ['unsourced', 'unusable', 'sourced'] as const;
    // Each kind three times, so that the one in the middle is neither first nor last.
    const events = [1, 2, 3].flatMap((round) =>
      kinds.map((support, n) => event(`190${round}-0${n + 1}-01`, { support })),
    );
    const middle = rankEvents(events, []).slice(3, 6);
    expect(middle).toEqual([0, 1, 2]);
  });

  it('puts what the author marks before everything', () => {
    const events = plain.map((day, index) => sourced(day, index + 1));
    events[1] = event('1902-01-01', { key: true });
    expect(order(events, claim('Talks began in 1901.', 1))[0]).toBe('1902-01-01');
  });
});
