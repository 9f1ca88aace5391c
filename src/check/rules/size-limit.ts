import type { Nodes } from 'mdast';
import { placeOf } from '../../markdown/place-of.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Finding } from '../../model/message.ts';
import type { Source } from '../../model/reference.ts';
import { nameInFile } from '../../references/field-name.ts';
import { aboutSource } from '../about-source.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/**
 * Longest address, in octets as the PDF has it: it stands there once for each line that it prints on.
 * Browsers and servers know no longer ones.
 */
const MAX_ADDRESS = 4000;

/** Longest text of the front matter that prints. */
const MAX_TEXT = 5000;

/** Most entries of one list of the front matter. */
const MAX_ENTRIES = 500;

/** Longest field of a source, and most names of one: the longest list of authors known has some 5,200. */
const MAX_FIELD = 5000;
const MAX_NAMES = 10_000;

/** So many take a minute of the processor, and two and a half gigabytes; 3,000 take 23 s. */
const MAX_REFERENCES = 5000;

/** Fields of sources that do not print. */
const unprinted: ReadonlySet<string> = new Set(['id', 'type', 'abstract', 'annote', 'keyword']);

/**
 * Hold addresses, texts and sources to a size that prints in good time. What is too much of the text
 * itself has been told before (`find-size-faults.ts`).
 */
export const sizeLimit: Rule = {
  id: 'size-limit',
  check(briefing, report) {
    for (const node of briefingNodes(briefing)) {
      const fault = faultOfAddress(node);
      if (fault) report(fault);
    }
    for (const fault of faultsOfFrontMatter(briefing)) report(fault);
    const { references } = briefing;
    for (const { source } of references) {
      for (const fault of faultsOfSource(source)) report(fault);
    }
    const beyond = references[MAX_REFERENCES];
    if (beyond) {
      report({
        ...aboutSource(beyond.source),
        ...tooMuch('The briefing', references.length, 'references', MAX_REFERENCES),
        note: 'Divide it into several briefings.',
      });
    }
  },
};

function faultOfAddress(node: Nodes): Finding | undefined {
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  const length = octetsOf(node.url);
  if (length <= MAX_ADDRESS) return undefined;
  return {
    place: startOf(placeOf(node)),
    ...tooMuch('This address', length, 'characters', MAX_ADDRESS),
    note: shorter,
  };
}

const shorter = 'Take a shorter one, such as a permanent link, or leave out what follows its `?`.';

/** As it is written into the PDF: each octet of a letter beyond ASCII takes three signs. */
function octetsOf(url: string): number {
  const others = url.replace(/[!-~]+/g, '');
  return url.length - others.length + 3 * new TextEncoder().encode(others).length;
}

function faultsOfFrontMatter({ frontMatter: { data, places } }: Briefing): Finding[] {
  const { references: _, ...printed } = data;
  const lists = listsOf(printed, '').flatMap(([path, count]) =>
    count > MAX_ENTRIES
      ? [
          {
            place: startOf(places[path]),
            ...tooMuch(`\`${path}\``, count, 'entries', MAX_ENTRIES),
            note: 'Keep those that the reader needs.',
          },
        ]
      : [],
  );
  const texts = textsOf(printed, '').flatMap(([path, text]) =>
    text.length > MAX_TEXT
      ? [
          {
            place: startOf(places[path]),
            ...tooMuch(`\`${path}\``, text.length, 'characters', MAX_TEXT),
            note: 'Shorten it; what needs more room belongs into the text.',
          },
        ]
      : [],
  );
  return [...lists, ...texts];
}

function listsOf(value: unknown, path: string): [path: string, count: number][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const inner = entries.flatMap(([key, one]) => listsOf(one, path === '' ? key : `${path}.${key}`));
  return path === '' ? inner : [[path, entries.length], ...inner];
}

function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

function faultsOfSource(source: Source): Finding[] {
  const fields = Object.entries(source.item).filter(([field]) => !unprinted.has(field));
  return fields.flatMap(([field, value]) => {
    if (Array.isArray(value) && value.length > MAX_NAMES) {
      return [fieldFault(source, field, value.length, 'names', MAX_NAMES)];
    }
    return textsOf(value, field).flatMap(([path, text]) => {
      const isAddress = /(?:^|[.-])url$/i.test(path);
      const most = isAddress ? MAX_ADDRESS : MAX_FIELD;
      const length = isAddress ? octetsOf(text) : text.length;
      return length > most ? [fieldFault(source, path, length, 'characters', most)] : [];
    });
  });
}

function fieldFault(
  source: Source,
  field: string,
  count: number,
  kind: string,
  most: number,
): Finding {
  const named = `\`${nameInFile(source, field)}\` of entry \`${source.key}\``;
  return {
    ...aboutSource(source, field, field.split('.')[0] ?? field),
    ...tooMuch(named, count, kind, most),
    note:
      kind === 'names' ? 'Name the first of them.' : most === MAX_ADDRESS ? shorter : 'Shorten it.',
  };
}

function tooMuch(what: string, count: number, kind: string, most: number) {
  return {
    reason: `${what} has \`${count.toLocaleString('en')}\` ${kind}, expected at most ${most.toLocaleString('en')}`,
    actual: String(count),
    expected: [String(most)],
  };
}

/** The first line shows enough of what is so long. */
function startOf(place: Finding['place']): Finding['place'] {
  return place && { start: place.start };
}
