import type { Paragraph, Root } from 'mdast';
import type { Citation } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { Briefing } from '../model/briefing.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Message } from '../model/message.ts';
import type { TakenSources } from '../model/read-record.ts';
import type { Source } from '../model/reference.ts';
import type { SourceFile } from '../model/source-file.ts';
import { mergeLibraries } from '../references/merge-libraries.ts';
import { type Numbering, numberReferences } from '../references/number.ts';
import type { World } from '../world.ts';
import { type BriefingContent, canonicalOrder, inlineValues } from './canonical-order.ts';
import { citeFootnotes } from './cite-footnotes.ts';
import { citedKeys } from './cited-keys.ts';
import { linkCrossReferences } from './link-cross-references.ts';
import { loadLibraries } from './load-libraries.ts';
import { type LoadedStyle, loadStyle } from './load-style.ts';
import { type LocatedEras, locateEras } from './locate-eras.ts';
import { makePicturesDirect } from './make-pictures-direct.ts';
import { mergeAdjacentCitations } from './merge-adjacent-citations.ts';
import { nameTargets } from './name-targets.ts';
import { placeCaptions } from './place-captions.ts';
import { readDefinitions } from './read-definitions.ts';
import { readFigures, type UnnamedFigure } from './read-figures.ts';
import { readImages } from './read-images.ts';
import { createInlineReader, readFacts } from './read-inlines.ts';
import { resolveEras } from './resolve-eras.ts';
import { type PrintedReferences, styleReferences } from './style-references.ts';
import { takeDefinitions } from './take-definitions.ts';
import { uniqueFiles } from './unique-files.ts';
import { writeAlternatives } from './write-alternatives.ts';

/** A briefing with its numbers, and what was read for it. */
export interface Resolved {
  briefing: Briefing;
  /** Bibliographies, the style and pictures that were read. */
  inputs: FileDigest[];
  /** What was taken of each bibliography, by the path under which it was read. */
  taken: ReadonlyMap<string, TakenSources>;
  /** What is wrong with the bibliographies and the style; everything else is left to the rules. */
  messages: Message[];
}

/** A briefing as written, and all that is read for it. */
interface ReadBriefing extends BriefingContent {
  file: SourceFile;
  frontMatter: LocatedFrontMatter;
  located: LocatedEras;
  /** The tree, and each value of the front matter that is inline Markdown. */
  roots: readonly (Root | Paragraph)[];
  /** Sources by key, in order of precedence. */
  library: ReadonlyMap<string, Source>;
  /** What the briefing has of all that. */
  known: Pick<Briefing, 'facts' | 'sources' | 'clashes' | 'sourcesIncomplete' | 'images'>;
  figures: readonly UnnamedFigure[];
  style: LoadedStyle;
  inputs: FileDigest[];
  taken: ReadonlyMap<string, TakenSources>;
  messages: Message[];
}

/** Citations in canonical order, and the references numbered by them. */
interface NumberedBriefing {
  citations: readonly Citation[];
  numbering: Numbering;
}

/**
 * Bring a tree together with its sources and pictures: number the references, and write on each
 * citation what it prints.
 *
 * @param file Source file.
 * @param frontMatter Its front matter.
 * @param tree Its Markdown; numbers, ids and what claims rest on are written on the nodes.
 * @param world Where bibliographies and pictures are read.
 * @returns The briefing as rules and composition see it.
 */
export async function resolveBriefing(
  file: SourceFile,
  frontMatter: LocatedFrontMatter,
  tree: Root,
  world: World,
): Promise<Resolved> {
  const written = await read(file, frontMatter, tree, world);
  const printed = await style(written, number(written), world);
  return {
    briefing: derive(written, printed),
    inputs: uniqueFiles(written.inputs),
    taken: written.taken,
    messages: [...written.messages, ...printed.messages],
  };
}

