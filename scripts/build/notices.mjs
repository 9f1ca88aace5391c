import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Put the licences of bundled packages together.
 *
 * @param {string[]} inputs Paths of all bundled modules, relative to the root.
 * @param {string} root Absolute path of the repository.
 * @returns {Promise<string>} Markdown: each package with its version, its licence and the text of it.
 * @throws Error for a package that does not say under which licence it is.
 */
export async function noticesOf(inputs, root) {
  const folders = [...new Set(inputs.flatMap(packageFolder))].sort();
  const notices = await Promise.all(folders.map((folder) => noticeOf(path.join(root, folder))));
  return `${HEAD}\n${[...new Set(notices)].sort().join('\n')}`;
}

const HEAD = `# Third-party notices

The files in \`bundle/\` hold code of the packages below, made from them by \`npm run build\`, which wrote this list.
`;

function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? [];
}

async function noticeOf(folder) {
  const { name, version, license, licenses } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  // The second is how packages said it before 2015.
  const licence = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (typeof licence !== 'string') throw new Error(`${name} does not say its licence`);
  const texts = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort();
  const quoted = await Promise.all(
    texts.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      return `\n\`\`\`\`text\n${text.replaceAll('\r\n', '\n').trim()}\n\`\`\`\`\n`;
    }),
  );
  return `## ${name} ${version}\n\nLicence: ${licence}\n${quoted.join('')}`;
}
