import { CONFIG_NAME } from '../model/tool.ts';

/** An editor for which settings are written. */
export type EditorKind = 'vscode';

const SCHEMAS = './node_modules/briefpress/schemas';
const PATTERN = '^(\\S.*?):(\\d+):(\\d+)  (error|warning|info)  (.*)  ([a-z-]+)$';

/**
 * Write what an editor wants to know, so that it completes keys and shows messages at their lines; `docs/editors.md`
 * explains it.
 *
 * @param content The content folder, relative to the project root.
 * @returns The text of each file by its path relative to the root of the repository.
 */
export function firstEditor(content: string): Readonly<Record<string, string>> {
  const settings = {
    'yaml.schemas': {
      [`${SCHEMAS}/settings.json`]: CONFIG_NAME,
      [`${SCHEMAS}/references.json`]: `${content}/**/*.references.yaml`,
    },
    'json.schemas': [
      { fileMatch: [`${content}/**/*.references.json`], url: `${SCHEMAS}/references.json` },
    ],
  };
  const pattern = { file: 1, line: 2, column: 3, severity: 4, message: 5, code: 6 };
  const task = {
    label: 'Briefpress: check',
    type: 'shell',
    command: 'npx briefpress check',
    presentation: { reveal: 'never', clear: true },
    group: { kind: 'build', isDefault: true },
    problemMatcher: {
      owner: 'briefpress',
      source: 'briefpress',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the editor.
      fileLocation: ['relative', '${workspaceFolder}'],
      pattern: { regexp: PATTERN, ...pattern },
    },
  };
  return {
    '.vscode/settings.json': textOf(settings),
    '.vscode/tasks.json': textOf({ version: '2.0.0', tasks: [task] }),
  };
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
