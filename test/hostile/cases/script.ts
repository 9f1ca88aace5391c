import { casesOf, RUN } from '../write-case.ts';

const { printed, told } = casesOf('script');

const markup: Record<string, string> = {
  script: `<script>${RUN}</script>`,
  'script-upper': `<ScRiPt >${RUN}</sCrIpT>`,
  'script-broken': `<script\n>${RUN}</script\n>`,
  'script-data': `<script src="data:text/javascript,${encodeURIComponent(RUN)}"></script>`,
  'img-onerror': `<img src=x onerror="${RUN}">`,
  'img-slashes': `<img/src=x/onerror=${RUN}>`,
  'img-unclosed': `<img src=x onerror=${RUN}//`,
  'body-onload': `<body onload="${RUN}">`,
  'svg-onload': `<svg onload="${RUN}"></svg>`,
  'svg-script': `<svg><script>${RUN}</script></svg>`,
  'svg-animate': `<svg><animate onbegin="${RUN}" attributeName="x" dur="1s"/></svg>`,
  'svg-set': `<svg><a id="a"><set attributeName="href" to="javascript:${RUN}"/></a></svg>`,
  'svg-foreign': `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${RUN}"/></foreignObject></svg>`,
  'details-toggle': `<details open ontoggle="${RUN}">x</details>`,
  'input-autofocus': `<input autofocus onfocus="${RUN}">`,
  'iframe-srcdoc': `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  'iframe-javascript': `<iframe src="javascript:parent.${RUN}"></iframe>`,
  'video-source': `<video><source onerror="${RUN}"></video>`,
  'animation-end': `<style>@keyframes x {}</style><b style="animation: x 1s" onanimationstart="${RUN}">x</b>`,
  expression: `<p style="width: expression(${RUN})">x</p>`,
  'math-href': `<math href="javascript:${RUN}">x</math>`,
  mxss: `<math><mtext><table><mglyph><style><math><img title="</style><img src=x onerror=${RUN}>">`,
  noscript: `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  template: `<template><script>${RUN}</script></template><script>document.querySelector('template').content</script><script>${RUN}</script>`,
  cdata: `<svg><![CDATA[><img src=x onerror=${RUN}>]]></svg>`,
  'processing-instruction': `<?x <img src=x onerror=${RUN}> ?>`,
  'comment-closed-early': `<!--><img src=x onerror=${RUN}>-->`,
  'meta-refresh': `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  object: `<object data="data:text/html,<script>parent.${RUN}</script>"></object>`,
  'custom-element': `<script>customElements.define('x-x', class extends HTMLElement { connectedCallback() { ${RUN} } })</script><x-x></x-x>`,
};

/** Addresses of links that run something, as Markdown may spell them. */
const links: Record<string, string> = {
  javascript: '[x](javascript:alert(1))',
  mixed: '[x](JaVaScRiPt:alert(1))',
  entity: '[x](java&#115;cript:alert(1))',
  'entity-line-end': '[x](java&#10;script:alert(1))',
  'entity-tab': '[x](<java&Tab;script:alert(1)>)',
  'entity-control': '[x](<&#1;javascript:alert(1)>)',
  'leading-blank': '[x](<   javascript:alert(1)>)',
  autolink: '<javascript:alert(1)>',
  reference: '[x]\n\n[x]: javascript:alert(1)',
  'full-width-colon': '[x](javascript&colon;alert(1))',
  vbscript: '[x](vbscript:msgbox(1))',
  'data-html': '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  file: '[x](file:///etc/hosts)',
  launch: '[x](ms-msdt:/id)',
  search: '[x](search-ms:query=x)',
  blob: '[x](blob:https://example.org/1)',
  about: '[x](about:blank)',
  chrome: '[x](chrome://settings)',
  'view-source': '[x](view-source:https://example.org)',
  jar: '[x](jar:https://example.org/x.jar!/)',
};

const drawing = (inner: string, head = ''): string =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">${inner}</svg>`;

const drawings: Record<string, string> = {
  script: drawing(`<script>${RUN}</script>`),
  'script-cdata': drawing(`<script type="text/ecmascript"><![CDATA[${RUN}]]></script>`),
  onload: drawing(`<rect onload="${RUN}" width="9" height="9"/>`),
  'foreign-object': drawing(
    `<foreignObject width="9" height="9"><script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script></foreignObject>`,
  ),
  'javascript-link': drawing(`<a xlink:href="javascript:${RUN}"><rect width="9" height="9"/></a>`),
  animate: drawing(
    `<a><animate attributeName="href" values="javascript:${RUN}"/><rect width="9" height="9"/></a>`,
  ),
  handler: drawing(`<handler xmlns="http://www.w3.org/2001/xml-events" type="x">${RUN}</handler>`),
  'use-data': drawing(
    `<use href="data:image/svg+xml,&lt;svg id='x' xmlns='http://www.w3.org/2000/svg'&gt;&lt;script&gt;${RUN}&lt;/script&gt;&lt;/svg&gt;#x"/>`,
  ),
  'image-svg': drawing(
    `<image href="data:image/svg+xml;base64,${Buffer.from(drawing(`<script>${RUN}</script>`)).toString('base64')}" width="9" height="9"/>`,
  ),
  'entity-script': `<!DOCTYPE svg [<!ENTITY x "&#60;script&#62;${RUN}&#60;/script&#62;">]>${drawing('&x;')}`,
  'prefixed-script': `<s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"><s:script>${RUN}</s:script></s:svg><!-- <svg -->`,
  'end-of-style': drawing(`<style><![CDATA[a{b:"</style><script>${RUN}</script>"}]]></style>`),
};

/** Whatever would run: elements, handlers, addresses, drawings. */
export const script = [
  ...Object.entries(markup).map(([name, html]) =>
    printed(name, `Before.\n\n${html}\n\nAfter.`, { prints: ['After.'] }),
  ),
  ...Object.entries(links).map(([name, text]) => told(`link-${name}`, 'link-safe', `See ${text}.`)),
  ...Object.entries(drawings).map(([name, svg]) =>
    told(`drawing-${name}`, 'image-found', '![A drawing](x.svg)', { files: { 'x.svg': svg } }),
  ),
  printed(
    'code',
    `Code:\n\n\`\`\`html\n<script>${RUN}</script>\n\`\`\`\n\nand \`<script>${RUN}</script>\`.`,
    {
      prints: ['<script>'],
    },
  ),
  printed('code-language', `\`\`\`js"><script>${RUN}</script>\nlet x = 1;\n\`\`\``),
  printed('heading', `## "><script>${RUN}</script>\n\nText.`, { rule: 'html-not-rendered' }),
];
