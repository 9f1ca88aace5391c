import { expect, it } from 'vitest';
import { keepAnswers } from '../../src/values/keep-answers.ts';

it('asks of each thing once, also where there is no answer', () => {
  const asked: string[] = [];
  const lengthOf = keepAnswers((text: string) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['ab', '', 'ab', '', 'c'].map(lengthOf)).toEqual([2, undefined, 2, undefined, 1]);
  expect(asked).toEqual(['ab', '', 'c']);
});
