import path from 'node:path';
import { isPassedOver } from '../io/discover-briefings.ts';
import { readYaml } from '../located/read-yaml.ts';
import { Failure } from '../model/failure.ts';
import type { Finding, Message } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import { CONFIG_NAME } from '../model/tool.ts';
import { type Config, resolveSettings } from '../options.ts';
import { opensFrontMatter } from '../source/split-front-matter.ts';
import type { InputFile } from './inputs-digest.ts';
import type { Wishes } from './job.ts';
import type { PrintingMeans } from './service-settings.ts';
import { uploadFault } from './upload-fault.ts';

/** The one briefing of an upload, and how it looks; or why there is none. */
export type FoundBriefing =
  | {
      /** Path in the upload. */
      readonly source: string;
      readonly settings: Settings;
    }
  | { readonly messages: readonly Message[] };

/** Where an upload lies, and how it is printed: what its own settings do not decide. */
export interface UploadPlace extends Partial<PrintingMeans> {
  readonly root: string;
}

/** Of each key of the settings file: how a machine works, which is not for a stranger to say; false where he may. */
const DECIDED_HERE: Readonly<Record<keyof Config, string | false>> = {
  content: false,
  out: 'where PDFs are put',
  templates: 'which templates there are',
  paper: false,
  template: false,
  margin_sources: false,
  conformance: false,
  max_memory: 'how much memory a briefing takes',
  identity: false,
};

/**
 * Find the one briefing of an upload: in the content folder, as in a project, or anywhere when it is the only Markdown file
 * with front matter.
 *
 * @param files Checked files.
 * @param wishes What the operator says about the looks.
 * @param place Where they lie, and how they are printed.
 * @returns The briefing with its settings; or what the upload lacks, or has too much of.
 */
export function findBriefing(
  files: readonly InputFile[],
  wishes: Wishes,
  place: UploadPlace,
): FoundBriefing {
  const config = textOf(files.find((file) => file.path === CONFIG_NAME));
  const faults = config === undefined ? [] : findForeignSettings(config);
  if (faults.length > 0) return { messages: faults.map(uploadFault) };
  const settings = readSettings(config, wishes, place);
  if ('reason' in settings) return { messages: [uploadFault(settings)] };
  const template = files.find((file) => file.path.startsWith(`${settings.look.templates}/`));
  if (template) return { messages: [uploadFault(templateFault(template.path))] };
  const found = candidates(files, settings.run.content);
  const [source] = found;
  if (found.length === 1 && source !== undefined) return { source, settings };
  return { messages: [uploadFault(countFault(found, settings.run.content))] };
}

function textOf(file: InputFile | undefined): string | undefined {
  return file && Buffer.from(file.bytes).toString('utf8');
}

function findForeignSettings(config: string): Finding[] {
  const { value } = readYaml(config, { isTyped: true });
  const entries = value?.kind === 'map' ? value.entries : [];
  return entries.flatMap(({ key, keyPlace }): Finding[] => {
    const decided = Object.hasOwn(DECIDED_HERE, key) && DECIDED_HERE[key as keyof Config];
    if (!decided) return [];
    return [
      {
        file: CONFIG_NAME,
        ...(keyPlace && { place: keyPlace }),
        reason: `\`${key}\` is set, expected no such setting: the service decides ${decided}`,
        note: 'Leave it out of what is sent.',
      },
    ];
  });
}

function readSettings(
  config: string | undefined,
  { sourceDateEpoch, ...looks }: Wishes,
  { root, ...means }: UploadPlace,
): Settings | Finding {
  const env = {
    BRIEFPRESS_CACHE_SIZE: '0',
    ...(sourceDateEpoch !== undefined && { SOURCE_DATE_EPOCH: String(sourceDateEpoch) }),
  };
  try {
    return resolveSettings({ ...looks, ...means }, { root, config }, env);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'usage') throw error;
    return {
      file: CONFIG_NAME,
      reason: `The settings are not valid, expected those of the guide: ${error.message}`,
      note: 'Mend the settings file, then send it again.',
    };
  }
}

function templateFault(file: string): Finding {
  return {
    file,
    reason: `\`${file}\` is of a template, expected none: the service has its own`,
    note: 'Leave the folder of templates out of what is sent.',
  };
}

/** As a project finds its briefings; where its content folder has none, what looks most like one. */
function candidates(files: readonly InputFile[], content: string): string[] {
  const texts = files.filter((file) => file.path.endsWith('.md'));
  const inside = texts.filter((file) => isBriefing(path.posix.relative(content, file.path)));
  if (inside.length > 0) return pathsOf(inside);
  const outside = texts.filter((file) => isBriefing(file.path));
  const withFrontMatter = outside.filter(({ bytes }) =>
    opensFrontMatter(new TextDecoder().decode(bytes.subarray(0, 200))),
  );
  return pathsOf(withFrontMatter.length > 0 ? withFrontMatter : outside);
}

function isBriefing(file: string): boolean {
  const names = file.split('/');
  return !names.some((name, index) => isPassedOver(name, index < names.length - 1));
}

function pathsOf(files: readonly InputFile[]): string[] {
  return files.map((file) => file.path);
}

function countFault(found: readonly string[], content: string): Finding {
  const shown = found.slice(0, 5).map((file) => `\`${file}\``);
  const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : '';
  const what = found.length === 0 ? 'no briefing' : `\`${found.length} briefings\``;
  const which = found.length === 0 ? '' : ` (${shown.join(', ')}${more})`;
  return {
    reason: `There is ${what} in the upload${which}, expected exactly one`,
    note: `Send one Markdown file with front matter, alone or in \`${content}\`, with what it names; a text for another purpose is passed over when its name begins with \`_\`.`,
  };
}
