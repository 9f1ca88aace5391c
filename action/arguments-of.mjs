/**
 * Write the call of the command line, as a list: no shell reads it.
 *
 * @param {import('./read-inputs.d.mts').Inputs} inputs What is asked for.
 * @param {{ sarif: string, json: string }} reports Files for the reports that the action itself needs.
 * @returns {string[]} Arguments after the program's name.
 */
export function argumentsOf({ command, files, strict, reports }, { sarif, json }) {
  const wanted = [`sarif=${sarif}`, `json=${json}`, ...reports];
  return [
    command,
    // The project is where the workflow says, also where none of its settings say so.
    '--root',
    '.',
    ...(strict ? ['--strict'] : []),
    ...wanted.flatMap((report) => ['--report', report]),
    // From here on a name that begins with a hyphen is a name.
    '--',
    ...files,
  ];
}
