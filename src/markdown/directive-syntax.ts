import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { directivesThat } from './directives.ts';

const colon = 58;
const openers = new Set<Code>([91 /* [ */, 123 /* { */]);
const textNames: readonly string[] = directivesThat(({ form }) => form === 'text');
const longestName = Math.max(...textNames.map((name) => name.length));

/**
 * Make the micromark extension for directives. In running text only the names of the closed list
 * are tokenised, and only before `[` or `{`: `10:30`, `4:1[^1]` and `TLP:CLEAR` stay text, and the
 * notes and citations after them stay alive. Restoring them later in the tree would be too late, as
 * the bracket would have been read as a label.
 *
 * @returns Extension for micromark; leaf and container directives are those of the stock one.
 */
export function directiveSyntax(): Extension {
  const stock = directive();
  const text = stock.text?.[colon];
  const constructs = text === undefined ? [] : [text].flat();
  return { ...stock, text: { [colon]: constructs.map(onlyKnownNames) } };
}

function onlyKnownNames(stock: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const start = stock.tokenize.call(this, effects, ok, nok);
    return effects.check(knownName, start, nok);
  };
  return { ...stock, tokenize };
}

/** Looks ahead over `:name` and the opener after it; a check consumes nothing. */
const knownName: Construct = { tokenize: tokenizeKnownName, partial: true };

function tokenizeKnownName(...[effects, ok, nok]: Parameters<Tokenizer>): ReturnType<Tokenizer> {
  let name = '';
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    return inName;
  };

  function inName(code: Code): State | undefined {
    if (openers.has(code)) {
      effects.exit('data');
      return textNames.includes(name) ? ok(code) : nok(code);
    }
    // Line ends and virtual characters are negative or null: no name holds them.
    if (code === null || code < 0 || name.length === longestName) return nok(code);
    name += String.fromCharCode(code);
    effects.consume(code);
    return inName;
  }
}
