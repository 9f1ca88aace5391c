import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { documentOf } from '../corpus.mjs';
import { markdownTable } from '../frame/tables.mjs';

const SCRIPT = fileURLToPath(new URL('../frame/stages.mjs', import.meta.url));
/** Later builds that are averaged, so that short documents run as warm as long ones. */
const TIMES = { S: 20, M: 6, p50: 3, p179: 1, r100: 20, r1000: 2 };

/**
 * Measure the stages of a build in this process: what preparing, printing and finishing take of Node, cold and
 * warm, with conformance and without.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} One section.
 */
export async function stages(context) {
  const rows = [];
  for (const [name, times] of Object.entries(TIMES)) {
    const { root } = context.project(`stages-${name}`, [[name, documentOf(name)]]);
    for (const conformance of ['ua-a', 'none']) {
      const parameters = [SCRIPT, root, name, conformance, String(times)];
      const said = execFileSync(process.execPath, parameters, {
        encoding: 'utf8',
        env: context.env,
      });
      const { first, warm, pages, peak } = JSON.parse(said);
      const each = (stage) => [first[stage], warm[stage]].map((ms) => String(Math.round(ms)));
      const cells = ['prepare', 'print', 'finish'].flatMap(each);
      rows.push([name, conformance, String(pages), ...cells, String(Math.round(peak))]);
      context.log(`stages ${name} ${conformance}: ${cells.join(' ')}`);
    }
  }
  const heads = [
    '',
    'conformance',
    'pages',
    'prepare',
    'warm',
    'print',
    'warm',
    'finish',
    'warm',
    'peak MiB',
  ];
  return [
    {
      title: 'Stages, CPU ms in Node',
      body: `${markdownTable(heads, rows)}\n\nOne process a row, one run: the first build in it, then the mean of later ones. The work of the browser is not in it.`,
      figures: {},
      asked: [],
    },
  ];
}
