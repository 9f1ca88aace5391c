import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { LocatedEntry, LocatedScalar, LocatedValue } from '../model/located-value.ts';
import type { Place } from '../model/message.ts';
import { createPlaceFinder, type PlaceFinder } from './create-place-finder.ts';
import { findTooDeep } from './find-too-deep.ts';
import { type YamlWords, yamlFault } from './yaml-fault.ts';
import { yamlOptions, yamlSyntaxFaults } from './yaml-syntax-faults.ts';

/** How a YAML text is read. */
export interface YamlReading {
  /** Line (from 1) and offset at which it begins in its file; by default it is the whole file. */
  beginning?: { line: number; offset: number };
  /** Whether numbers and truth values are read as such; by default every scalar is text. */
  isTyped?: boolean;
  /**
   * Whether it was written for other tools: then it may hold several documents, of which the first
   * that holds something is read, names may stand twice, and values may have the tags of YAML.
   */
  isForeign?: boolean;
}

/** A YAML text as read. */
export interface ReadYaml {
  /** Absent where the text is not YAML at all. */
  value?: LocatedValue;
  faults: YamlFault[];
}

/** What YAML or our limits refuse, at its place. */
export interface YamlFault extends YamlWords {
  place: Place;
}

/** Deepest nesting that is read; CSL-YAML needs six levels. */
const deepest = 64;

/** Most nodes that aliases may repeat, so that a short text cannot grow without bound. */
const mostRepeated = 10_000;

/** What one walk over the syntax tree carries along. */
interface Walk extends YamlReading {
  document: Document;
  placeOf: PlaceFinder;
  faults: YamlFault[];
  /** Nodes that aliases may still repeat. */
  budget: number;
  /** Whether depth or number of nodes have been told of: once is enough. */
  isCut: boolean;
}

/**
 * Read YAML 1.2 (core schema) and keep the place and the spelling of every value. No merge keys, no
 * tags of its own, and an end to nesting and repeating.
 *
 * @param text YAML text, with LF line ends.
 * @param reading Where it stands and how it is read.
 * @returns The value, an empty scalar where the text is empty, and every fault.
 */
export function readYaml(text: string, reading: YamlReading = {}): ReadYaml {
  const placeOf = createPlaceFinder(text, reading.beginning);
  const tooDeep = findTooDeep(text, deepest);
  if (tooDeep !== undefined) return { faults: [{ place: placeOf(tooDeep), ...words.depth }] };
  const document = reading.isForeign ? firstFilled(text) : parseDocument(text, yamlOptions);
  const { faults: slips, isFatal } = yamlSyntaxFaults(document, text);
  const faults = slips.map(({ code, message, pos }): YamlFault => {
    return { place: placeOf(...pos), ...yamlFault(code, message, text, pos) };
  });
  if (isFatal) return { faults };
  const walk: Walk = { ...reading, document, placeOf, faults, budget: mostRepeated, isCut: false };
  return { value: locate(document.contents, walk, 0, false), faults };
}

function firstFilled(text: string): Document {
  const options = { ...yamlOptions, uniqueKeys: false };
  const parsed = parseAllDocuments(text, options);
  const documents: Document[] = Array.isArray(parsed) ? parsed : [];
  const filled = documents.find(({ contents }) => !isEmpty(contents));
  return filled ?? documents[0] ?? parseDocument('', options);
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function locate(node: unknown, walk: Walk, depth: number, isRepeated: boolean): LocatedValue {
  if (isRepeated) walk.budget -= 1;
  if (depth > deepest || walk.budget < 0) return cut(node, walk);
  const place = placeOfNode(node, walk);
  if (isAlias(node)) {
    const target: unknown = node.resolve(walk.document);
    if (target === undefined) return refuse(node, walk, words.anchor(node.source));
    return locate(target, walk, depth + 1, true);
  }
  const { tag } = (node ?? {}) as Node;
  if (tag !== undefined && !walk.isForeign && walk.document.warnings.length === 0) {
    return refuse(node, walk, words.tag(tag));
  }
  if (isMap(node)) {
    const entries = node.items.flatMap((pair) => locatePair(pair, walk, depth, isRepeated));
    return { kind: 'map', entries, ...place };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => locate(item, walk, depth + 1, isRepeated));
    return { kind: 'list', items, ...place };
  }
  return { ...(isScalar(node) ? scalar(node, walk) : nothing), ...place };
}

function locatePair(
  { key, value }: Pair,
  walk: Walk,
  depth: number,
  isRepeated: boolean,
): LocatedEntry[] {
  const { place } = placeOfNode(key, walk);
  if (!walk.isForeign && (!isScalar(key) || key.value === null)) {
    walk.faults.push({ place: place ?? walk.placeOf(0), ...words.key });
    return [];
  }
  const name = isScalar(key) ? (key.source ?? String(key.value)) : '';
  const located = locate(value, walk, depth + 1, isRepeated);
  return [{ key: name, ...(place && { keyPlace: place }), value: located }];
}

const nothing: LocatedScalar = { kind: 'scalar', value: null, spelling: '' };

function scalar({ value, source }: Scalar, { isTyped }: Walk): LocatedScalar {
  if (value === null) return { ...nothing, spelling: source ?? '' };
  const spelling = typeof value === 'string' ? value : (source ?? String(value));
  const isValue = typeof value === 'boolean' || typeof value === 'number';
  return { kind: 'scalar', value: isTyped && isValue ? value : spelling, spelling };
}

function placeOfNode(node: unknown, { placeOf }: Walk): { place?: Place } {
  const range = (node as Node | null | undefined)?.range;
  return range ? { place: placeOf(range[0], range[1]) } : {};
}

function cut(node: unknown, walk: Walk): LocatedScalar {
  if (walk.isCut) return { ...nothing, isRefused: true, ...placeOfNode(node, walk) };
  walk.isCut = true;
  return refuse(node, walk, words.depth);
}

function refuse(node: unknown, walk: Walk, fault: YamlWords): LocatedScalar {
  const { place = walk.placeOf(0) } = placeOfNode(node, walk);
  walk.faults.push({ place, ...fault });
  return { ...nothing, isRefused: true, place };
}

const words = {
  depth: {
    reason: `Mappings and lists lie more than ${deepest} deep, or aliases repeat too much, expected a flatter structure`,
    note: 'Write each value out, with few levels and without `*name`.',
  },
  anchor: (name: string) => ({
    reason: `\`*${name}\` is an alias of nothing, expected the name of an anchor above it`,
    note: 'Text that begins with `*` must be in quotes.',
  }),
  tag: (tag: string) => ({
    reason: `Unexpected tag \`${tag}\`, expected a plain value`,
    note: 'Text that begins with `!` must be in quotes; tags are never read.',
  }),
  key: {
    reason: 'This key is not text, expected a word before the colon',
    note: 'Put text in quotes that begins with `[`, `{` or `*`.',
  },
};
