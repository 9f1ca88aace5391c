import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/reports/mend-of.ts';
import { messageOf } from './report-of.ts';

describe('mendOf', () => {
  const place = { start: { line: 1, column: 1 }, end: { line: 2, column: 9 } };
  const asked = messageOf({ ruleId: 'map-known', place, actual: 'Mosow', expected: ['Moscow'] });

  it('changes what was found and not what stands beside it', () => {
    expect(mendOf(asked, ['::map{', 'x=Mosow}'])).toEqual({
      range: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
      text: 'Moscow',
    });
  });

  it.each([
    ['what was found stands there twice', asked, ['Mosow', 'Mosow']],
    ['it no longer stands there', asked, ['Moscow', '']],
    ['several texts would be right', { ...asked, expected: ['Moscow', 'Minsk'] }, ['Mosow', '']],
    ['only a person can judge', { ...asked, ruleId: 'tlp-consistent' }, ['Mosow', '']],
    ['the message has no end', { ...asked, place: { start: place.start } }, ['Mosow', '']],
  ])('gives none where %s', (_, message, lines) => {
    expect(mendOf(message, lines)).toBeUndefined();
  });
});
