import { checkWithSchema } from '../located/check-with-schema.ts';
import { readYaml } from '../located/read-yaml.ts';
import { valueUnder } from '../located/value-under.ts';
import { createMessage } from '../messages/create-message.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { LocatedValue } from '../model/located-value.ts';
import type { Finding, Message } from '../model/message.ts';
import type { FrontMatterBlock, SourceFile } from '../model/source-file.ts';
import { readForeignKeys } from './foreign-keys.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { readMeantDates } from './read-meant-dates.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Front matter that keeps to its schema, or messages about all that does not. */
export interface ParsedFrontMatter {
  frontMatter?: LocatedFrontMatter;
  /** Errors where it is absent; beside it, what there is to say of keys of other tools. */
  messages: Message[];
}

/** Good front matter with the text it was read from: plain data, to spare a second reading. */
export interface KnownFrontMatter extends Required<ParsedFrontMatter> {
  yaml: string;
  offset: number;
}

/**
 * Find and parse the front matter of a source file.
 *
 * @param file Decoded source file.
 * @param known Front matter of an earlier reading: it is taken when the file still has its very text.
 * @returns The front matter, absent when there are faults, and all messages; `known` for a later reading.
 */
export function readFrontMatter(
  file: SourceFile,
  known?: KnownFrontMatter,
): ParsedFrontMatter & { known?: KnownFrontMatter } {
  const { block, findings } = splitFrontMatter(file.text);
  if (findings.length > 0) return { messages: told(findings, file) };
  if (!block) return { messages: told([noFrontMatter], file) };
  if (known && known.yaml === block.yaml && known.offset === block.offset) {
    return { frontMatter: known.frontMatter, messages: known.messages, known };
  }
  const parsed = parseFrontMatter(block, file);
  const { frontMatter, messages } = parsed;
  if (!frontMatter) return parsed;
  return { ...parsed, known: { frontMatter, messages, yaml: block.yaml, offset: block.offset } };
}

/**
 * Make front matter for a look at the text of a briefing whose own cannot be read.
 *
 * @returns Front matter of a draft in English, and nothing else.
 */
export function provisionalFrontMatter(): LocatedFrontMatter {
  return { data: frontMatterSchema.parse({ title: 'Untitled', status: 'draft' }), places: {} };
}

/** Parses YAML, then holds it to the one schema: all faults at once, each at its line and column. */
function parseFrontMatter(block: FrontMatterBlock, file: SourceFile): ParsedFrontMatter {
  const line = file.text.slice(0, block.offset).split('\n').length;
  const { value, faults } = readYaml(block.yaml, { beginning: { line, offset: block.offset } });
  const messages = told(
    faults.map(({ place, reason, note }) => ({ place, reason, note })),
    file,
  );
  if (value === undefined) return { messages };
  const foreign = readForeignKeys(value);
  const dates = readMeantDates(foreign.value);
  const {
    value: data,
    places,
    findings,
  } = checkWithSchema(dates.value, frontMatterSchema, {
    name: 'the front matter',
    place: block.place,
    unknownKeyNote: 'Remove it; a fact of your own can go under `facts`.',
  });
  for (const { kind, finding } of findings) {
    messages.push(createMessage(ruleIds[kind], file.path, finding));
  }
  const remarks = [
    ...foreign.findings.map(
      ({ level, finding }): Message => ({
        ...createMessage('front-matter-known-key', file.path, finding),
        level,
      }),
    ),
    ...dates.remarks.map((finding) => createMessage('date-spelling', file.path, finding)),
  ];
  messages.push(...dates.faults.map((finding) => createMessage('date-valid', file.path, finding)));
  if (messages.length > 0 || data === undefined) {
    return { messages: inSourceOrder([...messages, ...remarks]) };
  }
  return {
    frontMatter: { data, places, ...referencesIn(value) },
    messages: inSourceOrder(remarks),
  };
}

const ruleIds = {
  value: 'front-matter-valid',
  key: 'front-matter-known-key',
  date: 'date-valid',
} as const;

function referencesIn(value: LocatedValue): Pick<LocatedFrontMatter, 'references'> {
  const references = valueUnder(value, 'references');
  return references?.kind === 'list' ? { references } : {};
}

function told(findings: readonly Finding[], file: SourceFile): Message[] {
  return findings.map((finding) => createMessage('front-matter-valid', file.path, finding));
}

function inSourceOrder(messages: Message[]): Message[] {
  const offset = (message: Message) => message.place?.start.offset ?? 0;
  return messages.sort((a, b) => offset(a) - offset(b));
}

const noFrontMatter: Finding = {
  place: { start: { line: 1, column: 1, offset: 0 } },
  reason: 'The file begins without front matter, expected `---` on the first line',
  note: 'Begin with `---`, then `title: …` and `published: …`, then `---`.',
};
