/** Where the inputs of the action stand in the environment, and what each is when it is left out. */
const INPUTS = {
  command: 'build',
  files: '',
  root: '.',
  strict: 'false',
  reports: '',
  cache: 'true',
  upload: 'true',
  artifact: 'briefings',
  attest: 'false',
};

const COMMANDS = ['build', 'check'];
const REPORT = /^(json|sarif|github|gitlab|junit|rdjson)=./;

/** A mistake in the workflow that calls the action. */
export class InputFault extends Error {}

/**
 * Read the inputs of the action from the environment, the only way they come: text in a script would be
 * read by the shell.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment Variables `BRIEFPRESS_INPUT_…`.
 * @returns {import('./read-inputs.d.mts').Inputs} What is asked for.
 * @throws {InputFault} Where an input cannot be meant.
 */
export function readInputs(environment) {
  const text = (name) => environment[`BRIEFPRESS_INPUT_${name.toUpperCase()}`] || INPUTS[name];
  const flag = (name) => {
    if (text(name) === 'true' || text(name) === 'false') return text(name) === 'true';
    throw new InputFault(`input \`${name}\` is \`${text(name)}\`, expected \`true\` or \`false\``);
  };
  const command = text('command');
  if (!COMMANDS.includes(command)) {
    throw new InputFault(`input \`command\` is \`${command}\`, expected \`build\` or \`check\``);
  }
  const reports = listOf('reports', text('reports'));
  const odd = reports.find((report) => !REPORT.test(report));
  if (odd !== undefined) {
    throw new InputFault(
      `input \`reports\` has \`${odd}\`, expected FORMAT=FILE such as junit=out.xml`,
    );
  }
  return {
    command,
    files: listOf('files', text('files')),
    root: text('root'),
    strict: flag('strict'),
    reports,
    cache: flag('cache'),
    upload: flag('upload'),
    artifact: text('artifact'),
    attest: flag('attest'),
  };
}

/** One a line, without blanks around it; or a JSON list of texts, which takes any name of a file. */
function listOf(name, text) {
  if (!text.trimStart().startsWith('[')) {
    return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
  }
  const list = parsed(text);
  if (Array.isArray(list) && list.every((item) => typeof item === 'string' && item !== '')) {
    return list;
  }
  throw new InputFault(`input \`${name}\` begins with \`[\`, expected a JSON list of texts`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
