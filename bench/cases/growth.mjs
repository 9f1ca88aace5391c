import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from '../corpus.mjs';
import { composeInto } from '../frame/project.mjs';
import { spread } from '../frame/statistics.mjs';
import { timesTable } from '../frame/tables.mjs';

const PRESS = fileURLToPath(new URL('../frame/press-page.mjs', import.meta.url));

/**
 * Measure how printing grows: our press on composed pages of one length and of twice that, against a bare print
 * of the same HTML.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} One section.
 */
export async function growth(context) {
  const [short, long] = context.lengths;
  const folder = path.join(context.folder, 'growth');
  const subjects = [];
  for (const length of [short, long]) {
    const name = `p${length}`;
    const { root } = context.project(`growth-${name}`, [[name, documentOf(name)]]);
    await composeInto(root, name, folder);
    const file = path.join(folder, name);
    const command = [process.execPath, PRESS, `${file}.json`];
    subjects.push(context.warm(`bare print, ${length} pages`, [`${file}.html`]));
    subjects.push({ name: `our print, ${length} pages`, command, env: context.env });
  }
  const figures = await context.measure(subjects);
  const grown = (name) =>
    figures[`${name} print, ${long} pages`].map(
      ({ cpu }, round) => cpu / figures[`${name} print, ${short} pages`][round].cpu,
    );
  const bare = grown('bare');
  const value = spread(grown('our').map((ratio, round) => ratio / bare[round]));
  return [
    {
      title: `Growth of a print, ${long} pages against ${short}`,
      body: `${timesTable(figures)}\n\nOurs knows from the round before on which page each anchor stands, so it prints once too, unless it tries to save a short last page: ${printsOf(folder, short)} and ${printsOf(folder, long)} prints in the last round.`,
      figures,
      asked: [
        {
          what: `growth of a print, ${long} pages against ${short}, CPU ÷ that of a bare print`,
          value,
          asked: 1.05,
        },
      ],
    },
  ];
}

function printsOf(folder, length) {
  return JSON.parse(readFileSync(path.join(folder, `p${length}.json.pages`), 'utf8')).prints;
}
