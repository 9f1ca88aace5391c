import { describe, expect, it } from 'vitest';
import { referenceUrlSafe } from '../../../src/check/rules/reference-url-safe.ts';
import { findingsOf } from './reference-fixture.ts';

const library = (field: string) => ({ 'refs.yaml': `- id: a\n  title: T\n  ${field}` });

describe('reference-url-safe', () => {
  it('tells an address that is no web address, at its place in the library', () => {
    const files = library('URL: javascript:alert(1)');
    expect(findingsOf(referenceUrlSafe, { cites: ['a'], files })).toMatchObject([
      {
        file: 'refs.yaml',
        place: { start: { line: 3, column: 8 } },
        key: 'a',
        reason:
          'Address `javascript:alert(1)` in `URL` of entry `a`, expected a plain http or https address',
      },
    ]);
  });

  it('looks at the archived copy too', () => {
    const files = library('custom: {archive-url: "ftp://a.org"}');
    const [finding] = findingsOf(referenceUrlSafe, { cites: ['a'], files });
    expect(finding?.reason).toContain('in `custom.archive-url` of entry `a`');
  });

  it('says nothing of a copy whose address does no harm, as it is left out', () => {
    const files = library('custom: {archive-url: in our office}');
    expect(findingsOf(referenceUrlSafe, { cites: ['a'], files })).toEqual([]);
  });

  it('says nothing of a source that is not cited, as it does not print', () => {
    const files = library('URL: javascript:alert(1)');
    expect(findingsOf(referenceUrlSafe, { cites: [], files })).toEqual([]);
  });

  it('is silent about a web address', () => {
    const files = library('URL: https://example.org/a?b=c#d');
    expect(findingsOf(referenceUrlSafe, { cites: ['a'], files })).toEqual([]);
  });
});
