import path from 'node:path';
import { documentOf } from '../corpus.mjs';
import { composeInto } from '../frame/project.mjs';
import { againstRounds, timesTable } from '../frame/tables.mjs';

/**
 * Measure what our styles cost where there are many references: a bare print of our HTML, of the same without
 * any style, and of the plain page.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} One section.
 */
export async function references(context) {
  const count = context.references;
  const name = `r${count}`;
  const document = documentOf(name);
  const { root } = context.project(`references-${name}`, [[name, document]]);
  const folder = path.join(context.folder, 'references');
  await composeInto(root, name, folder);
  const figures = await context.measure([
    context.warm('without style', [path.join(folder, `${name}-bare.html`)]),
    context.warm('our HTML', [path.join(folder, `${name}.html`)]),
    context.warm('plain page', [context.plainPage(name, document)]),
  ]);
  const value = againstRounds(figures['our HTML'], figures['without style'], 'cpu');
  const what = `${count} references, print of our HTML ÷ without style, CPU`;
  return [
    {
      title: `${count} references`,
      body: timesTable(figures),
      figures,
      asked: [{ what, value, asked: 1.5 }],
    },
  ];
}
