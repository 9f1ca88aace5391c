import { createRequire } from 'node:module';
import { decodeSource } from '../located/decode-source.ts';
import { chooseLocale } from '../references/csl/choose-locale.ts';
import type { CslNode } from '../references/csl/csl-style.ts';
import { fillLocale } from '../references/csl/fill-locale.ts';
import { parseXml } from '../references/csl/parse-xml.ts';
import { toCslNode } from '../references/csl/to-csl-node.ts';
import type { World } from '../world.ts';

/** The words and dates of a language, for CSL styles. */
export interface CslLocale {
  /** Language and country, such as `es-ES`. */
  tag: string;
  root: CslNode;
}

/** Which locale is wanted. */
export interface LocaleRequest {
  /** BCP 47 tag of the document. */
  lang: string;
  /** Tag that the style asks for. */
  wanted: string | undefined;
  /** The main locale of each language, such as `es_ES` of `es`. */
  bases: Readonly<Record<string, string>>;
}

/**
 * Read the locale of a document from the optional package `citeproc-locales`. What it lacks comes
 * from the English one.
 *
 * @param request Which locale is wanted.
 * @param world Where the tool's own files are read.
 * @param resolve Tells the path of a file in an installed package, or throws when there is none.
 * @returns The locale, or undefined where the package is not installed.
 */
export async function loadCslLocale(
  { lang, wanted, bases }: LocaleRequest,
  world: World,
  resolve: (id: string) => string = createRequire(import.meta.url).resolve,
): Promise<CslLocale | undefined> {
  for (const tag of chooseLocale(lang, wanted, bases)) {
    const locale = await readLocale(tag, world, resolve);
    if (!locale) continue;
    const english = tag === 'en-US' ? locale : await readLocale('en-US', world, resolve);
    return { tag, root: fillLocale(locale, english ?? locale) };
  }
  return undefined;
}

async function readLocale(
  tag: string,
  world: World,
  resolve: (id: string) => string,
): Promise<CslNode | undefined> {
  let file: string;
  try {
    file = resolve(`citeproc-locales/locales/locales-${tag}.xml`);
  } catch {
    return undefined;
  }
  const decoded = decodeSource(await world.readOwn(file));
  if ('fault' in decoded) return undefined;
  const parsed = parseXml(decoded.text);
  return 'root' in parsed ? toCslNode(parsed.root) : undefined;
}
