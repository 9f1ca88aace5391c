import { documentOf, SIZES } from '../corpus.mjs';
import { againstRounds, timesTable } from '../frame/tables.mjs';
import { peersFor } from '../peers.mjs';

/** Size, the figure that counts, what is asked of it, and how many rounds other programs take part in. */
const ASKED = {
  S: { what: 'cold, 4 pages, 17 references', figure: 'wall', asked: 1.15, peers: 5 },
  M: { what: 'cold, 19 pages, 80 references', figure: 'wall', asked: 1.2, peers: 3 },
  L: { what: 'cold, 190 pages, 800 references', figure: 'cpu', asked: 1.3, peers: 1 },
};

/**
 * Measure one briefing built by a machine that knows nothing of it, its check, and other programs on the same
 * text.
 *
 * @param {object} context What `createContext` gave.
 * @returns {Promise<object[]>} A section for each size.
 */
export async function cold(context) {
  const sections = [];
  for (const size of context.sizes ?? Object.keys(SIZES))
    sections.push(await measureSize(context, size));
  return sections;
}

async function measureSize(context, size) {
  const document = documentOf(size);
  const project = context.project(`cold-${size}`, [[size, document]]);
  const { what, figure, asked, peers } = ASKED[size];
  const source = `content/${size}.md`;
  const before = project.forget;
  const figures = await context.measure([
    context.floor(size, document),
    project.subject('briefpress', ['build', source, '--quiet'], { before }),
    project.subject('briefpress -o FILE', ['build', source, '--quiet', '-o', `${size}.pdf`], {
      before,
    }),
    project.subject('briefpress check', ['check', source, '--quiet']),
    ...(context.peers ? peersFor(context, size, document, peers) : []),
  ]);
  const { floor, briefpress } = figures;
  const rows = [
    { what: `${what}, ${figure} × floor`, value: againstRounds(briefpress, floor, figure), asked },
  ];
  if (size === 'S') {
    const value = againstRounds(figures['briefpress check'], floor, 'wall');
    rows.push({ what: '`check` of one briefing, cold, wall × floor', value, asked: 0.5 });
  }
  return { title: `Cold, ${size}`, body: timesTable(figures), figures, asked: rows };
}
