import { utimes } from 'node:fs/promises';
import path from 'node:path';
import type { FileDigest, SourceDigest } from '../model/file-digest.ts';
import type { DocumentRecord, Manifest } from '../model/manifest.ts';
import type { Message } from '../model/message.ts';
import type { ReadRecord, TakenSources } from '../model/read-record.ts';
import type { BriefingRecord } from '../model/record.ts';
import type { PdfFacts } from '../pdf/reading/inspect-pdf.ts';
import { isRecord } from '../values/is-record.ts';
import { sha256 } from '../values/sha256.ts';
import type { FoundFile } from './digest-index.ts';
import { readSealed, type Sealed, writeSealed } from './sealed-file.ts';

/** A briefing as asked for: the digest of its source, and of all that decides beside files. */
export interface BuildRequest {
  source: FileDigest;
  /** Digest of tool, browser and look. */
  setting: string;
}

/** What is told of a finished briefing, besides its PDF. */
export interface KeptFacts {
  /** The `slug` of its front matter, else the stem of its file. */
  slug: string;
  source: SourceDigest;
  inputs: FileDigest[];
  template: { name: string; sha256: string };
  document: DocumentRecord;
  messages: Message[];
  record: BriefingRecord;
}

/** A finished PDF, and what only its print could tell. */
export interface KeptPrint {
  bytes: Uint8Array;
  facts: PdfFacts;
  /** Page of each anchor. */
  pageOf: Record<string, number>;
  /** Messages of print and finish. */
  messages: Message[];
  browser?: Manifest['browser'];
}

/** A finished build: what was told of a briefing, and its PDF. */
export interface KeptBuild {
  facts: KeptFacts;
  print: KeptPrint;
}

/** What is asked of the files of a project as they are now. */
export interface ProjectNow {
  digestOf(file: string): Promise<FoundFile>;
  /** Tell what a briefing that cites these keys takes of a bibliography. */
  takenOf(file: string, cited: readonly string[]): Promise<TakenSources | undefined>;
}

/**
 * Finished builds, kept by their content. Nothing that goes wrong with it is a fault of a build: what
 * cannot be read is built, and what cannot be written is lost.
 */
export interface BuildCache {
  /** The name that a briefing had when it was built with this very source. */
  slugOf(request: BuildRequest): Promise<string | undefined>;
  /** Find what was told of a briefing, and its PDF, when all that it read is as it was. */
  find(request: BuildRequest, project: ProjectNow): Promise<KeptBuild | undefined>;
  /** Keep what is told of a briefing; its PDF is kept before. */
  keep(
    request: BuildRequest,
    facts: KeptFacts,
    reads: readonly ReadRecord[],
    print: string,
  ): Promise<void>;
  findPrint(print: string): Promise<KeptPrint | undefined>;
  keepPrint(print: string, kept: KeptPrint): Promise<void>;
  /** Whether anything was written. */
  hasGrown(): boolean;
}

/**
 * What a briefing asked for, in the order of the paths: files, and bibliographies with the keys that
 * it cites. Where these are answered as they were, everything is as it was.
 */
type Question =
  | { path: string }
  | {
      path: string;
      cited: string[];
      /** Which digest counts: `places` where a message names a line of the file. */
      by: 'words' | 'places';
      /** What was taken of the file, by its digest: the newest last. */
      known: [sha256: string, taken: string][];
    };

/** What is kept under a request: its name, and lists of questions, the newest first. */
interface Asked {
  slug: string;
  variants: Question[][];
}

/** Most lists of questions of one briefing: they differ only where other files decide what is read. */
const MOST_VARIANTS = 8;
/** Most states of one bibliography that are known by their digest. */
const MOST_KNOWN = 8;

/**
 * Open the builds that are kept in a folder.
 *
 * @param folder Absolute path; nobody else may write it.
 * @param tellFault Hears the first time that something could not be written, and why.
 * @returns The cache.
 */
