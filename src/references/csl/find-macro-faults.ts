import type { Finding, Place } from '../../model/message.ts';
import type { XmlElement } from '../../xml/read-xml.ts';
import { elementsIn } from './elements-in.ts';
import type { XmlFile } from './parse-xml.ts';

/**
 * How many elements the engine may go through when it prints one source: each macro counts where it
 * is called, and of a choice its longest branch, as only one is taken. The largest styles of the
 * official collection stay at 4,000; macros that call each other twice, twenty deep, would keep the
 * engine busy for hours.
 */
const maxElements = 50_000;
/**
 * The same for what a style sorts by, where all branches count: there the engine writes each macro
 * out where it is called, before it prints anything.
 */
const maxSortElements = 500_000;
/** Macros may call each other in a chain as long as that, which the engine follows by recursion. */
const maxMacros = 1000;

/**
 * Look at the macros of a style: each call names one that is there, none calls itself, and together
 * they stay of a size that can be carried out.
 *
 * @param style A style.
 * @returns The faults, each at its place.
 */
export function findMacroFaults({ root, placeOf }: XmlFile): Finding[] {
  const macros = new Map<string, Macro>();
  for (const element of elementsIn(root, 'macro')) {
    const { name = '' } = element.attributes;
    macros.set(name, { element, size: undefined, isOpen: false });
  }
  if (macros.size > maxMacros) return [tooMany(macros.size, placeOf(root))];
  const layouts = elementsIn(root).filter(({ name }) => name !== 'macro' && name !== 'info');
  const elements = [...layouts, ...[...macros.values()].map(({ element }) => element)];
  const unknown = elements.flatMap(callsIn).filter(({ name }) => !macros.has(name));
  if (unknown.length > 0) {
    return unknown.map(({ name, element }) => unknownMacro(name, placeOf(element, 'macro')));
  }
  return sizeFaults(layouts, macros, placeOf);
}

interface Macro {
  element: XmlElement;
  /** What it comes to in print and in sorting, once that is counted. */
  size: Size | undefined;
  /** Whether its own calls are being counted. */
  isOpen: boolean;
}

/** To how many elements something comes. */
interface Size {
  /** With the longest branch of each choice. */
  printed: number;
  /** With all branches. */
  whole: number;
}

/** An element that calls a macro, and the name of that. */
interface Call {
  name: string;
  element: XmlElement;
}

function callsIn(element: XmlElement): Call[] {
  const name = calledBy(element);
  const own = name === undefined ? [] : [{ name, element }];
  return [...own, ...elementsIn(element).flatMap(callsIn)];
}

/** `text` calls a macro to print it, `key` to sort by it. */
function calledBy({ name, attributes }: XmlElement): string | undefined {
  return name === 'text' || name === 'key' ? attributes.macro : undefined;
}

function sizeFaults(
  layouts: readonly XmlElement[],
  macros: ReadonlyMap<string, Macro>,
  placeOf: XmlFile['placeOf'],
): Finding[] {
  let circle: Call | undefined;
  const sizeOf = (element: XmlElement): Size => {
    const name = calledBy(element);
    const inner = elementsIn(element).map(sizeOf);
    if (name !== undefined) inner.push(sizeOfCall({ name, element }));
    const printed = inner.map((size) => size.printed);
    const isChoice = element.name === 'choose';
    return {
      printed: isChoice ? longest(printed) + inner.length + 1 : sum(printed),
      whole: sum(inner.map((size) => size.whole)),
    };
  };
  const sizeOfCall = (call: Call): Size => {
    const macro = macros.get(call.name);
    if (!macro) return { printed: 0, whole: 0 };
    if (macro.isOpen) {
      circle ??= call;
      return { printed: 0, whole: 0 };
    }
    macro.isOpen = true;
    macro.size ??= sizeOf(macro.element);
    macro.isOpen = false;
    return macro.size;
  };
  // Also macros that nothing calls: the engine builds them all.
  for (const [name, { element }] of macros) sizeOfCall({ name, element });
  if (circle) return [callsItself(circle.name, placeOf(circle.element, 'macro'))];
  const keys = layouts.flatMap((layout) => elementsIn(layout, 'sort'));
  const large =
    layouts.find((layout) => sizeOf(layout).printed > maxElements) ??
    keys.find((key) => sizeOf(key).whole > maxSortElements);
  return large ? [tooLarge(large.name, placeOf(large))] : [];
}

/** Counts the element itself, too; no sum leaves the numbers that are exact. */
function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => Math.min(total + size, Number.MAX_SAFE_INTEGER), 1);
}

function longest(sizes: readonly number[]): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

function unknownMacro(name: string, place: Place): Finding {
  return {
    place,
    reason: `Macro \`${name}\` is not in the style, expected the name of one that is`,
    actual: name,
    note: 'The style is not complete: get it again, or add the macro.',
  };
}

function tooMany(count: number, place: Place): Finding {
  return {
    place,
    reason: `\`${count}\` macros in one style, expected at most ${maxMacros}`,
    note: 'The styles of the official collection do with a tenth of that.',
  };
}

function callsItself(name: string, place: Place): Finding {
  return {
    place,
    reason: `Macro \`${name}\` calls itself in the end, expected macros without a circle`,
    actual: name,
    note: 'Take this call out of the circle.',
  };
}

function tooLarge(name: string, place: Place): Finding {
  const limit = name === 'sort' ? maxSortElements : maxElements;
  return {
    place,
    reason: `\`<${name}>\` comes to more than ${limit} elements with its macros, expected fewer`,
    note: 'Macros that call others several times over grow by multiplication: call each once.',
  };
}
