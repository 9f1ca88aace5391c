import { describe, expect, it } from 'vitest';
import { resolveText } from '../support/resolve-text.ts';

async function entryWith(...keys: string[]): Promise<string> {
  const { briefing } = await resolveText('X.[@u]', {}, 'en', [
    ...keys,
    'references:',
    '  - {id: u, type: webpage, title: T, URL: https://a.org/x}',
  ]);
  return (briefing.references[0]?.entry ?? []).map(({ text }) => text).join('');
}

describe('print_urls', () => {
  it.each([
    [[], '“T”.'],
    [['print_urls: false'], '“T”.'],
    [['print_urls: true'], '“T”. https://a.org/x.'],
  ])('%j decides whether the list prints addresses', async (keys, entry) => {
    expect(await entryWith(...keys)).toBe(entry);
  });
});
