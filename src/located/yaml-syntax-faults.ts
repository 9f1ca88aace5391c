import {
  type Document,
  type DocumentOptions,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  type YAMLError,
} from 'yaml';

/** A complaint of the YAML parser. */
export type YamlSyntaxFault = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** How YAML is parsed: version 1.2, core schema, no merge keys, no tags but those of the schema. */
export const yamlOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  customTags: [],
  uniqueKeys: true,
  prettyErrors: false,
  // With `silent` a second document would be left out without a word; nothing is logged here in any case.
  logLevel: 'error',
};

/**
 * List what is wrong with the syntax of a YAML text. After a slip the parser stumbles on to the
 * end, so each top-level key is parsed again by itself, and only its first fault is told.
 *
 * @param document Parsed document.
 * @param yaml Its text.
 * @returns The faults in order, one for a line, and whether the document is of no use.
 */
export function yamlSyntaxFaults(
  document: Document,
  yaml: string,
): { faults: YamlSyntaxFault[]; isFatal: boolean } {
  const all = [...document.errors, ...document.warnings].sort(byOffset);
  const first = all.find(isFatalFault);
  if (first === undefined) return { faults: oneForLine(all, yaml), isFatal: false };
  const own = sections(yaml).flatMap((section) => firstFault(section) ?? []);
  // What the parser took for a key twice after its first slip may be no key at all.
  const before = all.filter((fault) => fault.pos[0] < first.pos[0]);
  const faults = [...before, ...(own.length > 0 ? own : [first])];
  return { faults: oneForLine(faults.sort(byOffset), yaml), isFatal: true };
}

function isFatalFault({ code }: YamlSyntaxFault): boolean {
  return code !== 'DUPLICATE_KEY' && code !== 'TAG_RESOLVE_FAILED';
}

function byOffset(a: YamlSyntaxFault, b: YamlSyntaxFault): number {
  return a.pos[0] - b.pos[0];
}

interface Section {
  text: string;
  offset: number;
}

/** Cut the text before each line that begins with a key; what stands before the first stays there. */
function sections(yaml: string): Section[] {
  const starts = [...yaml.matchAll(/^[\w-]+[ \t]*:(?=\s|$)/gm)].map(({ index }) => index).slice(1);
  return [0, ...starts].map((offset, index) => ({
    text: yaml.slice(offset, starts[index]).trimEnd(),
    offset,
  }));
}

function firstFault({ text, offset }: Section): YamlSyntaxFault | undefined {
  const fault = parseDocument(text, yamlOptions).errors.filter(isFatalFault).sort(byOffset)[0];
  if (fault === undefined) return undefined;
  const within = (at: number) => offset + Math.min(at, text.length);
  return {
    code: fault.code,
    message: fault.message,
    pos: [within(fault.pos[0]), within(fault.pos[1])],
  };
}

function oneForLine(faults: readonly YamlSyntaxFault[], yaml: string): YamlSyntaxFault[] {
  const told = new Set<number>();
  return faults.filter(({ pos }) => {
    const lineStart = yaml.lastIndexOf('\n', pos[0] - 1);
    if (told.has(lineStart)) return false;
    told.add(lineStart);
    return true;
  });
}
