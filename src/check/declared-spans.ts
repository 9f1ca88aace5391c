import { spanOf } from '../eras/span-of.ts';
import type { Span } from '../model/era.ts';
import type { EraDeclaration, GapDeclaration, LocatedFrontMatter } from '../model/front-matter.ts';
import type { Place } from '../model/message.ts';

/** An era or gap as declared, with its span. */
export interface DeclaredSpan {
  declaration: EraDeclaration | GapDeclaration;
  /** Where it is declared, such as `eras.0`. */
  path: string;
  /** As a message names it: "Era `Chávez era`", or "The gap". */
  name: string;
  /** Undefined where the dates make no span. */
  span: Span | undefined;
  /**
   * Find where one of its keys stands.
   *
   * @param key Path below the declaration, such as `from`.
   * @returns Its place, or that of the whole declaration where the key is absent.
   */
  placeOf(key: string): Place | undefined;
}

/**
 * List the eras and gaps of a briefing with their spans.
 *
 * @param frontMatter Front matter of the briefing.
 * @returns Them in the order of their declaration.
 */
export function declaredSpans({ data, places }: LocatedFrontMatter): DeclaredSpan[] {
  return data.eras.map((declaration, index) => ({
    declaration,
    path: `eras.${index}`,
    name: 'gap' in declaration ? 'The gap' : `Era \`${declaration.label}\``,
    span: spanOf(declaration, data.information_to),
    placeOf: (key) => places[`eras.${index}.${key}`] ?? places[`eras.${index}`],
  }));
}
