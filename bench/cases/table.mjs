import { documentOf } from '../corpus.mjs';
import { againstRounds, timesTable } from '../frame/tables.mjs';

/**
 * Measure a briefing with one long table, against the plain page of the same text and that of four pages.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} One section.
 */
export async function table(context) {
  const name = `t${context.rows}`;
  const document = documentOf(name);
  const project = context.project(`table-${name}`, [[name, document]]);
  const command = ['build', `content/${name}.md`, '--quiet'];
  const figures = await context.measure([
    context.floor(name, document),
    { ...context.floor('S', documentOf('S')), name: 'floor of four pages' },
    project.subject('briefpress', command, { before: project.forget }),
  ]);
  const value = againstRounds(figures.briefpress, figures.floor, 'wall');
  const four = againstRounds(figures.briefpress, figures['floor of four pages'], 'wall');
  const what = `table of ${context.rows} rows, whole build, wall`;
  return [
    {
      title: `A table of ${context.rows} rows`,
      body: timesTable(figures),
      figures,
      asked: [
        { what: `${what} × floor of the same text`, value },
        { what: `${what} × floor of four pages`, value: four, asked: 7 },
      ],
    },
  ];
}
