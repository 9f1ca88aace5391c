import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLError,
  type YAMLWarning,
} from 'yaml';
import type { Place } from '../model/message.ts';
import { createPlaceFinder, type PlaceFinder } from './create-place-finder.ts';
import type { LocatedDocument, LocatedEntry, LocatedValue, SyntaxFault } from './located-value.ts';
import { findTooDeep } from './yaml-depth.ts';

/** Deepest nesting that is read; CSL-YAML needs six levels. */
const deepest = 64;
/** Most nodes that aliases may repeat, so that a short file cannot grow without bound. */
const mostRepeated = 10_000;

/** What one conversion carries along. */
interface Conversion {
  document: Document;
  placeOf: PlaceFinder;
  faults: SyntaxFault[];
  /** Nodes that aliases may still repeat. */
  budget: number;
}

/**
 * Read YAML 1.2 (core schema) and keep the place and the spelling of every value.
 *
 * @param text Text of the file; of several documents the first that holds something is read.
 * @returns The value, or the faults for which there is none.
 */
export function parseLocatedYaml(text: string): LocatedDocument {
  const placeOf = createPlaceFinder(text);
  const tooDeep = findTooDeep(text, deepest);
  if (tooDeep !== undefined) return { faults: [nestingFault(placeOf(tooDeep))] };
  // Names that stand twice are told by whoever reads the map; pretty errors cost more than the text.
  const parsed = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const documents: Document[] = Array.isArray(parsed) ? parsed : [];
  const document = documents.find(({ contents }) => !isEmpty(contents)) ?? documents[0];
  if (!document) return { faults: [] };
  // After the first slip the parser stumbles on: what it tells then is noise.
  const [slip] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const faults = slip ? [syntaxFault(slip, text, placeOf)] : [];
  if (faults.length > 0 || isEmpty(document.contents)) return { faults };
  const conversion: Conversion = { document, placeOf, faults, budget: mostRepeated };
  const value = locate(document.contents, conversion, 0, false);
  return faults.length > 0 ? { faults } : { value, faults };
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function syntaxFault(
  { pos, message }: YAMLError | YAMLWarning,
  text: string,
  placeOf: PlaceFinder,
): SyntaxFault {
  const excerpt = /^[^\n]{0,40}/.exec(text.slice(pos[0]))?.[0].trim();
  const found = excerpt
    ? `Unexpected \`${excerpt.replaceAll('`', "'")}\``
    : 'The value breaks off here';
  const told = (message.split('\n')[0] ?? '').replace(/\.$/, '');
  return {
    place: placeOf(...pos),
    reason: `${found}, expected YAML: ${told.replace(/^./, (first) => first.toLowerCase())}`,
    note:
      'Indent with blanks, alike for all fields of an entry; put text in quotes that holds a colon ' +
      'and a blank, or begins with one of `@ [ { * & ! % |`.',
  };
}

function locate(node: unknown, conversion: Conversion, depth: number, repeated: boolean) {
  const place = placeOfNode(node, conversion);
  const empty: LocatedValue = { kind: 'scalar', value: null, spelling: '', ...place };
  if (repeated) conversion.budget -= 1;
  if (depth > deepest || conversion.budget < 0) return refuse(conversion, node, empty);
  if (isAlias(node)) {
    const target: unknown = node.resolve(conversion.document);
    return locate(target, conversion, depth + 1, true);
  }
  if (isMap(node)) {
    const entries = node.items.map((pair) => locatePair(pair, conversion, depth, repeated));
    return { kind: 'map', entries, ...place } satisfies LocatedValue;
  }
  if (isSeq(node)) {
    const items: LocatedValue[] = node.items.map((item) =>
      locate(item, conversion, depth + 1, repeated),
    );
    return { kind: 'list', items, ...place } satisfies LocatedValue;
  }
  return isScalar(node) ? locateScalar(node, place) : empty;
}

function locatePair(
  { key, value }: Pair,
  conversion: Conversion,
  depth: number,
  repeated: boolean,
): LocatedEntry {
  const { place } = placeOfNode(key, conversion);
  const name = isScalar(key) ? String(key.value) : '';
  return {
    key: name,
    ...(place && { keyPlace: place }),
    value: locate(value, conversion, depth + 1, repeated),
  };
}

function locateScalar(scalar: Scalar, place: Pick<LocatedValue, 'place'>): LocatedValue {
  const { value } = scalar;
  if (value === null || typeof value === 'boolean' || typeof value === 'number') {
    const spelling = scalar.source ?? String(value ?? '');
    return { kind: 'scalar', value, spelling, ...place };
  }
  // The source of a quoted or folded text still holds its escapes and line breaks.
  const text = String(value);
  return { kind: 'scalar', value: text, spelling: text, ...place };
}

function placeOfNode(node: unknown, { placeOf }: Conversion): Pick<LocatedValue, 'place'> {
  const range = (node as Node | null | undefined)?.range;
  return range ? { place: placeOf(range[0], range[1]) } : {};
}

function refuse(conversion: Conversion, node: unknown, empty: LocatedValue): LocatedValue {
  const { place } = placeOfNode(node, conversion);
  if (conversion.faults.length === 0) {
    conversion.faults.push(nestingFault(place ?? conversion.placeOf(0)));
  }
  return empty;
}

function nestingFault(place: Place): SyntaxFault {
  return {
    place,
    reason: 'Unexpected depth of nesting or aliases, expected a plain list of entries',
    note: 'Write each entry out, as `- id: key` with its fields below.',
  };
}
