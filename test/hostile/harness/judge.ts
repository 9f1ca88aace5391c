import { hostname } from 'node:os';
import type { SpokenCommand } from '../../support/spoken-commands.ts';
import { commandsIn, type ListeningOptions } from '../../support/spoken-commands.ts';
import { findActions, unpackPdf } from './find-actions.ts';
import { findSecrets } from './find-secrets.ts';
import type { Contact } from './open-canaries.ts';
import { secretWords, TRACE } from './outside.ts';
import type { Scene } from './place-cases.ts';
import { readPrint } from './read-print.ts';
import type { WatchedRun } from './watch-run.ts';

/** What should not be, in words that say by which detector it was found. */
export type Breach = string;

/** What code says that has run; cases hold it in two pieces only. */
const HAS_RUN = 'RANAWAY';
const SECRETS = Object.values(secretWords);
/** What a link of a PDF may begin with. */
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;
/** What a name of an attachment must not hold, as programs save it under that name. */
const ODD_NAME = /[/\\\p{Cc}\p{Bidi_C}]|^\.|^$/u;

/**
 * Judge a PDF: what it tells that it must not, and what in it runs or leads astray.
 *
 * @param pdf The file.
 * @param machine Words that would tell of the machine, such as the path of the project.
 * @returns The breaches, and the text of the PDF.
 */
export async function judgePdf(
  pdf: Uint8Array,
  machine: readonly string[],
): Promise<{ breaches: Breach[]; text: string }> {
  const { text, links, attachments, runs } = await readPrint(pdf);
  const told = [Buffer.from(text), unpackPdf(pdf), ...attachments.map(({ bytes }) => bytes)];
  const words = [...SECRETS, TRACE, ...machine];
  const breaches = [
    ...told
      .flatMap((bytes) => findSecrets(bytes, words))
      .map((word) => `secret in the PDF: ${word}`),
    ...findActions(pdf).map((action) => `action in the PDF: ${action}`),
    ...(runs ? ['script in the PDF'] : []),
    ...links.filter((link) => !SAFE_LINK.test(link)).map((link) => `link in the PDF: ${link}`),
    ...attachments
      .filter(({ name }) => ODD_NAME.test(name))
      .map(({ name }) => `attachment in the PDF: ${JSON.stringify(name)}`),
    ...(text.includes(HAS_RUN) ? ['code ran'] : []),
  ];
  return { breaches: [...new Set(breaches)], text };
}

/**
 * Judge what was said: on a stream, in a report, in the manifest.
 *
 * @param where What it is, for the breach.
 * @param text What was said.
 * @param options Which commands are meant.
 */
export function judgeTalk(where: string, text: string, options: ListeningOptions = {}): Breach[] {
  const words = [...SECRETS, HAS_RUN];
  return [
    ...findSecrets(Buffer.from(text), words).map((word) => `secret in ${where}: ${word}`),
    ...commandsIn(text, options).map(
      (one: SpokenCommand) => `command in ${where}: ${one.kind} ${one.text}`,
    ),
  ];
}

/**
 * Words that would tell in a PDF on which machine it was made.
 *
 * @param scene Folders of the run.
 */
export const wordsOfMachine = ({ root, home, temporary }: Scene): string[] => [
  root,
  home,
  temporary,
  // Short names are words, too.
  ...(hostname().length > 7 ? [hostname()] : []),
];

/**
 * Judge what a run did to the machine.
 *
 * @param run The run.
 * @param isOurs Whether a program, by its path, is one that it may start.
 */
export function judgeRun(run: WatchedRun, isOurs: (program: string) => boolean): Breach[] {
  return [
    ...run.left.map((command) => `process left: ${command}`),
    ...run.programs.filter((one) => !isOurs(one)).map((one) => `program started: ${one}`),
    ...run.ports.map((port) => `port open: ${port}`),
  ];
}

/**
 * Judge who reached the canaries.
 *
 * @param contacts All contacts.
 */
export const judgeContacts = (contacts: readonly Contact[]): Breach[] =>
  contacts.map(({ by, what }) => `contact by ${by}: ${what}`);
