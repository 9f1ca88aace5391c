/**
 * One line of a Dockerfile.
 *
 * @typedef {object} Instruction
 * @property {string} name In capitals, such as `RUN`.
 * @property {Record<string, string>} flags Such as `from` of `COPY --from=build`.
 * @property {string} text What stands behind name and flags, continued lines joined.
 * @property {string[]} [list] The same, where it is written as a JSON list.
 */

/**
 * Read a Dockerfile, as far as ours goes: no heredocs, and `ARG` with a default only.
 *
 * @param {string} text The file.
 * @returns {{ from: string, name?: string, instructions: Instruction[] }[]} Its stages, in order.
 * @throws Error for an instruction that is not known here.
 */
export function readDockerfile(text) {
  const stages = [];
  const values = {};
  for (const line of logicalLines(text)) {
    const instruction = readInstruction(line);
    if (instruction.name === 'ARG') {
      const [name, ...rest] = instruction.text.split('=');
      values[name] = rest.join('=');
    } else if (instruction.name === 'FROM') {
      const [from, as, name] = filled(instruction.text, values).split(/\s+/);
      if (as !== undefined && as.toUpperCase() !== 'AS') throw new Error(`not understood: ${line}`);
      stages.push({ from, ...(name && { name }), instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`before any stage: ${line}`);
      stage.instructions.push(instruction);
    }
  }
  return stages;
}

const KNOWN = new Set(
  'ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK RUN USER WORKDIR'.split(' '),
);

/** A backslash at the end continues a line; comment lines are left out, also between continued ones. */
function logicalLines(text) {
  return text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/[ \t]*\\[ \t]*\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readInstruction(line) {
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  if (!KNOWN.has(name.toUpperCase())) throw new Error(`not understood: ${line}`);
  const flags = {};
  const text = rest.replace(/^(?:--([a-z-]+)=(\S+)\s+)+/, (all) => {
    for (const [, flag, value] of all.matchAll(/--([a-z-]+)=(\S+)/g)) flags[flag] = value;
    return '';
  });
  const json = /\[.*\]$/s.exec(text)?.[0];
  const list = json && listOf(json);
  return { name: name.toUpperCase(), flags, text, ...(list && { list }) };
}

function listOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Put values in place of their names.
 *
 * @param {string} text Text with `${NAME}` or `$NAME`.
 * @param {Record<string, string>} values Values by name; what has none stays.
 * @returns {string} The text.
 */
export function filled(text, values) {
  return text.replace(/\$\{(\w+)\}|\$(\w+)/g, (all, a, b) => values[a ?? b] ?? all);
}
