import type { Painted } from '../content/content-stream.ts';
import type { ArtifactKind } from '../content/mark-content.ts';
import type { MarkedContent, TagElement } from './tag-tree.ts';

/** What the passes over a tag tree may ask and tell. */
export interface TagContext {
  /** BCP 47 tag of the document. */
  lang: string;
  /**
   * Get what a stretch of marked content paints.
   *
   * @returns It, or undefined when no page holds such a stretch.
   */
  paintedBy(content: MarkedContent): Painted | undefined;
  /** Say that marked content is no content: it is taken out of the tree. */
  makeArtifact(content: MarkedContent, kind: ArtifactKind): void;
}

/** One step over the tag tree, which is changed in place. */
export type TagPass = (tree: TagElement, context: TagContext) => void;
