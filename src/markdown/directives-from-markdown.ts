import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Extension, Handle } from 'mdast-util-from-markdown';

/** Tokens that end the attributes of a directive. */
const LISTS = [
  'directiveContainerAttributes',
  'directiveLeafAttributes',
  'directiveTextAttributes',
] as const;

/**
 * Make the stock extension that turns tokens of directives into nodes, but lose no attribute: the stock one
 * sets `__proto__` as a plain property, where the language takes it for something else, and it is gone.
 *
 * @returns Extension for `mdast-util-from-markdown`; nodes have their places in `data.position`.
 */
export function directivesFromMarkdown(): Extension {
  const stock = directiveFromMarkdown({ verbose: true });
  const exit = Object.fromEntries(
    LISTS.map((token) => [token, keepingAll(stock.exit?.[token] as Handle)]),
  );
  return { ...stock, exit: { ...stock.exit, ...exit } };
}

function keepingAll(stock: Handle): Handle {
  return function (token) {
    const lost = this.data.directiveAttributes?.findLast(([name]) => name === '__proto__');
    const node = this.stack.at(-2);
    stock.call(this, token);
    if (!lost || !node || !('attributes' in node) || !node.attributes) return;
    const [name, value] = lost;
    const own = { value, configurable: true, enumerable: true, writable: true };
    Object.defineProperty(node.attributes, name, own);
  };
}
