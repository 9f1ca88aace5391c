/** A run of `*`, `_` or `~`, with what is left of it while pairs are made. */
interface Run {
  marker: string;
  index: number;
  /** Markers not yet used. */
  left: number;
  /** Length as written. */
  length: number;
  opens: boolean;
  closes: boolean;
}

/** A stretch of text under emphasis, strong emphasis or deletion, markers included. */
export interface EmphasisSpan {
  start: number;
  end: number;
}

const runPattern = /([*_~])\1*/g;
const whiteSpace = /^\s?$/u;
const punctuation = /[\p{P}\p{S}]/u;

/**
 * Find emphasis the way CommonMark pairs its markers, so that a citation never cuts through it.
 *
 * @param text Inline source.
 * @param stretches Parts of it where markers count, in order; code and the like is left out.
 * @returns The spans, inner ones first.
 */
export function findEmphasis(text: string, stretches: readonly EmphasisSpan[]): EmphasisSpan[] {
  const spans: EmphasisSpan[] = [];
  const openers: Run[] = [];
  for (const run of stretches.flatMap((stretch) => readRuns(text, stretch))) {
    if (run.closes) closeRun(run, openers, spans);
    if (run.opens && run.left > 0) openers.push(run);
  }
  return spans;
}

function readRuns(text: string, { start, end }: EmphasisSpan): Run[] {
  return [...text.slice(start, end).matchAll(runPattern)].map((match) => {
    const [whole, marker = ''] = match;
    const index = start + match.index;
    const before = sideOf(text[index - 1]);
    const after = sideOf(text[index + whole.length]);
    const leftFlanking = after !== 'space' && (after === 'word' || before !== 'word');
    const rightFlanking = before !== 'space' && (before === 'word' || after !== 'word');
    const inWord = leftFlanking && rightFlanking && marker === '_';
    return {
      marker,
      index,
      left: whole.length,
      length: whole.length,
      opens: leftFlanking && (!inWord || before === 'punctuation'),
      closes: rightFlanking && (!inWord || after === 'punctuation'),
    };
  });
}

function sideOf(character = ''): 'space' | 'punctuation' | 'word' {
  if (whiteSpace.test(character)) return 'space';
  return punctuation.test(character) ? 'punctuation' : 'word';
}

function closeRun(closer: Run, openers: Run[], spans: EmphasisSpan[]): void {
  for (let index = openers.length - 1; index >= 0 && closer.left > 0; ) {
    const opener = openers[index];
    if (!opener || !isPair(opener, closer)) {
      index--;
      continue;
    }
    const used = opener.marker === '~' ? closer.left : Math.min(opener.left, closer.left, 2);
    opener.left -= used;
    closer.left -= used;
    spans.push({ start: opener.index + opener.left, end: closer.index + closer.length });
    openers.length = opener.left > 0 ? index + 1 : index;
    if (opener.left === 0) index--;
  }
}

function isPair(opener: Run, closer: Run): boolean {
  if (opener.marker !== closer.marker) return false;
  // A single tilde is text: the processor reads only `~~` as deletion.
  if (opener.marker === '~') return opener.left === 2 && closer.left === 2;
  // CommonMark 0.31 §6.2, rules 9 and 10.
  const isEitherBoth = (opener.opens && opener.closes) || (closer.opens && closer.closes);
  const isThird = (opener.length + closer.length) % 3 === 0;
  return !(isEitherBoth && isThird && (opener.length % 3 !== 0 || closer.length % 3 !== 0));
}
