import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml';
import type { Finding, Place } from '../model/message.ts';
import { yamlFault } from './yaml-fault.ts';
import { yamlNestingFault } from './yaml-nesting.ts';
import { yamlOptions, yamlSyntaxFaults } from './yaml-syntax-faults.ts';

/**
 * A YAML value in the spelling of its author: every scalar is text (`014` stays "014"), what is
 * left empty is null. Mappings have no prototype, so that no key can be mistaken for an inherited
 * property.
 */
export type YamlValue = string | null | YamlValue[] | YamlMapping;

/** A YAML mapping; an empty value counts as absent. */
export interface YamlMapping {
  [key: string]: YamlValue;
}

/** A YAML text as read. */
export interface ReadYaml {
  /** Absent where the text is not YAML at all. */
  value?: YamlValue;
  /** Place of each value by its path, segments joined by dots; the path of the whole is empty. */
  places: Record<string, Place>;
  /** Place of the key of each value that stands in a mapping, also of those left empty. */
  keyPlaces: Record<string, Place>;
  findings: Finding[];
}

/** Greatest number of times aliases are followed in one text. */
const maxAliases = 50;

/** Deepest nesting of mappings and lists. */
const maxDepth = 40;

/**
 * Read YAML 1.2 (core schema) that stands inside a larger text, keeping spellings and places. No
 * tags, no merge keys, few aliases.
 *
 * @param yaml YAML text.
 * @param firstLine Line of the file on which it begins, from 1.
 * @param firstOffset Offset in the file at which it begins.
 * @returns The value with its places, and findings about what YAML or these limits refuse.
 */
export function readYaml(yaml: string, firstLine: number, firstOffset: number): ReadYaml {
  const lines = new LineCounter();
  const placeOf = (start: number, end: number): Place => ({
    start: pointAt(start),
    end: pointAt(end),
  });
  const pointAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col, offset: offset + firstOffset };
  };
  const tooDeep = yamlNestingFault(yaml, lines, placeOf);
  if (tooDeep) return { places: {}, keyPlaces: {}, findings: [tooDeep] };
  const document = parseDocument(yaml, { ...yamlOptions, lineCounter: lines });
  const { faults: slips, fatal } = yamlSyntaxFaults(document, yaml);
  const findings = slips.map(
    ({ code, message, pos }): Finding => ({
      place: placeOf(...pos),
      ...yamlFault(code, message, yaml, pos),
    }),
  );
  if (fatal) return { places: {}, keyPlaces: {}, findings };
  const converter = createConverter(document, placeOf, findings);
  const value = converter.convert(document.contents, [], 0);
  return { value, places: converter.places, keyPlaces: converter.keyPlaces, findings };
}

type PlaceOf = (start: number, end: number) => Place;

/** Make the walk over the syntax tree; its tables live as long as one call. */
function createConverter(document: YamlDocument.Parsed, placeOf: PlaceOf, findings: Finding[]) {
  const places: Record<string, Place> = Object.create(null);
  const keyPlaces: Record<string, Place> = Object.create(null);
  let aliases = 0;
  return { places, keyPlaces, convert };

  function convert(node: ParsedNode | null, path: string[], depth: number): YamlValue {
    if (node === null) return null;
    const place = placeOf(node.range[0], node.range[1]);
    const refuse = (reason: string, note: string) => {
      findings.push({ place, reason, note });
      return null;
    };
    if (depth > maxDepth) return refuse(...faults.depth);
    if (isAlias(node)) {
      aliases++;
      if (aliases > maxAliases)
        return aliases === maxAliases + 1 ? refuse(...faults.aliases) : null;
      const target = node.resolve(document) as ParsedNode | undefined;
      if (target === undefined) return refuse(...faults.anchor(node.source));
      return convert(target, path, depth + 1);
    }
    if (node.tag !== undefined && document.warnings.length === 0) {
      return refuse(...faults.tag(node.tag));
    }
    places[path.join('.')] = place;
    if (isScalar(node)) return scalar(node.value === null ? null : (node.source ?? ''), refuse);
    if (isSeq(node)) {
      return node.items.map((item, index) => convert(item, [...path, String(index)], depth + 1));
    }
    return isMap(node) ? mapping(node.items, path, depth) : null;
  }

  function mapping(items: MapItems, path: string[], depth: number): YamlMapping {
    const result: YamlMapping = Object.create(null);
    for (const { key, value } of items) {
      const name = keyName(key);
      const place = key?.range ? placeOf(key.range[0], key.range[1]) : undefined;
      if (name === undefined || name === '__proto__') {
        findings.push({ ...(place && { place }), ...faults.key(name) });
        continue;
      }
      const valuePath = [...path, name];
      if (place) keyPlaces[valuePath.join('.')] = place;
      const converted = convert(value, valuePath, depth + 1);
      if (converted !== null) result[name] = converted;
      else if (isScalar(value) && value.value === null) delete places[valuePath.join('.')];
    }
    return result;
  }
}

type MapItems = { key: ParsedNode | null; value: ParsedNode | null }[];
type Refuse = (reason: string, note: string) => null;

function scalar(text: string | null, refuse: Refuse): string | null {
  // Escapes in double quotes can write any character, also those that no text may hold.
  const control = text?.match(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/)?.[0];
  if (control === undefined) return text;
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return refuse(`Unexpected control character \`U+${code}\`, expected text`, 'Remove the escape.');
}

function keyName(key: ParsedNode | null): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return key.source ?? undefined;
}

const faults = {
  depth: [
    `Mappings and lists lie more than ${maxDepth} deep, expected a flatter structure`,
    'No key of the front matter needs more than five levels.',
  ],
  aliases: [
    `More than ${maxAliases} aliases are followed, expected the values themselves`,
    'Write the value out instead of `*name`.',
  ],
  anchor: (name: string): [string, string] => [
    `\`*${name}\` is an alias of nothing, expected the name of an anchor above it`,
    'Text that begins with `*` must be in quotes.',
  ],
  tag: (tag: string): [string, string] => [
    `Unexpected tag \`${tag}\`, expected a plain value`,
    'Text that begins with `!` must be in quotes; tags are never read.',
  ],
  key: (name: string | undefined) =>
    name === undefined
      ? { reason: 'This key is not text, expected a word before the colon' }
      : { reason: `\`${name}\` cannot be a key, expected another word` },
} satisfies Record<string, unknown> & { depth: [string, string]; aliases: [string, string] };
