import { expect, it } from 'vitest';
import { evaluate, fillIn, runs } from '../../../scripts/local-runner/evaluate.mjs';

const context = {
  inputs: { 'node-version': '24', empty: '' },
  steps: { one: { outputs: { 'cache-hit': 'true' } } },
};
const good = { failed: false };
const bad = { failed: true };

it.each([
  ["inputs.node-version != ''", true],
  ["inputs.empty != '' || steps.one.outputs.cache-hit == 'true'", true],
  ["inputs.empty != '' || inputs.node-version == '24' && steps.none.outputs.x != ''", false],
  ["!(inputs.node-version == '24')", false],
  ["steps.none.outputs.url || 'it''s none'", "it's none"],
  ['!cancelled() && failure()', false],
])('gives the value of %s', (text, value) => {
  expect(evaluate(text, context, good)).toBe(value);
});

it('puts values into a text, and does not read them again', () => {
  const inputs = { a: '{{ inputs.b }}', b: 'x' };
  const text = `a: $${'{{ inputs.a }}'}, b: $${'{{inputs.b}}'}`;
  expect(fillIn(text, { inputs }, good)).toBe('a: {{ inputs.b }}, b: x');
});

it('runs a step after a failure only where its condition asks how the job stands', () => {
  const asks = "$\u007b{ !cancelled() && steps.one.outputs.cache-hit == 'true' }}";
  expect(runs(undefined, context, good)).toBe(true);
  expect(runs(undefined, context, bad)).toBe(false);
  expect(runs("inputs.node-version == '24'", context, bad)).toBe(false);
  expect(runs(asks, context, bad)).toBe(true);
});

it('refuses what it does not understand', () => {
  expect(() => evaluate("contains('a', 'b')", context, good)).toThrow();
});
