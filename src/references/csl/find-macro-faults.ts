import type { Finding, Place } from '../../model/message.ts';
import { attributeOf, elementsIn, type StyleElement } from './style-element.ts';

/**
 * How many elements a layout may come to when each macro is written out where it is called. The
 * largest styles of the official collection stay below a tenth of it; macros that call each other
 * twice, twenty deep, would keep the engine busy for hours.
 */
const maxElements = 500_000;
/** Macros may call each other in a chain as long as that, which the engine follows by recursion. */
const maxMacros = 1000;

/**
 * Look at the macros of a style: each call names one that is there, none calls itself, and together
 * they stay of a size that can be carried out.
 *
 * @param style Root element of a style.
 * @returns The faults, each at its place.
 */
export function findMacroFaults(style: StyleElement): Finding[] {
  const macros = new Map<string, Macro>();
  for (const element of elementsIn(style, 'macro')) {
    const name = attributeOf(element, 'name') ?? '';
    macros.set(name, { element, calls: callsIn(element), size: undefined, isOpen: false });
  }
  if (macros.size > maxMacros) return [tooMany(macros.size, style)];
  const roots = elementsIn(style).filter(({ name }) => name !== 'macro' && name !== 'info');
  const calls = [
    ...roots.flatMap(callsIn),
    ...[...macros.values()].flatMap((macro) => macro.calls),
  ];
  const unknown = calls.filter(({ name }) => !macros.has(name));
  if (unknown.length > 0) return unknown.map((call) => unknownMacro(call));
  return sizeFaults(roots, macros);
}

interface Macro {
  element: StyleElement;
  calls: Call[];
  /** Elements it comes to, once they are counted. */
  size: number | undefined;
  /** Whether its own calls are being counted. */
  isOpen: boolean;
}

interface Call {
  name: string;
  place: Place;
}

/** `text` calls a macro to print it, `key` to sort by it. */
function callsIn(element: StyleElement): Call[] {
  const own =
    element.name === 'text' || element.name === 'key'
      ? element.attributes.filter(({ name }) => name === 'macro')
      : [];
  const calls = own.map(({ value, place }) => ({ name: value, place }));
  return [...calls, ...elementsIn(element).flatMap(callsIn)];
}

function sizeFaults(roots: StyleElement[], macros: ReadonlyMap<string, Macro>): Finding[] {
  let circle: Call | undefined;
  const sizeOf = (calls: readonly Call[], own: number): number =>
    calls.reduce((sum, call) => Math.min(sum + sizeOfCall(call), Number.MAX_SAFE_INTEGER), own);
  const sizeOfCall = (call: Call): number => {
    const macro = macros.get(call.name);
    if (!macro) return 0;
    if (macro.isOpen) {
      circle ??= call;
      return 0;
    }
    macro.isOpen = true;
    macro.size ??= sizeOf(macro.calls, countElements(macro.element));
    macro.isOpen = false;
    return macro.size;
  };
  // Also macros that nothing calls: the engine builds them all.
  for (const name of macros.keys()) sizeOfCall({ name, place: roots[0]?.place ?? nowhere });
  if (circle) return [callsItself(circle)];
  const large = roots.find((root) => sizeOf(callsIn(root), countElements(root)) > maxElements);
  return large ? [tooLarge(large)] : [];
}

const nowhere: Place = { start: { line: 1, column: 1 } };

function countElements(element: StyleElement): number {
  return elementsIn(element).reduce((sum, inner) => sum + countElements(inner), 1);
}

function unknownMacro({ name, place }: Call): Finding {
  return {
    place,
    reason: `Macro \`${name}\` is not in the style, expected the name of one that is`,
    actual: name,
    note: 'The style is not complete: get it again, or add the macro.',
  };
}

function tooMany(count: number, { place }: StyleElement): Finding {
  return {
    place,
    reason: `\`${count}\` macros in one style, expected at most ${maxMacros}`,
    note: 'The styles of the official collection do with a tenth of that.',
  };
}

function callsItself({ name, place }: Call): Finding {
  return {
    place,
    reason: `Macro \`${name}\` calls itself in the end, expected macros without a circle`,
    actual: name,
    note: 'Take this call out of the circle.',
  };
}

function tooLarge({ name, place }: StyleElement): Finding {
  return {
    place,
    reason: `\`<${name}>\` comes to more than ${maxElements} elements with its macros, expected fewer`,
    note: 'Macros that call others several times over grow by multiplication: call each once.',
  };
}
