import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createWorld } from '../io/create-world.ts';
import { Failure } from '../model/failure.ts';
import { CONFIG_NAME } from '../model/tool.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { isRecord } from '../values/is-record.ts';
import { parseJson } from '../values/parse-json.ts';
import { succeeds } from '../values/succeeds.ts';
import { addIgnored } from './add-ignored.ts';
import { type CreatedBriefing, createBriefing } from './create-briefing.ts';
import { type EditorKind, firstEditor } from './first-editor.ts';
import { firstSettings } from './first-settings.ts';
import {
  firstWorkflow,
  type ToolSource,
  type WorkflowKind,
  workflowFiles,
} from './first-workflow.ts';
import { writeNew } from './write-new.ts';

/** What a project begins with. */
export interface InitRequest {
  /** Title of the first briefing. */
  title?: string;
  /** Author of it; who git knows unless told. */
  author?: string;
  /** System of continuous integration for which a job is written. */
  workflow?: WorkflowKind;
  /** Editor for which settings are written. */
  editor?: EditorKind;
  /** Version of this tool, for that job. */
  version: string;
}

/** A file that was written, added to, or left as it is. */
export interface InitStep {
  /** Path relative to the project. */
  file: string;
  what: 'written' | 'added' | 'kept';
}

/** Greatest size of a file that is looked at, in bytes: a lock file may have as many. */
const MOST_BYTES = 50_000_000;

const CONTENT = 'content';
const OUT = 'out';
const SCHEMA = 'node_modules/briefpress/schemas/settings.json';

/**
 * Begin a project in a folder, which may be anybody's repository: settings, a first briefing, and what
 * git shall ignore. Nothing that is there is overwritten, so that it may be called again.
 *
 * @param root Absolute path of the folder.
 * @param request What it begins with.
 * @returns What became of each file, in order.
 * @throws Failure (`machine`) when something cannot be written.
 */
export async function initProject(root: string, request: InitRequest): Promise<InitStep[]> {
  const steps: InitStep[] = [];
  const write = async (file: string, text: string): Promise<void> => {
    const isNew = await writeNew(root, file, text);
    steps.push({ file, what: isNew ? 'written' : 'kept' });
  };
  const schema = (await succeeds(stat(path.join(root, SCHEMA)))) ? `./${SCHEMA}` : undefined;
  await write(CONFIG_NAME, firstSettings(schema));
  steps.push(...(await firstOf(root, request)));
  steps.push(await ignore(root));
  if (request.workflow) {
    const facts = { version: request.version, source: await sourceOfTool(root), out: OUT };
    await write(workflowFiles[request.workflow], firstWorkflow(request.workflow, facts));
  }
  if (request.editor) {
    for (const [file, text] of Object.entries(firstEditor(CONTENT))) await write(file, text);
  }
  return steps;
}

async function firstOf(root: string, request: InitRequest): Promise<InitStep[]> {
  const title = request.title ?? 'Crossing the sound, 1931 to today';
  const { author } = request;
  const wish = { title, content: CONTENT, ...(author !== undefined && { author }) };
  const created: CreatedBriefing = await createBriefing(root, wish);
  const what = created.isNew ? 'written' : 'kept';
  return created.files.map((file) => ({ file, what }));
}

async function ignore(root: string): Promise<InitStep> {
  const file = '.gitignore';
  const old = await readText(root, file);
  const text = addIgnored(old ?? '', ['node_modules/', `${OUT}/`]);
  if (text === old) return { file, what: 'kept' };
  if (old === undefined) {
    return { file, what: (await writeNew(root, file, text)) ? 'written' : 'kept' };
  }
  await writeAtomic(path.join(root, file), Buffer.from(text));
  return { file, what: 'added' };
}

/** A link that leads out would be overwritten with what it leads to: that is told. */
async function readText(root: string, file: string): Promise<string | undefined> {
  const read = await createWorld(root).readInside(file, MOST_BYTES);
  if (typeof read !== 'string') return Buffer.from(read.bytes).toString('utf8');
  if (read === 'missing') return undefined;
  throw new Failure(
    'usage',
    `\`${file}\` is no text file of this folder (${read})`,
    'Remove it, or add `node_modules/` and `out/` to it yourself and begin with `briefpress new`.',
  );
}

/** Where `npm ci` would get this tool from. */
async function sourceOfTool(root: string): Promise<ToolSource> {
  const lock = await createWorld(root).readInside('package-lock.json', MOST_BYTES);
  const data = typeof lock === 'string' ? undefined : parseJson(lock.bytes);
  const packages = isRecord(data) ? data.packages : undefined;
  const entry = isRecord(packages) ? packages['node_modules/briefpress'] : undefined;
  if (!isRecord(entry)) return 'registry';
  return /^(?:file:)?(?:\.\.)?\//.test(String(entry.resolved ?? '')) ? 'outside' : 'locked';
}
