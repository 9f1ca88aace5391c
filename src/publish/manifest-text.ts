import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Manifest, ManifestEntry } from '../model/manifest.ts';
import { jsonText } from '../values/json-text.ts';
import { once } from '../values/once.ts';

/**
 * Where an entry has its text, when that is known. It is no field that counts: it is neither listed
 * nor copied.
 */
const TEXT = Symbol('text of an entry');

/** What is read of an entry only when somebody asks for it: nearly all of its text. */
const LATE = ['eras', 'gaps', 'events', 'amounts', 'charts', 'flags'] as const;

const FIRST_ENTRY = Buffer.from('\n  "briefings": [\n    {');
const NEXT_ENTRY = Buffer.from('\n    },\n    {');
const LAST_END = Buffer.from('\n    }\n  ]\n}\n');
const ENTRY_END = '\n    }';
const MESSAGES = Buffer.from(',\n      "messages": ');
const ERAS = Buffer.from(',\n      "eras": ');
const REFERENCES = Buffer.from(',\n      "references": ');
const ENTRIES = Buffer.from(',\n        "entries": ');

/**
 * Write a manifest, sorted as its entries are.
 *
 * @param manifest What was built.
 * @returns JSON with a line end, in UTF-8. Entries whose text is known are not written anew.
 */
export function manifestText(manifest: Manifest): Buffer {
  const whole = jsonText({ ...manifest, briefings: [] });
  const head = whole.slice(0, whole.lastIndexOf('[]'));
  const entries = manifest.briefings.flatMap((entry, index) => [
    Buffer.from(index === 0 ? '[\n    ' : ',\n    '),
    textOfEntry(entry),
  ]);
  const end = Buffer.from(entries.length === 0 ? '[]\n}\n' : '\n  ]\n}\n');
  return Buffer.concat([Buffer.from(head), ...entries, end]);
}

function textOfEntry(entry: ManifestEntry): Buffer {
  return knownText(entry) ?? Buffer.from(jsonText(entry).replaceAll('\n', '\n    '));
}

function knownText(entry: ManifestEntry): Buffer | undefined {
  return (entry as { [TEXT]?(): Buffer })[TEXT]?.();
}

/**
 * Pack an entry until the manifest is written, which of a thousand briefings takes long: a tenth of its text
 * is kept in place of a tree of objects. What is told of each briefing at once stays at hand.
 *
 * @param entry Entry of a briefing that was built.
 * @returns The same to who reads, lists or copies it.
 */
export function packEntry(entry: ManifestEntry): ManifestEntry {
  // Copied to a place of its own: what it gives lies in a piece of memory several times as large, as a copy that is a
  // `Buffer` does, which all short ones share.
  const level = constants.Z_BEST_SPEED;
  const packed = new Uint8Array(deflateRawSync(textOfEntry(entry), { level }));
  const text = (): Buffer => inflateRawSync(packed);
  const whole = once(() => parse(text()) as ManifestEntry);
  const { entries: _, ...counts } = entry.references;
  addLate(counts, 'entries', () => whole().references.entries);
  const lean = { ...entry, references: counts as ManifestEntry['references'] };
  for (const name of LATE) addLate(lean, name, () => whole()[name]);
  return withText(lean, text);
}

/**
 * Read a manifest that is known to be one of ours, byte for byte. Each entry is cut out, and only what
 * decides whether it has changed is read at once: of a thousand entries nobody asks for the rest.
 *
 * @param text Bytes that `manifestText` has given.
 * @returns The manifest.
 */
export function readOwnManifest(text: Buffer): Manifest {
  const start = text.indexOf(FIRST_ENTRY);
  if (start < 0) return parse(text) as Manifest;
  const head = JSON.parse(`${textOf(text, 0, start)}\n  "briefings": []\n}`) as Manifest;
  const last = text.length - LAST_END.length;
  const briefings: ManifestEntry[] = [];
  for (let from = start + FIRST_ENTRY.length - 1; from < last; ) {
    const next = text.indexOf(NEXT_ENTRY, from);
    const end = (next < 0 ? last : next) + ENTRY_END.length;
    briefings.push(readLate(text.subarray(from, end)));
    from = next < 0 ? last : next + NEXT_ENTRY.length - 1;
  }
  return { ...head, briefings };
}

function readLate(text: Buffer): ManifestEntry {
  const cut = text.indexOf(MESSAGES);
  if (cut < 0) return parse(text) as ManifestEntry;
  const entry = JSON.parse(`${textOf(text, 0, cut)}}`) as ManifestEntry;
  const whole = once(() => parse(text) as ManifestEntry);
  const messages = () => textOf(text, cut + MESSAGES.length, text.indexOf(ERAS, cut));
  addLate(
    entry,
    'messages',
    once(() => JSON.parse(messages())),
  );
  for (const name of LATE) addLate(entry, name, () => whole()[name]);
  addLate(
    entry,
    'references',
    once(() => countsOf(text, whole)),
  );
  return withText(entry, () => text);
}

/** How many references there are is told in every line about a briefing; which, seldom. */
function countsOf(text: Buffer, whole: () => ManifestEntry): ManifestEntry['references'] {
  const from = text.lastIndexOf(REFERENCES) + REFERENCES.length;
  const counts = JSON.parse(`${textOf(text, from, text.indexOf(ENTRIES, from))}}`);
  addLate(counts, 'entries', () => whole().references.entries);
  return counts as ManifestEntry['references'];
}

function textOf(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('utf8', from, to);
}

function parse(text: Buffer): unknown {
  return JSON.parse(text.toString('utf8'));
}

/** A field like any other to who reads, lists or copies it. */
function addLate(object: object, name: string, read: () => unknown): void {
  Object.defineProperty(object, name, { enumerable: true, configurable: true, get: read });
}

function withText(entry: ManifestEntry, text: () => Buffer): ManifestEntry {
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
  const text = knownText(entry);
  const status = `\n      "status": "`;
  const at = text?.indexOf(`${status}${entry.status}",`) ?? -1;
  if (!text || at < 0) return same;
  const before = text.subarray(0, at + status.length);
  const after = text.subarray(before.length + entry.status.length);
  const changed = Buffer.concat([before, Buffer.from('unchanged'), after]);
  return withText(same, () => changed);
}
