/**
 * Find those of many things that make a run go wrong, by running halves of them.
 *
 * @param all What ran together.
 * @param goesWrong Runs some of them anew.
 * @returns Those that go wrong by themselves; all, where only the whole does.
 */
export async function narrowDown<Thing>(
  all: readonly Thing[],
  goesWrong: (some: readonly Thing[]) => Promise<boolean>,
): Promise<Thing[]> {
  if (all.length <= 1) return [...all];
  const middle = Math.ceil(all.length / 2);
  const culprits: Thing[] = [];
  for (const half of [all.slice(0, middle), all.slice(middle)]) {
    if (await goesWrong(half)) culprits.push(...(await narrowDown(half, goesWrong)));
  }
  return culprits.length > 0 ? culprits : [...all];
}
