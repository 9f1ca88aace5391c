import type { Nodes } from 'mdast';
import { placeOf } from '../../markdown/place-of.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Finding } from '../../model/message.ts';
import type { Source } from '../../model/reference.ts';
import { nameInFile } from '../../references/field-name.ts';
import { aboutSource } from '../about-source.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';
import { startOf } from '../start-of.ts';
import { textsIn } from '../texts-in.ts';
import { type Limit, tooMuch } from '../too-much.ts';

const limits = {
  /**
   * Longest address, in octets as the PDF has it: it stands there once for each line that it prints on.
   * Browsers and servers know no longer ones.
   */
  address: {
    kind: 'characters',
    most: 4000,
    note: 'Take a shorter one, such as a permanent link, or leave out what follows its `?`.',
  },
  /** Longest text of the front matter that prints. */
  text: {
    kind: 'characters',
    most: 5000,
    note: 'Shorten it; what needs more room belongs into the text.',
  },
  /** Most entries of one list of the front matter. */
  entries: { kind: 'entries', most: 500, note: 'Keep those that the reader needs.' },
  field: { kind: 'characters', most: 5000, note: 'Shorten it.' },
  /** The longest list of authors known has some 5,200. */
  names: { kind: 'names', most: 10_000, note: 'Name the first of them.' },
  /** So many take a minute of the processor, and two and a half gigabytes; 3,000 take 23 s. */
  references: { kind: 'references', most: 5000, note: 'Divide it into several briefings.' },
} as const satisfies Record<string, Limit>;

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
    const beyond = references[limits.references.most];
    if (beyond) {
      report({
        ...aboutSource(beyond.source),
        ...tooMuch('The briefing', references.length, limits.references),
      });
    }
  },
};

function faultOfAddress(node: Nodes): Finding | undefined {
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  const length = octetsOf(node.url);
  if (length <= limits.address.most) return undefined;
  return { place: startOf(placeOf(node)), ...tooMuch('This address', length, limits.address) };
}

/** As it is written into the PDF: each octet of a letter beyond ASCII takes three signs. */
function octetsOf(url: string): number {
  const others = url.replace(/[!-~]+/g, '');
  return url.length - others.length + 3 * new TextEncoder().encode(others).length;
}

function faultsOfFrontMatter({ frontMatter: { data, places } }: Briefing): Finding[] {
  const { references: _, ...printed } = data;
  const measures = [
    ...listsOf(printed, '').map(([path, count]) => ({ path, count, limit: limits.entries })),
    ...textsIn(printed).map(([path, { length }]) => ({ path, count: length, limit: limits.text })),
  ];
  return measures
    .filter(({ count, limit }) => count > limit.most)
    .map(({ path, count, limit }) => ({
      place: startOf(places[path]),
      ...tooMuch(`\`${path}\``, count, limit),
    }));
}

function listsOf(value: unknown, path: string): [path: string, count: number][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const inner = entries.flatMap(([key, one]) => listsOf(one, path === '' ? key : `${path}.${key}`));
  return path === '' ? inner : [[path, entries.length], ...inner];
}

function faultsOfSource(source: Source): Finding[] {
  const fields = Object.entries(source.item).filter(([field]) => !unprinted.has(field));
  return fields.flatMap(([field, value]) => {
    if (Array.isArray(value) && value.length > limits.names.most) {
      return [fieldFault(source, field, value.length, limits.names)];
    }
    return textsIn(value, field).flatMap(([path, text]) => {
      const isAddress = /(?:^|[.-])url$/i.test(path);
      const limit = isAddress ? limits.address : limits.field;
      const length = isAddress ? octetsOf(text) : text.length;
      return length > limit.most ? [fieldFault(source, path, length, limit)] : [];
    });
  });
}

function fieldFault(source: Source, field: string, count: number, limit: Limit): Finding {
  const named = `\`${nameInFile(source, field)}\` of entry \`${source.key}\``;
  return {
    ...aboutSource(source, field, field.split('.')[0] ?? field),
    ...tooMuch(named, count, limit),
  };
}
