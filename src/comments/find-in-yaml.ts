import { yamlTokens } from '../located/yaml-tokens.ts';
import type { FrontMatterBlock } from '../model/source-file.ts';
import type { Comment, FoundComments, Stretch } from './comment.ts';
import { joinFound, moved } from './found-comments.ts';
import { scanValue } from './scan-value.ts';

/**
 * Find the comments of a YAML text.
 *
 * @param yaml YAML, well-formed or not.
 * @returns Its own comments, from `#` to the end of the line.
 */
export function findInYaml(yaml: string): FoundComments {
  return { comments: piecesOf(yaml).comments, open: [] };
}

/**
 * Find the comments of a front matter: those of YAML, and those that its values hold.
 *
 * @param block Front matter, whose YAML may be broken.
 * @returns The comments, and marks in values that nothing closes; places are those of the file.
 */
export function findInFrontMatter({ yaml, offset }: FrontMatterBlock): FoundComments {
  if (!/#|<!--|%%/.test(yaml)) return { comments: [], open: [] };
  const { comments, values } = piecesOf(yaml);
  const found = values.map((value) => scanValue(yaml, value));
  return moved(joinFound([{ comments, open: [] }, ...found]), (at) => at + offset);
}

function piecesOf(yaml: string): { comments: Comment[]; values: Stretch[] } {
  const comments: Comment[] = [];
  const values: Stretch[] = [];
  for (const { text, start, isScalar } of yamlTokens(yaml)) {
    const end = start + text.length;
    const quote = /^["']/.test(text) && !isScalar ? 1 : 0;
    if (isScalar || quote > 0) values.push({ start: start + quote, end: end - quote });
    else if (text.startsWith('#')) comments.push([{ start, end }]);
  }
  return { comments, values };
}
