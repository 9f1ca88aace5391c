import { describe, expect, it } from 'vitest';
import { headingIncrement } from '../../../src/check/rules/heading-increment.ts';
import { resolveText } from '../../support/resolve-text.ts';
import { findingsOf, toldBy } from './findings-of.ts';

describe('headingIncrement', () => {
  it('says nothing about headings that go down by one and up by any number', () => {
    expect(findingsOf(headingIncrement, '## A\n\n### B\n\n#### C\n\n## D\n')).toEqual([]);
  });

  it('refuses a first-level heading in the body', () => {
    expect(toldBy(headingIncrement, 'Text.\n\n# A\n')).toEqual([
      '3:1 Unexpected heading `#`, expected body headings to begin at `##`',
    ]);
  });

  it.each(['# Rivers\n\nText.\n', 'Rivers\n===\n', '#   *Rivers*\n'])(
    'says of %j that it repeats the title',
    async (body) => {
      const [{ briefing }] = [await resolveText(body)];
      const notes: (string | undefined)[] = [];
      const data = { ...briefing.frontMatter.data, title: 'Rivers' };
      headingIncrement.check(
        { ...briefing, frontMatter: { ...briefing.frontMatter, data } },
        ({ note }) => notes.push(note),
      );
      expect(notes).toEqual([expect.stringContaining('remove the line')]);
    },
  );

  it('refuses an underlined first-level heading', () => {
    expect(findingsOf(headingIncrement, 'A\n===\n')).toHaveLength(1);
  });

  it('refuses a body that begins at the third level', () => {
    expect(toldBy(headingIncrement, '### A\n')).toEqual([
      '1:1 Unexpected first heading `###`, expected `##`',
    ]);
  });

  it('refuses a level that is left out', () => {
    expect(toldBy(headingIncrement, '## A\n\n#### B\n')).toEqual([
      '3:1 Unexpected heading `####`, expected `###` or a higher level',
    ]);
  });

  it('looks into containers', () => {
    expect(findingsOf(headingIncrement, ':::note\n#### A\n:::\n')).toHaveLength(1);
  });
});
