import { codeText } from 'micromark-core-commonmark';
import type {
  Code,
  Construct,
  Extension,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';

const backtick = 96;

/** Of each length of a run of backticks the offset at which the last one begins. */
type LastRuns = ReadonlyMap<number, number>;

/**
 * Let code in text cost no more than its length. The stock construct reads to the end of the block for each
 * run of backticks that nothing closes, so that thousands of runs of different lengths take minutes. Here the
 * block is read once, and a run is tried only where one of its length follows. What is code and what is
 * not stays the same.
 *
 * @returns Extension for micromark.
 */
export function codeTextSyntax(): Extension {
  const known = new WeakMap<TokenizeContext, LastRuns>();
  return {
    disable: { null: ['codeText'] },
    text: { [backtick]: { ...codeText, name: 'closedCodeText', tokenize: withLookahead(known) } },
  };
}

function withLookahead(known: WeakMap<TokenizeContext, LastRuns>): Tokenizer {
  return function tokenize(effects, ok, nok) {
    const stock = codeText.tokenize.call(this, effects, ok, nok);
    return effects.check(closingRun(this, known), stock, nok);
  };
}

/** Looks ahead whether a run is closed; a check consumes nothing. */
function closingRun(
  context: TokenizeContext,
  known: WeakMap<TokenizeContext, LastRuns>,
): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const start = context.now().offset;
      const runs = new Map<number, number>();
      let size = 0;
      let opened = 0;

      const answer = (last: LastRuns, code: Code): State | undefined => {
        effects.exit('data');
        return (last.get(opened) ?? start) > start ? ok(code) : nok(code);
      };
      const inOpening: State = (code) => {
        if (code === backtick) return next(code, inOpening);
        opened = size;
        size = 0;
        const last = known.get(context);
        return last ? answer(last, code) : inText(code);
      };
      const inText: State = (code) => {
        if (code !== backtick && size > 0) {
          runs.set(size, context.now().offset - size);
          size = 0;
        }
        if (code !== null) return next(code, inText);
        known.set(context, runs);
        return answer(runs, code);
      };
      const next = (code: Code, state: State): State => {
        effects.consume(code);
        if (code === backtick) size++;
        return state;
      };
      return (code) => {
        effects.enter('data');
        return inOpening(code);
      };
    },
  };
}
