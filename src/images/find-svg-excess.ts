import type { Element, ElementContent } from 'hast';
import { decodePercents } from '../values/decode-percents.ts';
import { visit } from '../values/visit.ts';
import { MAX_DEPTH, type RefusedPart, tooDeep } from './clean-svg.ts';

/** Elements that a browser may have to draw, parts that are used many times counted each time. */
const MAX_DRAWN = 200_000;

/** So many points of a path, and so many letters, cost as much as an element. */
const POINTS_AS_ONE = 50;
const LETTERS_AS_ONE = 10;

/** What of a part counts when it is drawn once. */
interface Measure {
  /** Elements, with all that they use. */
  drawn: number;
  /** Numbers in paths: a marker is drawn at each point. */
  points: number;
  /** Elements in each other, with all that they use. */
  depth: number;
}

/** A part of the drawing that an element names. */
interface Named {
  id: string;
  /** `once`, for each element inside that has the property by inheritance, or at each of their points. */
  times: 'use' | 'once' | 'elements' | 'points';
}

const loops: RefusedPart = {
  found: 'a `<use>` that shows itself',
  note: 'Let it show another part of the drawing.',
};

const tooMuch: RefusedPart = {
  found: `more than ${MAX_DRAWN.toLocaleString('en')} elements, with those that are used again`,
  note: 'Simplify it, or export it as PNG.',
};

/**
 * Measure what a browser would have to draw: a `<use>` of a `<use>` doubles with each step, and so do
 * patterns, masks and markers in each other. A few lines of text could fill any memory.
 *
 * @param root A drawing that is clean.
 * @returns What is too much of it; undefined where it can be drawn.
 */
export function findSvgExcess(root: Element): RefusedPart | undefined {
  const byId = new Map<string, Element>();
  visit(root, 'element', (element) => {
    const id = String(element.properties.id ?? '');
    if (!byId.has(id)) byId.set(id, element);
  });
  const namedBySheet = readSheets(root);
  const namedBy = (element: Element) => [
    ...namedByAddress(element),
    ...namedByAttributes(element),
    ...namedBySheet(element),
  ];
  const isPassedOn = passesOnMasks(root);
  const measured = new Map<Element, Measure | 'open'>();

  function measure(element: Element, depth: number): Measure | RefusedPart {
    const known = measured.get(element);
    if (known === 'open') return loops;
    if (known) return known;
    if (depth > MAX_DEPTH) return tooDeep;
    measured.set(element, 'open');
    const points = pointsOf(element);
    const own: Measure = { drawn: 1 + points / POINTS_AS_ONE, points, depth: 1 };
    for (const child of element.children) {
      if (child.type === 'text' && element.tagName !== 'style') {
        own.drawn += child.value.trim().length / LETTERS_AS_ONE;
      }
      if (child.type !== 'element') continue;
      const inner = measure(child, depth + 1);
      if ('found' in inner) return inner;
      add(own, inner, 1);
      own.points += inner.points;
    }
    own.drawn += stepsOf(element);
    for (const named of namedBy(element)) {
      const target = byId.get(named.id);
      // A gradient draws nothing.
      if (!target || target.tagName.endsWith('Gradient')) continue;
      // A paint that paints itself is left out by browsers; a `<use>` is not so easily stopped.
      if (named.times !== 'use' && measured.get(target) === 'open') continue;
      const shown = measure(target, depth + 1);
      if ('found' in shown) return shown;
      add(
        own,
        shown,
        timesOf(isPassedOn && named.times === 'once' ? 'elements' : named.times, own),
      );
      if (named.times === 'use') own.points += shown.points;
    }
    measured.set(element, own);
    if (own.depth > MAX_DEPTH) return tooDeep;
    return own.drawn > MAX_DRAWN ? tooMuch : own;
  }

  const whole = measure(root, 1);
  return 'found' in whole ? whole : undefined;
}

function add(own: Measure, inner: Measure, times: number): void {
  own.drawn += inner.drawn * times;
  own.depth = Math.max(own.depth, inner.depth + 1);
}

function timesOf(times: Named['times'], { drawn, points }: Measure): number {
  if (times === 'elements') return drawn;
  return times === 'points' ? drawn + points : 1;
}

/** At most: a step of a path takes two characters or more. */
function pointsOf({ properties }: Element): number {
  return (String(properties.d ?? '').length + String(properties.points ?? '').length) / 2;
}

