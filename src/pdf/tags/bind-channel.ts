import { keyOfLang } from '../../language/keyed-lang.ts';
import type { Channel, ChannelEntry } from '../../model/channel.ts';
import { UnexpectedPdf, unexpectedIn } from '../cos/unexpected-pdf.ts';
import type { TagContext } from './tag-pass.ts';
import { type TagElement, visitTags } from './tag-tree.ts';

const unexpected = unexpectedIn('bind-channel');

/** Elements that must have a key: those that an auditor counts. */
const COUNTED = /^(H[1-6]|Link|L|Table|TH|TD|Figure)$/;

/** Headings may hold no words, and still paint a rule. */
const HEADING = /^H[1-6]$/;

/**
 * Tell every element of the tag tree what it is, by the key in its language, and put its true
 * language in the place of that.
 *
 * @param tree Root of the tag tree; changed in place.
 * @param channel What the elements of the document are.
 * @param context Tells text from paint.
 * @throws UnexpectedPdf when a key is missing, unknown or there twice, and when a heading, link,
 *   list, table, cell or figure has none: then tree and document are not the same.
 */
export function bindChannel(tree: TagElement, channel: Channel, context: TagContext): void {
  const unseen = new Map<string, ChannelEntry>(Object.entries(channel.entries));
  visitTags(tree, (element) => {
    const key = keyOfLang(element.lang ?? '');
    if (key !== undefined) bind(element, key, unseen);
    else if (COUNTED.test(element.type) && !isBlank(element, context)) {
      throw unexpected(`a \`${element.type}\` without key`);
    }
  });
  const lost = [...unseen.values()].filter(({ optional }) => !optional);
  if (!lost[0]) return;
  const figure = lost.find(({ type, alt }) => type === 'Figure' && alt !== undefined)?.alt;
  const reason = `${lost.length} elements without tag, the first a ${describe(lost[0])}`;
  throw new UnexpectedPdf('bind-channel', reason, figure);
}

function isBlank({ type, kids }: TagElement, context: TagContext): boolean {
  return (
    HEADING.test(type) &&
    kids.every((kid) => kid.kind === 'content' && context.paintedBy(kid)?.text === false)
  );
}

function bind(element: TagElement, key: string, unseen: Map<string, ChannelEntry>): void {
  const entry = unseen.get(key);
  if (!entry)
    throw unexpected(`a \`${element.type}\` with the key \`${key}\`, unknown or met twice`);
  unseen.delete(key);
  element.key = key;
  element.entry = entry;
  if (entry.lang === undefined) delete element.lang;
  else element.lang = entry.lang;
}

function describe({ type, words }: ChannelEntry): string {
  return words === '' ? `\`${type}\`` : `\`${type}\` with the words \`${words}\``;
}
