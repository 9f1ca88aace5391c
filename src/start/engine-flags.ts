/**
 * List the V8 flags under which a build takes least time. The engine of Node 20 optimises a function
 * after some 200 kB of its bytecode have run, which costs more than most functions of a build ever
 * give back: later engines wait longer of themselves. Waiting eight times as long saves a fifth of
 * the CPU time of a build, of one briefing or of thirty (`docs/decisions/0007-optimise-later.md`).
 *
 * @param v8 Version of the engine, as in `process.versions.v8`.
 * @returns Flags for `v8.setFlagsFromString`; none for an engine that was not measured, since an
 *   unknown flag is a complaint on standard error.
 */
export function engineFlags(v8: string): string[] {
  return v8.startsWith('11.3.') ? ['--interrupt-budget=540672'] : [];
}
