import { string, tokenTypes, url } from 'css-tree';
import { clipText } from '../../messages/clip-text.ts';
import { comparedName, type StyleFault, skipBlanks } from './style-fault.ts';
import type { Tokens } from './tokens.ts';

const { AtKeyword, Function: FunctionToken, Semicolon, String: StringToken } = tokenTypes;
const { Url, WhiteSpace } = tokenTypes;

/** Functions in which a string is an address (CSS Images 4, CSS Values 5). */
const WITH_STRINGS = new Set(['url', 'src', 'image-set', '-webkit-image-set', 'image']);

const DATA = 'a `data:` address';
/** Functions that put something else in their place, which nobody can judge here. */
const SUBSTITUTED = new Set(['var', 'env', 'attr', 'if', 'inherit']);

const INLINE = 'Nothing is loaded beside a style sheet: put the file itself into it, as in';
const PICTURE = `${INLINE} \`url("data:image/svg+xml,…")\`, or draw it as SVG in the Liquid file.`;
const FONT = `${INLINE} \`url("data:font/woff2;base64,…")\`.`;

/**
 * Find the addresses that load nothing: all but `data:`, which is the file itself, and `#`, which is
 * in the same document. It looks at tokens, so that no address hides in a custom property or in a
 * rule that nobody understands.
 *
 * @param tokens The tokens of a whole style sheet.
 * @returns The addresses, in order.
 */
export function findLostAddresses(tokens: Tokens): StyleFault[] {
  const { count, typeAt, rawAt, rawOf, offsetAt, behind, insideOf, find } = tokens;
  const faults: StyleFault[] = [];
  for (let at = 0; at < count; ) at = lookAt(at);
  return faults;

  /** Returns the index to go on at. */
  function lookAt(at: number): number {
    const type = typeAt(at);
    if (type === AtKeyword) return lookAtRule(at);
    if (type === Url) lookAtAddress(offsetAt(at), url.decode(rawAt(at)), rawAt(at));
    if (type === FunctionToken) lookInFunction(at);
    return at + 1;
  }

  function lookAtRule(at: number): number {
    const name = comparedName(rawAt(at).slice(1));
    // an address there is only a name
    if (name === 'namespace') return endOf(at);
    if (name !== 'import') return at + 1;
    const note = 'List that style sheet under `css` in `template.yaml`.';
    tell(
      offsetAt(at),
      rawOf({ from: at, to: endOf(at) }),
      'no other style sheet to be loaded',
      note,
    );
    return endOf(at);
  }

  function lookInFunction(at: number): void {
    const name = comparedName(rawAt(at).slice(0, -1));
    const { to: end } = insideOf(at);
    if (name === 'local') tellLocal(at, end);
    if (!WITH_STRINGS.has(name)) return;
    if (name === 'url' && isBare(at, end)) tellEscaped(at, end);
    let seen = 0;
    for (let inner = at + 1; inner < end; inner = behind(inner)) {
      if (typeAt(inner) === WhiteSpace) continue;
      seen++;
      if (typeAt(inner) === FunctionToken) lookAtSubstituted(inner);
      if (typeAt(inner) !== StringToken) continue;
      lookAtAddress(offsetAt(inner), string.decode(rawAt(inner)), rawAt(inner));
    }
    if (seen === 0) tell(offsetAt(at), rawOf({ from: at, to: end + 1 }), DATA, PICTURE);
  }

  /** Whether an address without quotes follows, as it can behind a name with escapes only: see below. */
  function isBare(at: number, end: number): boolean {
    const first = skipBlanks(tokens, { from: at + 1, to: end });
    return first < end && typeAt(first) !== StringToken;
  }

  /**
   * A browser reads `u\72l(` as `url(`, and all up to the next bracket as the address; the tokens here end
   * elsewhere, so that what it would load is not known.
   */
  function tellEscaped(at: number, end: number): void {
    const raw = rawOf({ from: at, to: end + 1 });
    tell(offsetAt(at), raw, '`url(` without a backslash', PICTURE);
  }

  /** A variable that holds a string is an address where it is put, and only there. */
  function lookAtSubstituted(at: number): void {
    if (!SUBSTITUTED.has(comparedName(rawAt(at).slice(0, -1)))) return;
    tell(offsetAt(at), rawOf({ from: at, to: behind(at) }), DATA, PICTURE);
  }

  function tellLocal(at: number, end: number): void {
    const note = `The fonts of the machine are not used. ${FONT}`;
    tell(offsetAt(at), rawOf({ from: at, to: end + 1 }), DATA, note);
  }

  function lookAtAddress(offset: number, address: string, raw: string): void {
    const trimmed = address.trim();
    if (/^data:[^,]*,/i.test(trimmed) || /^#./.test(trimmed)) return;
    const isFont = /\.(woff2?|ttf|otf|eot)([?#]|$)/i.test(trimmed);
    tell(offset, raw, DATA, isFont ? FONT : PICTURE);
  }

  function tell(offset: number, raw: string, expected: string, note: string): void {
    const actual = clipText(raw.replace(/\s+/g, ' ').trim(), 60);
    faults.push({ offset, actual, expected, note });
  }

  function endOf(at: number): number {
    return find({ from: at, to: count }, (one) => typeAt(one) === Semicolon);
  }
}
