import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import { isRecord } from '../values/is-record.ts';
import { jsonText } from './json-text.ts';

/**
 * Where an entry has its text, when that is known. It is no field that counts: it is neither listed
 * nor copied.
 */
const TEXT = Symbol('text of an entry');

/** What is read of an entry only when somebody asks for it: nearly all of its text. */
const LATE = ['eras', 'gaps', 'events', 'amounts', 'charts', 'flags'] as const;

const FIRST_ENTRY = '\n  "briefings": [\n    {';
const NEXT_ENTRY = '\n    },\n    {';
const LAST_END = '\n    }\n  ]\n}\n';
const MESSAGES = ',\n      "messages": ';
const ERAS = ',\n      "eras": ';
const REFERENCES = ',\n      "references": ';
const ENTRIES = ',\n        "entries": ';

/**
 * Write a manifest, sorted as its entries are.
 *
 * @param manifest What was built.
 * @returns JSON with a line end. Entries whose text is known are not written anew.
 */
export function manifestText(manifest: Manifest): string {
  const whole = jsonText({ ...manifest, briefings: [] });
  const texts = manifest.briefings.map((entry) => `    ${textOfEntry(entry)}`);
  const list = texts.length === 0 ? '[]' : `[\n${texts.join(',\n')}\n  ]`;
  return `${whole.slice(0, whole.lastIndexOf('[]'))}${list}\n}\n`;
}

function textOfEntry(entry: ManifestEntry): string {
  const known = (entry as { [TEXT]?: string })[TEXT];
  return known ?? jsonText(entry).replaceAll('\n', '\n    ');
}

/**
 * Read a manifest that is known to be one of ours, byte for byte. Each entry is cut out, and only what
 * decides whether it has changed is read at once: of a thousand entries nobody asks for the rest.
 *
 * @param text Text that `manifestText` has given.
 * @returns The manifest.
 */
export function readOwnManifest(text: string): Manifest {
  const start = text.indexOf(FIRST_ENTRY);
  if (start < 0 || !text.endsWith(LAST_END)) return JSON.parse(text) as Manifest;
  const head = JSON.parse(`${text.slice(0, start)}\n  "briefings": []\n}`) as Manifest;
  const from = start + FIRST_ENTRY.length - 1;
  const inner = text.slice(from, text.length - LAST_END.length);
  const briefings = inner
    .split(NEXT_ENTRY)
    .map((part, index) => readLate(`${index === 0 ? '' : '{'}${part}\n    }`));
  return { ...head, briefings };
}

function readLate(text: string): ManifestEntry {
  const cut = text.indexOf(MESSAGES);
  const eras = text.indexOf(ERAS, cut);
  const references = text.lastIndexOf(REFERENCES);
  const entries = text.indexOf(ENTRIES, references);
  const parse = (): ManifestEntry => JSON.parse(text) as ManifestEntry;
  const entry: unknown = cut < 0 ? parse() : JSON.parse(`${text.slice(0, cut)}}`);
  if (cut < 0 || eras < cut || references < eras || entries < 0 || !isRecord(entry)) return parse();
  const whole = once(parse);
  const messages = once(() => JSON.parse(text.slice(cut + MESSAGES.length, eras)));
  addLate(entry, 'messages', messages);
  for (const name of LATE) addLate(entry, name, () => whole()[name]);
  const counts = `${text.slice(references + REFERENCES.length, entries)}}`;
  const counted = JSON.parse(counts) as ManifestEntry['references'];
  addLate(counted, 'entries', () => whole().references.entries);
  Object.assign(entry, { references: counted });
  return withText(entry as unknown as ManifestEntry, text);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A field like any other to who reads, lists or copies it. */
function addLate(object: object, name: string, read: () => unknown): void {
  Object.defineProperty(object, name, { enumerable: true, configurable: true, get: read });
}

function withText(entry: ManifestEntry, text: string): ManifestEntry {
  return Object.defineProperty(entry, TEXT, { value: text, configurable: true });
}

/**
 * Say of an entry that its briefing was found as it was.
 *
 * @param entry Entry of an earlier build.
 * @returns The very same when it says so already; what is read late stays so.
 */
export function asUnchanged(entry: ManifestEntry): ManifestEntry {
  if (entry.status === 'unchanged') return entry;
  const fields = { ...Object.getOwnPropertyDescriptors(entry) };
  const same: ManifestEntry = Object.create(Object.prototype, fields);
  Object.defineProperty(same, 'status', { ...fields.status, value: 'unchanged' });
  const text = (entry as { [TEXT]?: string })[TEXT];
  const now = text?.replace(
    `\n      "status": "${entry.status}",`,
    '\n      "status": "unchanged",',
  );
  return now === undefined ? same : withText(same, now);
}
