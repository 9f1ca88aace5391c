import path from 'node:path';
import { createWorld } from '../../dist/io/create-world.js';
import { Failure } from '../../dist/model/failure.js';
import { resolveSettings } from '../../dist/options.js';
import { createInstalledData } from '../../dist/page/installed-data.js';
import { prepare } from '../../dist/prepare.js';

const { readOwn } = createWorld('/project');
/** Fonts are read once for all cases. */
const installed = createInstalledData(worldOf({}));

/**
 * Take a briefing up to its page, and hold that to what holds for any briefing.
 *
 * @param {Record<string, string | Uint8Array>} files Files of the project, `content/x.md` among them.
 * @param {{ mustKeep?: string }} [options] A word that must be on the page, when there is one.
 * @throws Error when something else than messages, or a Failure about a call, comes of it.
 */
export async function prepareFiles(files, { mustKeep } = {}) {
  const world = worldOf(files);
  const prepared = await preparedOr(files, world);
  if (!prepared) return;
  for (const message of prepared.messages) demandMessage(message);
  const { ready } = prepared;
  const isError = prepared.messages.some(({ level }) => level === 'error');
  if (isError === (ready !== undefined)) throw new Error('a page in spite of an error, or neither');
  if (ready && mustKeep && !ready.page.html.includes(mustKeep)) {
    throw new Error(`\`${mustKeep}\` has vanished without a word`);
  }
}

async function preparedOr(files, world) {
  try {
    const config = files['briefpress.yaml'];
    const settings = resolveSettings({}, { root: world.root, config }, {});
    return await prepare({ path: 'content/x.md', settings }, world, await installed);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'usage') return undefined;
    throw error;
  }
}

function demandMessage({ ruleId, reason, note = '', place, file }) {
  if (/itself failed|bug of Briefpress/.test(`${reason}${note}`))
    throw new Error(`${ruleId}: ${reason}`);
  if (!ruleId || !file || reason.trim() === '')
    throw new Error(`a message without words: ${ruleId}`);
  const { line = 1, column = 1 } = place?.start ?? {};
  if (!(line >= 1 && column >= 1)) throw new Error(`a place outside the file: ${ruleId}`);
}

function worldOf(files) {
  return {
    root: '/project',
    async readInside(file, maxBytes) {
      const inside = path.posix.relative('/project', path.posix.resolve('/project', file));
      if (inside.startsWith('..')) return 'outside';
      const content = Object.hasOwn(files, inside) ? files[inside] : undefined;
      if (content === undefined) return 'missing';
      const bytes = Buffer.from(content);
      return bytes.length > maxBytes ? 'too-large' : { bytes, path: inside };
    },
    readOwn,
  };
}
