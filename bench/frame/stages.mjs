/**
 * Builds one briefing several times in one process, and tells the processor time that each stage takes in it:
 * the first time, and the mean of later ones. The browser is not in it.
 *
 *     node bench/frame/stages.mjs ROOT NAME CONFORMANCE TIMES
 */
import { build, createPress, createWorld, resolveSettings } from '../../dist/index.js';

const [root, name, conformance, times] = process.argv.slice(2);
const settings = resolveSettings({ conformance }, { root, config: undefined }, {});
const world = createWorld(root);
const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 900_000 });
const marks = {};
const watched = {
  ...press,
  async print(...wishes) {
    marks.print = cpu();
    const outcome = await press.print(...wishes);
    marks.finish = cpu();
    return outcome;
  },
};

try {
  const first = await buildOnce();
  await buildOnce();
  const later = [];
  for (let i = 0; i < Number(times); i += 1) later.push(await buildOnce());
  const mean = (stage) => later.reduce((sum, one) => sum + one[stage], 0) / later.length;
  const warm = { prepare: mean('prepare'), print: mean('print'), finish: mean('finish') };
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ first, warm, pages: first.pages, peak }));
} finally {
  await press.close();
}

async function buildOnce() {
  const start = cpu();
  const { pdf } = await build({ path: `content/${name}.md`, settings }, world, watched);
  if (!pdf) throw new Error(`${name} has faults`);
  const end = cpu();
  return {
    pages: pdf.facts.pages,
    prepare: marks.print - start,
    print: marks.finish - marks.print,
    finish: end - marks.finish,
  };
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
