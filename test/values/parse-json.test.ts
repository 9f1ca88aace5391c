import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/values/parse-json.ts';

describe('parseJson', () => {
  it('reads what is JSON', () => {
    expect(parseJson(Buffer.from('{"a": [1, "ä"]}'))).toEqual({ a: [1, 'ä'] });
  });

  it.each(['', '{', '{"a": 1', 'no'])('gives nothing for %j', (text) => {
    expect(parseJson(Buffer.from(text))).toBeUndefined();
  });
});
