import type { Root } from 'mdast';
import { visit } from '../values/visit.ts';

/** The classes and keys of Pandoc behind a fence: the first class is the language. */
const ATTRIBUTES = /^\{[ \t]*(?:#[^\s}]+[ \t]+)?\.([\w+#-]+)(?=[\s}])[^{}]*\}$/;

/**
 * Read the language of code that is written as Pandoc does, `~~~ {.python .numberLines}`. The other classes and
 * keys are looks, which are those of the template.
 *
 * @param tree Tree, changed in place.
 */
export function readCodeAttributes(tree: Root): void {
  visit(tree, 'code', (code) => {
    const [, language] = ATTRIBUTES.exec(`${code.lang ?? ''} ${code.meta ?? ''}`.trim()) ?? [];
    if (language === undefined) return;
    code.lang = language;
    code.meta = null;
  });
}