/** Steps of a filter, each with the steps whose results it takes, as often as it takes them. */
function stepsOf(filter: Element): number {
  if (filter.tagName !== 'filter') return 0;
  const byResult = new Map<string, number>();
  let before = 0;
  let all = 0;
  for (const step of filter.children) {
    if (step.type !== 'element') continue;
    const inputs = [step, ...step.children].flatMap((input) => inputsOf(input));
    const taken = inputs.map((name) => byResult.get(name) ?? before);
    before = 1 + taken.reduce((sum, steps) => sum + steps, 0);
    all += before;
    byResult.set(String(step.properties.result ?? ''), before);
  }
  return all;
}

/** The result before stands for one that is not named or not known: Filter Effects 1, §9.2. */
function inputsOf(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  const { in: first = '', in2: second } = node.properties;
  return [first, ...(second === undefined ? [] : [second])].map(String);
}

function namedByAddress({ tagName, properties }: Element): Named[] {
  // A link shows nothing.
  if (tagName === 'a') return [];
  const times = tagName === 'use' ? 'use' : 'once';
  return [properties.href, properties.xLinkHref].flatMap((address) =>
    address === undefined ? [] : namedParts(String(address), times),
  );
}

function namedByAttributes({ properties }: Element): Named[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (name === 'style') return namedByDeclarations(String(value));
    const written = String(value);
    return /url\(/i.test(written) ? namedByDeclarations(`${propertyOf(name)}:${written}`) : [];
  });
}

/** Masks, clips and filters are not inherited, save where a style asks for it. */
function passesOnMasks(root: Element): boolean {
  let isAsked = false;
  visit(root, 'element', ({ properties: { mask, clipPath, filter, style }, tagName, children }) => {
    const css = tagName === 'style' && children[0]?.type === 'text' ? children[0].value : style;
    isAsked ||= [mask, clipPath, filter].includes('inherit');
    isAsked ||= /(?:mask|clip-path|filter|all)\s*:\s*inherit/i.test(String(css ?? ''));
  });
  return isAsked;
}

/** As CSS writes it: `markerMid` is `marker-mid`. */
function propertyOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function namedByDeclarations(css: string): Named[] {
  return css.split(/[;{}]/).flatMap((declaration) => {
    const property = /^\s*([-\w]+)\s*:/.exec(declaration)?.[1]?.toLowerCase() ?? '';
    const addresses = [...declaration.matchAll(/url\(\s*["']?([^"')]*)/gi)];
    return addresses.flatMap(([, address = '']) => namedParts(address, timesOfProperty(property)));
  });
}

/** What is inherited is drawn for each element inside, markers of corners at each of their points. */
function timesOfProperty(property: string): Named['times'] {
  if (property === 'marker' || property === 'marker-mid') return 'points';
  return /^(?:fill|stroke|marker)/.test(property) ? 'elements' : 'once';
}

/** As the browser takes it: without white space, and with its escapes read. */
function namedParts(address: string, times: Named['times']): Named[] {
  const plain = address.replace(/[\t\n\r\f]/g, '').trim();
  if (!plain.startsWith('#')) return [];
  const id = plain.slice(1);
  return [{ id, times }, ...(id.includes('%') ? [{ id: decodePercents(id), times }] : [])];
}

/** Take each rule for one of all elements that its last part may mean. */
function readSheets(root: Element): (element: Element) => Named[] {
  const byName = new Map<string, Named[]>();
  const put = (name: string, named: Named[]) => {
    if (named.length > 0) byName.set(name, [...(byName.get(name) ?? []), ...named]);
  };
  visit(root, { tagName: 'style' }, ({ children: [text] }: Element) => {
    const css = text?.type === 'text' ? text.value : '';
    for (const [, before = '', block = ''] of css.matchAll(/([^{}]*)(?:\{([^{}]*)\}|[{}]|$)/g)) {
      for (const name of namesOf(before)) put(name, namedByDeclarations(block));
      // Declarations before a rule that stands inside another.
      put('*', namedByDeclarations(before));
    }
  });
  return ({ tagName, properties: { id, className } }) => {
    if (byName.size === 0) return [];
    const classes = Array.isArray(className) ? className : [];
    const names = ['*', tagName, `#${id}`, ...classes.map((name) => `.${name}`)];
    return names.flatMap((name) => byName.get(name) ?? []);
  };
}

/** A class or id where the selector has one, else the element; `*` where it may mean any. */
function namesOf(selectors: string): string[] {
  if (selectors.includes('(')) return ['*'];
  return selectors.split(',').map((selector) => {
    const last =
      selector
        .trim()
        .split(/[\s>+~]+/)
        .pop() ?? '';
    const plain = last.replace(/\[[^\]]*\]|::?[-\w]+/g, '');
    return /[.#][^.#]+/.exec(plain)?.[0] ?? (plain === '' ? '*' : plain);
  });
}
