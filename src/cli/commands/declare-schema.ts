import type { DeclareCommand } from './declare-command.ts';
import { plainTalk, type TalkOptions } from './talk-options.ts';

/** What a call of `schema` asks for. */
export interface SchemaCall {
  command: 'schema';
  name: string | undefined;
  talk: TalkOptions;
}

/** `briefpress schema`: print a JSON Schema. */
export const declareSchema: DeclareCommand<SchemaCall> = (program, ask) => {
  program
    .command('schema')
    .description('print a JSON Schema for editors and programs (without a name: list them)')
    .helpOption('-h, --help', 'print this help')
    .argument('[name]', 'such as front-matter, settings or references')
    .addHelpText('after', `\n${EXAMPLES}`)
    .action((name: string | undefined) => {
      ask({ command: 'schema', name, talk: plainTalk });
    });
};

const EXAMPLES = `Examples:
  briefpress schema
  briefpress schema front-matter > front-matter.schema.json`;
