import { batchOf } from '../corpus.mjs';
import { againstRounds, timesTable } from '../frame/tables.mjs';
import { batchPeersFor } from '../peers.mjs';

/**
 * Measure a batch of different short briefings against bare prints of their plain pages, all on one page of
 * one browser.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} One section.
 */
export async function batch(context) {
  const count = context.batch;
  const documents = batchOf(count);
  const project = context.project('batch', documents);
  const pages = documents.map(([name, document]) => context.plainPage(name, document));
  const forgetPdfs = () => project.forgetOutput();
  const figures = await context.measure([
    context.warmFloor('bare warm print', pages),
    context.warm('bare warm print, our browser', pages),
    project.subject('briefpress', ['build', '--quiet'], { before: project.forget }),
    project.subject('briefpress, PDFs removed but kept in the cache', ['build', '--quiet'], {
      before: forgetPdfs,
    }),
    ...(context.peers ? batchPeersFor(context, documents, 2) : []),
  ]);
  const value = againstRounds(figures.briefpress, figures['bare warm print'], 'cpu');
  return [
    {
      title: `A batch of ${count}`,
      body: timesTable(figures, { documents: count }),
      figures,
      asked: [{ what: `batch of ${count}, CPU a document ÷ bare warm print`, value, asked: 1.75 }],
    },
  ];
}