export function createBuildCache(folder: string, tellFault: (error: unknown) => void): BuildCache {
  let hasGrown = false;
  let hasFailed = false;
  const fileOf = (kind: string, key: string) => path.join(folder, kind, key.slice(0, 2), key);
  const read = async (kind: string, key: string): Promise<Sealed | undefined> => {
    const file = fileOf(kind, key);
    const sealed = await readSealed(file, kind);
    const now = new Date();
    if (sealed) await utimes(file, now, now).catch(() => {});
    return sealed;
  };
  const write = async (kind: string, key: string, sealed: Sealed): Promise<void> => {
    try {
      await writeSealed(fileOf(kind, key), kind, sealed);
      hasGrown = true;
    } catch (error) {
      if (!hasFailed) tellFault(error);
      hasFailed = true;
    }
  };
  const readAsked = async (request: BuildRequest): Promise<Asked | undefined> => {
    const sealed = await read('requests', keyOf(request));
    return isRecord(sealed?.head) ? (sealed.head as unknown as Asked) : undefined;
  };
  const writeAsked = (request: BuildRequest, asked: Asked) =>
    write('requests', keyOf(request), { head: asked, body: new Uint8Array() });

  const findPrint = async (print: string): Promise<KeptPrint | undefined> => {
    const sealed = await read('prints', print);
    return sealed && { ...(sealed.head as Omit<KeptPrint, 'bytes'>), bytes: sealed.body };
  };

  return {
    findPrint,
    async keepPrint(print, { bytes, ...head }) {
      await write('prints', print, { head, body: bytes });
    },
    async slugOf(request) {
      return (await readAsked(request))?.slug;
    },
    async find(request, project) {
      const asked = await readAsked(request);
      for (const questions of asked?.variants ?? []) {
        const learnt = new Set<Question>();
        const answers = await Promise.all(questions.map((one) => answer(one, project, learnt)));
        const sealed = await read('results', resultKey(request, answers));
        if (!asked || !sealed) continue;
        const { facts, print: key } = sealed.head as { facts: KeptFacts; print: string };
        const print = await findPrint(key);
        if (!print) return undefined;
        if (learnt.size > 0) await writeAsked(request, asked);
        return { facts: await withDigestsNow(facts, questions, project), print };
      }
      return undefined;
    },
    async keep(request, facts, reads, print) {
      const questions = reads.map((one) => questionOf(one, facts.messages));
      const answers = reads.map((one, index) => answerThen(one, questions[index]));
      await write('results', resultKey(request, answers), {
        head: { facts, print },
        body: new Uint8Array(),
      });
      const asked = await readAsked(request);
      const same = (others: Question[]) => asksTheSame(others, questions);
      const others = (asked?.variants ?? []).filter((variant) => !same(variant));
      const before = asked?.variants.find(same);
      const variants = [withKnown(questions, before), ...others].slice(0, MOST_VARIANTS);
      await writeAsked(request, { slug: facts.slug, variants });
    },
    hasGrown: () => hasGrown,
  };
}

function keyOf({ source, setting }: BuildRequest): string {
  return sha256(JSON.stringify([setting, source.path, source.sha256]));
}

function resultKey(request: BuildRequest, answers: readonly unknown[]): string {
  return sha256(JSON.stringify([keyOf(request), answers]));
}

/** What an answer is digested as: where the file really lies counts, as messages name it. */
type Answer = [path: string, found: string, taken: string];

async function answer(
  question: Question,
  project: ProjectNow,
  learnt: Set<Question>,
): Promise<Answer> {
  const found = await project.digestOf(question.path);
  if ('fault' in found) return [question.path, found.fault, ''];
  if (!('cited' in question)) return [question.path, found.path, found.sha256];
  const known = question.known.find(([digest]) => digest === found.sha256);
  if (known) return [question.path, found.path, known[1]];
  const taken = await project.takenOf(question.path, question.cited);
  if (!taken) return [question.path, found.path, found.sha256];
  question.known = [...question.known, [found.sha256, taken[question.by]] as [string, string]];
  question.known = question.known.slice(-MOST_KNOWN);
  learnt.add(question);
  return [question.path, found.path, taken[question.by]];
}

function answerThen({ path: asked, found, taken }: ReadRecord, question?: Question): Answer {
  if ('fault' in found) return [asked, found.fault, ''];
  const digest = taken && question && 'by' in question ? taken[question.by] : found.sha256;
  return [asked, found.path, digest];
}

function questionOf({ path: asked, found, taken }: ReadRecord, messages: Message[]): Question {
  if (!taken || 'fault' in found) return { path: asked };
  const names = ({ file, place }: Pick<Message, 'file' | 'place'>) =>
    file === found.path && place !== undefined;
  const isNamed = messages.some((one) => names(one) || (one.cause && names(one.cause)));
  const by = isNamed ? 'places' : 'words';
  return { path: asked, cited: taken.cited, by, known: [[found.sha256, taken[by]]] };
}

function asksTheSame(one: readonly Question[], other: readonly Question[]): boolean {
  const essence = (questions: readonly Question[]) =>
    JSON.stringify(questions.map((each) => ({ ...each, known: undefined })));
  return essence(one) === essence(other);
}

/** What is known of earlier states of the bibliographies stays known. */
function withKnown(questions: Question[], before: readonly Question[] | undefined): Question[] {
  return questions.map((question, index) => {
    const earlier = before?.[index];
    if (!('known' in question) || !earlier || !('known' in earlier)) return question;
    const all = new Map([...earlier.known, ...question.known]);
    return { ...question, known: [...all].slice(-MOST_KNOWN) };
  });
}

/** A bibliography may be another file by now, of which the briefing takes the same. */
async function withDigestsNow(
  facts: KeptFacts,
  questions: readonly Question[],
  project: ProjectNow,
): Promise<KeptFacts> {
  const found = await Promise.all(
    questions.map((question) =>
      'cited' in question ? project.digestOf(question.path) : undefined,
    ),
  );
  const now = new Map(
    found.flatMap((file) => (file && 'path' in file ? [[file.path, file.sha256] as const] : [])),
  );
  const inputs = facts.inputs.map(({ path: file, sha256: then }) => ({
    path: file,
    sha256: now.get(file) ?? then,
  }));
  return { ...facts, inputs };
}
