import { describe, expect, it } from 'vitest';
import { dropArtifacts } from '../../../src/pdf/tags/drop-artifacts.ts';
import { type TagKid, tag } from '../../../src/pdf/tags/tag-tree.ts';
import { content, contextOf, passed } from './tag-literals.ts';

const artifact = (...kids: TagKid[]) => ({
  ...tag('Div', kids),
  entry: { type: 'Artifact', words: '1 BBC News' },
});

describe('dropArtifacts', () => {
  it('takes what is no content out of a sentence, with all that is in it', () => {
    const note = artifact(content(2), tag('Span', [content(3)]));
    const tree = [tag('P', [content(1), note, content(4)])];
    expect(passed(dropArtifacts, tree, contextOf([1, 2, 3, 4]))).toBe('P(1 4)');
  });

  it('makes page furniture of it', () => {
    const context = contextOf([1, 2, 3]);
    passed(dropArtifacts, [tag('P', [artifact(content(2), tag('Span', [content(3)]))])], context);
    expect(context.artifacts).toEqual(['2 Pagination', '3 Pagination']);
  });

  it('leaves everything else', () => {
    expect(passed(dropArtifacts, [tag('P', [content(1)])], contextOf([1]))).toBe('P(1)');
  });
});
