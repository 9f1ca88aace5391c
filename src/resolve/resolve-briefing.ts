import type { Paragraph, Root } from 'mdast';
import { placeOf } from '../markdown/place-of.ts';
import type { Briefing } from '../model/briefing.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Message } from '../model/message.ts';
import type { SourceFile } from '../model/source-file.ts';
import { mergeLibraries } from '../references/merge-libraries.ts';
import { numberReferences } from '../references/number.ts';
import type { World } from '../world.ts';
import { type BriefingContent, canonicalOrder } from './canonical-order.ts';
import { citeFootnotes } from './cite-footnotes.ts';
import { citedKeys } from './cited-keys.ts';
import { loadLibraries } from './load-libraries.ts';
import { loadStyle } from './load-style.ts';
import { locateEras } from './locate-eras.ts';
import { makePicturesDirect } from './make-pictures-direct.ts';
import { mergeAdjacentCitations } from './merge-adjacent-citations.ts';
import { placeCaptions } from './place-captions.ts';
import { readDefinitions } from './read-definitions.ts';
import { readFigures } from './read-figures.ts';
import { readImages } from './read-images.ts';
import { createInlineReader, readFacts } from './read-inlines.ts';
import { resolveEras } from './resolve-eras.ts';
import { styleReferences } from './style-references.ts';
import { takeDefinitions } from './take-definitions.ts';
import { writeAlternatives } from './write-alternatives.ts';

/** A briefing with its numbers, and what was read for it. */
export interface Resolved {
  briefing: Briefing;
  /** Bibliographies, the style and pictures that were read. */
  inputs: FileDigest[];
  /** What is wrong with the bibliographies and the style; everything else is left to the rules. */
  messages: Message[];
}

/**
 * Bring a tree together with its sources and pictures: number the references, and write on each
 * citation what it prints.
 *
 * @param file Source file.
 * @param frontMatter Its front matter.
 * @param tree Its Markdown; numbers are written on the nodes.
 * @param world Where bibliographies and pictures are read.
 * @returns The briefing as rules and composition see it.
 */
export async function resolveBriefing(
  file: SourceFile,
  frontMatter: LocatedFrontMatter,
  tree: Root,
  world: World,
): Promise<Resolved> {
  const { lang } = frontMatter.data;
  const taken = takeDefinitions(tree);
  const readInline = createInlineReader(file, frontMatter, tree);
  const located = locateEras(frontMatter, tree, readInline);
  const { eras, gaps } = located;
  const content = { tree, facts: readFacts(frontMatter, readInline), eras };
  const inlines = inlinesOf(content);
  makePicturesDirect(tree);
  for (const root of [tree, ...inlines]) placeCaptions(root);
  const footnotes = citeFootnotes(tree, inlines, file.path);

  // Only what is cited is read of a large bibliography, so the citations come first.
  const cited = citedKeys([tree, ...inlines]);
  const definitions = await readDefinitions(taken, file, cited);
  const request = { file: file.path, frontMatter, definitions, cited };
  const libraries = await loadLibraries(request, world);
  const { library, clashes } = mergeLibraries([footnotes, ...libraries.lists]);
  const images = await readImages([tree, ...inlines], file.path, world);
  const figures = await readFigures(tree, frontMatter, file.path, world);

  for (const root of [tree, ...inlines]) mergeAdjacentCitations(root);
  const collected = canonicalOrder(content).flatMap(({ node, printedIn }) =>
    node.type === 'citation' ? [{ citation: node, printedIn }] : [],
  );
  const firstCited = numberReferences(
    collected.map(({ citation, printedIn }) => ({
      items: citation.items,
      printedIn,
      place: placeOf(citation),
    })),
    library,
    lang,
  );
  const loaded = await loadStyle(file.path, frontMatter, world);
  const citations = collected.map(({ citation }) => citation);
  const about = { path: file.path, frontMatter };
  const styled = await styleReferences(firstCited, citations, loaded, about, world);
  const { numbering, style } = styled;
  for (const [index, citation] of citations.entries()) {
    const printed = styled.printed?.[index];
    citation.data = {
      ...citation.data,
      ...numbering.clusters[index],
      ...(printed && { printed }),
    };
  }

  const { references, citingPlaces, undefinedCitations } = numbering;
  for (const root of [tree, ...inlines]) writeAlternatives(root, references, lang);
  const found = images.flatMap((image) => image.found ?? []);
  return {
    briefing: {
      path: file.path,
      text: file.text,
      frontMatter,
      tree,
      sources: [...library.values()].filter(({ item }) => item.custom?.footnote === undefined),
      clashes,
      sourcesIncomplete: libraries.incomplete,
      undefinedCitations,
      references,
      ...(style && { style }),
      citingPlaces,
      images,
      figures: figures.figures,
      facts: content.facts,
      eras,
      gaps,
      ...resolveEras(content, located, references, lang),
    },
    inputs: uniqueFiles([...libraries.inputs, ...loaded.inputs, ...figures.inputs, ...found]),
    messages: [...libraries.messages, ...loaded.messages, ...styled.messages],
  };
}

function inlinesOf({ facts, eras }: BriefingContent): Paragraph[] {
  return [...facts, ...eras.flatMap(({ rows }) => rows)].map(({ value }) => value);
}

/** Two addresses may name one file. */
function uniqueFiles(files: readonly FileDigest[]): FileDigest[] {
  const byPath = new Map(files.map(({ path, sha256 }) => [path, { path, sha256 }]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
