import { describe, expect, it } from 'vitest';
import { type DeclaredSpan, declaredSpans } from '../../src/check/declared-spans.ts';
import { resolveText } from '../support/resolve-text.ts';

async function declared(): Promise<DeclaredSpan[]> {
  const { briefing } = await resolveText('Text.', {}, 'en', [
    'information_to: 1990',
    'eras:',
    '  - {id: early, label: Early, from: 1900, to: 1950}',
    '  - {gap: true, from: 1950, to: 1960}',
    '  - {id: late, label: Late, from: 1960, to: open}',
  ]);
  return declaredSpans(briefing.frontMatter);
}

describe('declaredSpans', () => {
  it('names eras and gaps as messages do', async () => {
    const names = (await declared()).map(({ name }) => name);
    expect(names).toEqual(['Era `Early`', 'The gap', 'Era `Late`']);
  });

  it('covers an open era to the cut-off', async () => {
    expect((await declared())[2]?.span?.last).toBe('1990-12-31');
  });

  it('finds where a key stands', async () => {
    expect((await declared())[1]?.placeOf('from')?.start.line).toBe(9);
  });

  it('points at the whole declaration where a key is absent', async () => {
    const [early] = await declared();
    expect(early?.placeOf('covered_to')).toEqual(early?.placeOf(''));
  });
});
