import type { FootnoteDefinition, Root } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { positionOf, takeBuffered } from './from-tokens.ts';
import type {} from './inline-note-syntax.ts';

/**
 * Make footnotes of the tokens of `inlineNoteSyntax`: the mark where it is written, the text at the end
 * of the tree. Their labels hold a blank, which no label of an author can, and begin with `note`, so
 * that none is taken for a source.
 *
 * @param within What parts the labels of one text from those of another; empty for the briefing itself.
 * @returns Extension for `mdast-util-from-markdown`; it is made anew for each text.
 */
export function inlineNoteFromMarkdown(within: string): Extension {
  const definitions: FootnoteDefinition[] = [];
  return {
    enter: {
      inlineNote(this: CompileContext, token: Token) {
        const label = `note ${within}${definitions.length + 1}`;
        const identity = { identifier: label, label };
        this.enter({ type: 'footnoteReference', ...identity }, token);
        definitions.push({ type: 'footnoteDefinition', ...identity, children: [] });
      },
      inlineNoteText(this: CompileContext) {
        this.buffer();
      },
    },
    exit: {
      inlineNoteText(this: CompileContext, token: Token) {
        const { inlines: children } = takeBuffered(this);
        const mark = this.stack.at(-1);
        const definition = definitions.find(
          ({ label }) => mark?.type === 'footnoteReference' && label === mark.label,
        );
        if (!definition) return;
        const position = positionOf(token);
        definition.children = [{ type: 'paragraph', children, position }];
        definition.position = position;
      },
      inlineNote(this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
    transforms: [
      (tree: Root) => {
        tree.children.push(...definitions);
        return tree;
      },
    ],
  };
}
