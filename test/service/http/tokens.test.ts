import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import { judgeToken, readTokens } from '../../../src/service/http/tokens.ts';

const one = 'first-token-of-many-letters';
const two = 'second-token-of-many-letters==';
const day = Date.parse('2027-01-31T12:00:00Z');

describe('tokens', () => {
  it('are read line by line, with comments', () => {
    const tokens = readTokens(`# ours\n\n${one}\r\n  ${two}\t2027-01-31  \n`, 'a file');
    expect(tokens.map(({ expires }) => expires)).toEqual([undefined, Date.parse('2027-02-01')]);
    expect(JSON.stringify(tokens)).not.toContain('token');
  });

  it.each([
    ['', 'a file holds no token'],
    ['# nothing', 'a file holds no token'],
    ['short', 'line 1 of a file holds no token'],
    [`${one}\n"${two}"`, 'line 2 of a file holds no token'],
    [`${one} soon`, 'line 1 of a file has no day or moment behind its token'],
    [`${one} 2027-02-30`, 'line 1 of a file has no day or moment behind its token'],
    [`${one} 2027-01-31 12:00`, 'line 1 of a file has 3 words'],
  ])('are refused where a line is wrong, %j', (text, fault) => {
    const reading = (): unknown => readTokens(text, 'a file');
    expect(reading).toThrow(Failure);
    expect(reading).toThrow(fault);
  });

  it.each([
    [undefined, 'missing'],
    ['', 'missing'],
    ['Basic YTpi', 'missing'],
    ['Bearer', 'missing'],
    [`Bearer ${one}`, 'good'],
    [`bearer  ${one} `, 'good'],
    [`Bearer ${two}`, 'good'],
    [`Bearer ${one}x`, 'wrong'],
    [`Bearer ${one} ${two}`, 'missing'],
  ])('judge %j as %s', (header, verdict) => {
    const tokens = readTokens(`${one}\n${two} 2027-01-31`, 'a file');
    expect(judgeToken(header, tokens, day)).toBe(verdict);
  });

  it('expire at the end of their day, or at their moment', () => {
    const tokens = readTokens(`${one} 2027-01-31\n${two} 2027-01-31T13:00:00+01:00`, 'a file');
    const verdicts = (time: string): string[] =>
      [one, two].map((token) => judgeToken(`Bearer ${token}`, tokens, Date.parse(time)));
    expect(verdicts('2027-01-31T11:59:59Z')).toEqual(['good', 'good']);
    expect(verdicts('2027-01-31T12:00:00Z')).toEqual(['good', 'expired']);
    expect(verdicts('2027-02-01T00:00:00Z')).toEqual(['expired', 'expired']);
  });

  it('that were given out anew are good, though an older line has expired', () => {
    const tokens = readTokens(`${one} 2020-01-31\n${one}`, 'a file');
    expect(judgeToken(`Bearer ${one}`, tokens, day)).toBe('good');
  });
});