/** Take apart what is written, and read every file it names. Footnotes become citations here. */
async function read(
  file: SourceFile,
  frontMatter: LocatedFrontMatter,
  tree: Root,
  world: World,
): Promise<ReadBriefing> {
  const { path } = file;
  const taken = takeDefinitions(tree);
  const readInline = createInlineReader(file, frontMatter, tree);
  const located = locateEras(frontMatter, tree, readInline);
  const content = { tree, facts: readFacts(frontMatter, readInline), eras: located.eras };
  const inlines = inlineValues(content);
  const roots = [tree, ...inlines];
  makePicturesDirect(tree);
  for (const root of roots) placeCaptions(root);
  const footnotes = citeFootnotes(tree, inlines, path);

  // Only what is cited is read of a large bibliography, so the citations come first.
  const cited = citedKeys(roots);
  const definitions = await readDefinitions(taken, file, cited);
  const libraries = await loadLibraries({ file: path, frontMatter, definitions, cited }, world);
  const { library, clashes } = mergeLibraries([footnotes, ...libraries.lists]);
  // Only now is it known which keys are those of sources.
  if (!libraries.incomplete) linkCrossReferences(roots, tree, (key) => library.has(key));
  const sources = [...library.values()].filter(({ item }) => item.custom?.footnote === undefined);
  const images = await readImages(roots, path, world);
  const { figures, inputs: data } = await readFigures(tree, frontMatter, path, world);
  const style = await loadStyle(path, frontMatter, world);
  const pictures = images.flatMap(({ found }) => found ?? []);
  const sourcesIncomplete = libraries.incomplete;
  return {
    ...content,
    file,
    frontMatter,
    located,
    roots,
    library,
    known: { facts: content.facts, sources, clashes, sourcesIncomplete, images },
    figures,
    style,
    inputs: [...libraries.inputs, ...style.inputs, ...data, ...pictures],
    taken: libraries.taken,
    messages: [...libraries.messages, ...style.messages],
  };
}

/** Number the references by their first citation, in the one order that no template changes. */
function number(written: ReadBriefing): NumberedBriefing {
  for (const root of written.roots) mergeAdjacentCitations(root);
  const collected = canonicalOrder(written).flatMap(({ node, printedIn }) =>
    node.type === 'citation' ? [{ citation: node, printedIn }] : [],
  );
  const clusters = collected.map(({ citation, printedIn }) => ({
    items: citation.items,
    printedIn,
    place: placeOf(citation),
  }));
  const { lang, print_urls: printUrls = false } = written.frontMatter.data;
  return {
    citations: collected.map(({ citation }) => citation),
    numbering: numberReferences(clusters, written.library, lang, { printUrls }),
  };
}

/** Write on each citation what it prints. The list of a CSL style may have an order of its own. */
async function style(
  { file: { path }, frontMatter, style }: ReadBriefing,
  { citations, numbering }: NumberedBriefing,
  world: World,
): Promise<PrintedReferences> {
  const about = { path, frontMatter };
  const styled = await styleReferences(numbering, citations, style, about, world);
  for (const [index, citation] of citations.entries()) {
    const printed = styled.printed?.[index];
    citation.data = {
      ...citation.data,
      ...styled.numbering.clusters[index],
      ...(printed && { printed }),
    };
  }
  return styled;
}

/** Find out what follows of text and numbers: what each claim rests on, what the eras tell, ids. */
function derive(written: ReadBriefing, { numbering, style }: PrintedReferences): Briefing {
  const { file, frontMatter, located, tree, figures } = written;
  const { lang } = frontMatter.data;
  const { references, citingPlaces, undefinedCitations } = numbering;
  for (const root of written.roots) writeAlternatives(root, references, lang);
  const { eras, gaps } = located;
  const resolved = resolveEras(written, located, references, lang);
  const { flags } = resolved;
  return {
    path: file.path,
    text: file.text,
    frontMatter,
    tree,
    ...written.known,
    undefinedCitations,
    references,
    ...(style && { style }),
    citingPlaces,
    eras,
    gaps,
    ...resolved,
    // The timeline has an id where the eras have events, so these come first.
    ...nameTargets({ tree, figures, references, citingPlaces, flags, eras }),
  };
}
