import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * Write values as the outputs of a step, whatever stands in them: each ends at a line that nobody can
 * have guessed.
 *
 * @param {Readonly<Record<string, string | number | boolean | readonly string[]>>} values By name; a list
 *   is written one a line.
 * @param {string} [mark] The line; a random one unless told.
 * @returns {string} Text for the file of outputs.
 */
export function outputText(values, mark = `end-${randomUUID()}`) {
  const texts = Object.entries(values).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join('\n') : String(value);
    if (text.split('\n').includes(mark)) throw new Error('the mark of an output stands in it');
    return `${name}<<${mark}\n${text}\n${mark}\n`;
  });
  return texts.join('');
}

/**
 * Tell the runner the outputs of this step.
 *
 * @param {Parameters<typeof outputText>[0]} values By name.
 */
export function setOutputs(values) {
  const file = process.env.GITHUB_OUTPUT;
  if (file) appendFileSync(file, outputText(values));
}

/**
 * Write an annotation of the run.
 *
 * @param {'error' | 'warning' | 'notice'} level How grave it is.
 * @param {string} text What it says; nothing in it is a command.
 * @returns {string} One line.
 */
export function annotation(level, text) {
  const escaped = text
    // An input may hold the name of a file that a stranger made.
    .replace(
      /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\u{E0000}-\u{E0FFF}]|(?![\u200C\u200D])\p{Cf}/gu,
      escapeSign,
    )
    .replace(/#(?=\p{DI}*#[\p{DI}\w.-]*\[)/gu, escapeSign)
    .replaceAll('%', '%25')
    .replaceAll('\n', '%0A');
  return `::${level} title=Briefpress::${escaped}\n`;
}

/** @param {string} sign One character. */
function escapeSign(sign) {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
