import { parseLocatedJson } from '../located/parse-located-json.ts';
import { readBibtex } from './bibtex/read-bibtex.ts';
import { parseCslYaml } from './parse-csl-yaml.ts';
import { type Library, type LocatedFormat, readLibrary } from './record/read-library.ts';
import type { ReferenceFormatName } from './reference-endings.ts';
import { parseRis } from './ris/parse-ris.ts';

/** One way to write sources. */
export interface ReferenceFormat {
  /** As messages name it. */
  name: string;
  /** What only a list in this format holds; the one format without is taken where no other is found. */
  sign?: RegExp;
  /** It is older than UTF-8, so that files in other encodings are about. */
  isOld: boolean;
  /** Names that fields have in it, by their names in CSL; none where it calls them as CSL does. */
  fields?: Readonly<Record<string, string>>;
  /** Whether what is read of a file depends on what is cited. */
  readsCited?: true;
  /** Read a list; of the entries that are not `cited` it may give no more than the key. */
  read(text: string, file: string, cited: ReadonlySet<string>): Library | Promise<Library>;
}

/** Each format by its name in the code; its comments are found in `comments/find-in-references.ts`. */
export const referenceFormats: Readonly<Record<ReferenceFormatName, ReferenceFormat>> = {
  'csl-json': {
    sign: /^\s*(?:\[\s*)?\{\s*"/,
    isOld: false,
    ...located({ name: 'CSL-JSON', parse: parseLocatedJson, quotesNames: true }),
  },
  'csl-yaml': {
    isOld: false,
    ...located({ name: 'CSL-YAML', parse: parseCslYaml }),
  },
  bibtex: {
    name: 'BibTeX',
    sign: /^[ \t]*@[ \t]*\w+[ \t]*[{(]/m,
    isOld: true,
    fields: {
      DOI: 'doi',
      URL: 'url',
      accessed: 'urldate',
      'archive-date': 'archivedate',
      'archive-url': 'archiveurl',
      'container-title': 'journaltitle',
      issued: 'date',
      language: 'langid',
      title: 'title',
      'title-translated': 'titletranslated',
      'url-checked': 'urlchecked',
      'url-status': 'urlstatus',
    },
    readsCited: true,
    read: (text, file, cited) => readBibtex(text, file, { cited }),
  },
  ris: {
    sign: /^[ \t]{0,3}TY {1,2}-/m,
    isOld: true,
    fields: {
      DOI: 'DO',
      URL: 'UR',
      accessed: 'Y2',
      issued: 'DA',
      language: 'LA',
      title: 'TI',
      'title-translated': 'TT',
    },
    ...located({ name: 'RIS', parse: parseRis, hasLoneRecords: true }),
  },
};

function located(format: LocatedFormat): Pick<ReferenceFormat, 'name' | 'read'> {
  return { name: format.name, read: (text, file) => readLibrary(text, file, format) };
}

const names = Object.keys(referenceFormats) as ReferenceFormatName[];

/**
 * Tell from its content how a list of sources is written, where no name of a file says so.
 *
 * @param text Text of the list.
 * @returns The format; CSL-YAML where nothing points to another.
 */
export function formatOfText(text: string): ReferenceFormatName {
  return names.find((name) => referenceFormats[name].sign?.test(text)) ?? 'csl-yaml';
}
