import type { Link, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import type { Citation, CitationItem } from '../markdown/nodes.ts';
import { figureId, mapId } from '../markdown/target-ids.ts';
import { readCrossReference } from '../references/read-cross-reference.ts';
import { SKIP, visit } from '../values/visit.ts';

/** What a cross-reference leads to. */
interface Target {
  id: string;
  /** The word that gets number and page; the words of a heading stand for themselves. */
  words: PhrasingContent[];
}

/**
 * Make links of what Quarto and Pandoc write as citations of figures, tables and sections: `@fig-rise`,
 * `[@tbl-rise]`, `@sec-intro`. Only where no source has that key, and something here has that name.
 *
 * @param roots Tree of the briefing and values of its front matter; changed in place.
 * @param tree The tree, which has the targets; its pictures are placed.
 * @param isSource Whether a source has a key.
 */
export function linkCrossReferences(
  roots: readonly Nodes[],
  tree: Root,
  isSource: (key: string) => boolean,
): void {
  let targets: ReadonlyMap<string, Target> | undefined;
  for (const root of roots) {
    visit(root, 'citation', (citation, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (!citation.items.every((item) => isCrossReference(item, isSource))) return undefined;
      targets ??= findTargets(tree);
      const links = linksOf(citation, targets);
      if (links.length === 0) return undefined;
      (parent as Parent).children.splice(index, 1, ...links);
      return [SKIP, index + links.length];
    });
  }
}

function isCrossReference(item: CitationItem, isSource: (key: string) => boolean): boolean {
  const isPlain = item.mode !== 'suppressed' && item.locator === undefined;
  return isPlain && readCrossReference(item.key) !== undefined && !isSource(item.key);
}

/** None unless all are found: a half of them would be told at the wrong place. */
function linksOf(citation: Citation, targets: ReadonlyMap<string, Target>): PhrasingContent[] {
  const found = citation.items.map(({ key }) =>
    readCrossReference(key)?.ids.flatMap((id) => targets.get(id) ?? []),
  );
  const { position } = citation;
  return citation.items.flatMap((item, index): PhrasingContent[] => {
    const target = found[index]?.[0];
    if (!target || found.some((each) => !each?.length)) return [];
    const link: Link = {
      type: 'link',
      url: `#${target.id}`,
      children: structuredClone(target.words),
      ...(position && { position }),
    };
    // Words that are copied stand where the link does, and no longer where the heading does.
    visit(link, (node) => {
      if (position) node.position = position;
      else delete node.position;
    });
    const comma: PhrasingContent[] = index > 0 ? [{ type: 'text', value: ', ' }] : [];
    return [...comma, ...item.prefix, link, ...item.suffix];
  });
}

/** The first that has a name has it. */
function findTargets(tree: Root): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (id: string | null | undefined, word: string | PhrasingContent[]) => {
    if (!id || targets.has(id)) return;
    const words = typeof word === 'string' ? [{ type: 'text' as const, value: word }] : word;
    targets.set(id, { id, words });
  };
  let maps = 0;
  visit(tree, (node) => {
    if (node.type === 'heading') {
      add(node.data?.written?.id, node.children.filter(isWord));
    } else if (node.type === 'paragraph' && node.data?.picture) {
      add(figureId(node.data.picture.url), 'Figure');
    } else if (node.type === 'leafDirective') {
      const { id, data } = node.attributes ?? {};
      if (node.name === 'map') maps++;
      if (node.name === 'chart') add(id || figureId(data ?? ''), 'Figure');
      else if (node.name === 'map') add(id || mapId(maps), 'Map');
      else if (node.name === 'table-caption') add(id, 'Table');
    }
  });
  return targets;
}

/** A link holds no marks and no links. */
function isWord({ type }: PhrasingContent): boolean {
  return !['citation', 'footnoteReference', 'link', 'linkReference', 'textDirective'].includes(
    type,
  );
}
