import { placeOf } from '../../markdown/place-of.ts';
import type { Finding } from '../../model/message.ts';
import { decodePercents } from '../../values/decode-percents.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

const schemes = ['http:', 'https:', 'mailto:'];

/**
 * Allow links to the web, to mail addresses and to places of the same briefing, and nothing else.
 */
export const linkSafe: Rule = {
  id: 'link-safe',
  check(briefing, report) {
    const { ids } = briefing.targets;
    const nodes = briefingNodes(briefing);
    const linked = new Set(
      nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])),
    );
    for (const node of nodes) {
      if (node.type !== 'link' && node.type !== 'definition') continue;
      // The address of a picture is that of a file, which `image-found` looks at.
      if (node.type === 'definition' && node.data?.ofPicture && !linked.has(node.identifier))
        continue;
      const fault = linkFault(node.url, ids);
      if (fault) report({ place: placeOf(node), actual: node.url, ...fault });
    }
  },
};

function linkFault(url: string, ids: ReadonlySet<string>): Finding | undefined {
  if (url.startsWith('#')) return fragmentFault(url, ids);
  const shown = `\`${visible(url)}\``;
  if (hasControl(url)) {
    return {
      reason: `The address ${shown} holds a control character, expected a plain address`,
      note: 'Write the address again, without line ends, tabs and character references.',
    };
  }
  if (!URL.canParse(url)) {
    return {
      reason: `${shown} is not a whole address, expected one with \`https://\`, or \`#heading\``,
      note: 'A PDF has no neighbouring files: write the whole address.',
    };
  }
  const { protocol } = new URL(url);
  if (schemes.includes(protocol)) return undefined;
  return {
    reason: `The address ${shown} has the scheme \`${protocol}\`, expected \`http:\`, \`https:\` or \`mailto:\``,
    expected: [...schemes],
    note: 'Other schemes can run programs or open files on the reader’s computer.',
  };
}

const controls = /[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The URL parser drops tabs and line ends, so `java\tscript:` would slip through a look at it. */
function hasControl(url: string): boolean {
  return visible(url) !== url;
}

function visible(url: string): string {
  return url.replace(controls, (control) => {
    const code = control.charCodeAt(0).toString(16).toUpperCase();
    return `\\u${code.padStart(4, '0')}`;
  });
}

function fragmentFault(url: string, ids: ReadonlySet<string>): Finding | undefined {
  const fragment = url.slice(1);
  if (ids.has(fragment) || ids.has(decodePercents(fragment))) return undefined;
  return {
    reason: `\`${url}\` points at nothing, expected the words of a heading or the name of a figure, map or table`,
    note: 'A heading is named by its words in small letters with hyphens: `#sources-and-methods`.',
  };
}
