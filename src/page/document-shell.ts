import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { PageModel } from '../model/page-model.ts';

/** Nothing may be loaded or run; pictures and fonts are inside the document. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/**
 * Nobody sees the document on a screen: without this the browser would style and lay it out for one before
 * each print and after it, which takes a third of the cost of a print.
 */
const NOT_ON_SCREEN = '<style media="screen">body { display: none !important; }</style>';

/**
 * What each print needs, whatever the template: a weight or style without a face must not be faked (it would be
 * drawn), and the words of `load-furniture-fonts.ts` must make the browser load faces, unseen.
 */
const NEEDED = `html { font-synthesis: none; }
.furniture-fonts {
  position: absolute; inset: 0 auto auto 0; block-size: 0; inline-size: 0; overflow: hidden;
  visibility: hidden; font-family: var(--font-heading);
}
.furniture-regular { font-weight: 400; }
.furniture-semibold { font-weight: 600; }
.furniture-bold { font-weight: 700; }
`;

/**
 * Write a whole document round its body.
 *
 * @param body What stands in the body.
 * @param model Title, language, and what the classes of the root element tell.
 * @param css Styles and fonts.
 * @param headsId Id of one more style element, which the press fills with running heads.
 * @returns HTML that needs nothing beside it.
 */
export function documentShell(body: Root, model: PageModel, css: string, headsId: string): string {
  const html = toHtml(toDocument(body, model), { allowDangerousHtml: false });
  return insertCss(html, css, headsId);
}

function toDocument(body: Root, model: PageModel): Root {
  const { lang, dir } = model;
  const classes = [
    `paper-${model.paper}`,
    `status-${model.status}`,
    `tlp-${model.tlpClass || 'none'}`,
    ...(model.identity.name === '' ? [] : ['has-identity']),
  ];
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang, dir, className: classes }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
          h('title', model.title),
        ]),
        h(
          'body',
          body.children.filter((node) => node.type !== 'doctype'),
        ),
      ]),
    ],
  };
}

/**
 * Insert styles as text, last: half a megabyte of fonts, where they are inside, must not pass a serialiser. The first
 * `</head>` is ours, as text before it is escaped.
 */
function insertCss(html: string, css: string, headsId: string): string {
  const heads = `<style id="${headsId}"></style>`;
  const style = `${NOT_ON_SCREEN}<style>\n${NEEDED}${css.replaceAll('</', '<\\/')}\n</style>${heads}`;
  const end = html.indexOf('</head>');
  return `${html.slice(0, end)}${style}${html.slice(end)}`;
}
