import { casesOf, RUN } from '../write-case.ts';

const { printed, told } = casesOf('network');
const URL = 'http://CANARY-HTTP';

/** Every way we know in which a document can make a browser call somebody. */
const markup: Record<string, string> = {
  img: `<img src="${URL}/x.png">`,
  'img-srcset': `<img srcset="${URL}/x.png 1x, ${URL}/y.png 2x">`,
  'img-without-scheme': `<img src="//CANARY-HTTP/x.png">`,
  'img-by-name': `<img src="http://CANARY-NAME/x.png">`,
  'img-bare-tcp': `<img src="https://CANARY-TCP/x.png">`,
  'img-with-user': `<img src="http://example.org@CANARY-HTTP/x.png">`,
  picture: `<picture><source srcset="${URL}/x.webp"><img alt="x"></picture>`,
  'input-image': `<input type="image" src="${URL}/x.png">`,
  'table-background': `<table background="${URL}/x.png"><tr><td background="${URL}/y.png">x</table>`,
  'body-background': `<body background="${URL}/x.png">`,
  video: `<video autoplay src="${URL}/x.mp4" poster="${URL}/x.png"></video>`,
  'video-track': `<video autoplay><source src="${URL}/x.mp4"><track default src="${URL}/x.vtt"></video>`,
  audio: `<audio autoplay src="${URL}/x.mp3"></audio>`,
  object: `<object data="${URL}/x.svg"></object>`,
  embed: `<embed src="${URL}/x.pdf">`,
  iframe: `<iframe src="${URL}/x.html"></iframe>`,
  'iframe-srcdoc': `<iframe srcdoc='<img src="${URL}/x.png">'></iframe>`,
  frameset: `<frameset><frame src="${URL}/x.html"></frameset>`,
  'link-stylesheet': `<link rel="stylesheet" href="${URL}/x.css">`,
  'link-prefetch': `<link rel="prefetch" href="${URL}/x">`,
  'link-preload': `<link rel="preload" as="font" crossorigin href="${URL}/x.woff2">`,
  'link-modulepreload': `<link rel="modulepreload" href="${URL}/x.js">`,
  'link-preconnect': `<link rel="preconnect" href="http://CANARY-TCP">`,
  'link-dns-prefetch': `<link rel="dns-prefetch" href="//CANARY-NAME">`,
  'link-icon': `<link rel="icon" href="${URL}/x.ico">`,
  'link-manifest': `<link rel="manifest" href="${URL}/x.json">`,
  'link-prerender': `<link rel="prerender" href="${URL}/x">`,
  'style-import': `<style>@import url("${URL}/x.css");</style>`,
  'style-background': `<style>body { background: url(${URL}/x.png) }</style>`,
  'style-font-face': `<style>@font-face { font-family: F; src: url(${URL}/x.woff2) } p { font-family: F }</style>`,
  'style-content': `<style>p::before { content: url(${URL}/x.png) }</style>`,
  'style-margin-box': `<style>@page { @bottom-left { content: url(${URL}/x.png) } }</style>`,
  'style-list': `<style>li { list-style-image: url(${URL}/x.png) }</style>\n\n- one`,
  'style-mask': `<style>p { mask-image: url(${URL}/x.svg#m); filter: url(${URL}/y.svg#f) }</style>`,
  'style-border': `<style>p { border: 1px solid; border-image: url(${URL}/x.png) 1 }</style>`,
  'style-image-set': `<style>p { background: image-set("${URL}/x.png" 1x) }</style>`,
  'style-escaped': `<style>p { background: u\\72l(${URL}/x.png) }</style>`,
  'style-attribute': `<p style="background: url(${URL}/x.png)">text</p>`,
  'svg-image': `<svg><image href="${URL}/x.png" width="9" height="9"/></svg>`,
  'svg-image-xlink': `<svg><image xlink:href="${URL}/x.png" width="9" height="9"/></svg>`,
  'svg-use': `<svg><use href="${URL}/x.svg#a"/></svg>`,
  'svg-feimage': `<svg><filter id="f"><feImage href="${URL}/x.png"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
  'svg-foreign': `<svg width="9" height="9"><foreignObject width="9" height="9"><img src="${URL}/x.png"></foreignObject></svg>`,
  'svg-style': `<svg><style>&#64;import url(${URL}/x.css);</style></svg>`,
  'meta-refresh': `<meta http-equiv="refresh" content="0; url=${URL}/x.html">`,
  base: `<base href="${URL}/"><img src="x.png">`,
  form: `<form id="f" action="${URL}/form"><input name="a" value="b"></form><script>document.getElementById('f').submit()</script>`,
  'script-src': `<script src="${URL}/x.js"></script>`,
  'script-module': `<script type="module">import "${URL}/x.js"</script>`,
  'script-fetch': `<script>fetch("${URL}/fetch")</script>`,
  'script-xhr': `<script>var x = new XMLHttpRequest(); x.open("GET", "${URL}/xhr"); x.send()</script>`,
  'script-beacon': `<script>navigator.sendBeacon("${URL}/beacon", document.title)</script>`,
  'script-websocket': `<script>new WebSocket("ws://CANARY-HTTP/ws")</script>`,
  'script-websocket-tcp': `<script>new WebSocket("ws://CANARY-TCP/")</script>`,
  'script-event-source': `<script>new EventSource("${URL}/events")</script>`,
  'script-webrtc': `<script>var c = new RTCPeerConnection({ iceServers: [{ urls: "stun:CANARY-UDP" }] }); c.createDataChannel("x"); c.createOffer().then(function (o) { c.setLocalDescription(o) })</script>`,
  'script-worker': `<script>new Worker(URL.createObjectURL(new Blob(['fetch("${URL}/worker")'])))</script>`,
  speculation: `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${URL}/x"]}]}</script>`,
  ping: `<a id="p" href="#x" ping="${URL}/ping">x</a><script>document.getElementById('p').click()</script>`,
  portal: `<portal src="${URL}/x"></portal><img src="${URL}/beside-portal.png">`,
  'event-handler': `<img src="x" onerror="fetch('${URL}/onerror');${RUN}">`,
};

/** The start of the first tag, as it must stand on the page. */
const firstTag = (html: string): string => /^<[\w:-]+/.exec(html)?.[0] ?? html;

/** Spellings of one host that filters miss. */
const spellings: Record<string, string> = {
  decimal: 'http://2130706433/x.png',
  octal: 'http://0177.0.0.1/x.png',
  hex: 'http://0x7f.1/x.png',
  short: 'http://127.1/x.png',
  mapped: 'http://[::ffff:127.0.0.1]/x.png',
  'full-width': 'http://１２７.０.０.１/x.png',
  upper: 'HTTP://LOCALHOST/x.png',
  metadata: 'http://169.254.169.254/latest/meta-data/',
  'tab-in-scheme': 'ht&#9;tp://CANARY-HTTP/x.png',
  ftp: 'ftp://CANARY-TCP/x.png',
  gopher: 'gopher://CANARY-TCP/x',
  'no-scheme': '//CANARY-HTTP/x.png',
  data: 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E'.replaceAll(
    ' ',
    '%20',
  ),
  blob: 'blob:http://CANARY-HTTP/x',
};

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">${inner}</svg>`;
const shown = '![A drawing](drawing.svg)';

/** Whatever calls somebody: markup, pictures, sources, styles and data that stand elsewhere. */
export const network = [
  ...Object.entries(markup).map(([name, html]) =>
    printed(name, `Before.\n\n${html}\n\nAfter.`, {
      rule: 'html-not-rendered',
      prints: [firstTag(html), 'After.'],
    }),
  ),
  ...Object.entries(spellings).map(([name, url]) =>
    told(`picture-${name}`, 'image-found', `![A picture](${url})`),
  ),
  told('picture-by-reference', 'image-found', `![A picture][x]\n\n[x]: ${URL}/x.png "Title"`),
  printed('autolink', `A plain address ${URL}/autolink and <${URL}/angle>.`, {
    prints: ['autolink'],
  }),
  printed('link', `[A link](${URL}/link "${URL}/title") is never followed.`),
  told('bibliography', 'bibliography-readable', 'A claim.[@x]', {
    keys: [`bibliography: ${URL}/x.json`],
  }),
  told('bibliography-without-scheme', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: //CANARY-HTTP/x.bib'],
  }),
  told('style', 'csl-readable', 'Text.', { keys: [`csl: ${URL}/x.csl`] }),
  told('chart', 'chart-file', `::chart[A chart]{data="${URL}/x.csv" type=bar x=year y=n}`),
  ...Object.entries({
    image: `<image href="${URL}/x.png" width="9" height="9"/>`,
    use: `<use xlink:href="${URL}/x.svg#a"/>`,
    feimage: `<filter id="f"><feImage href="${URL}/x.png"/></filter><rect filter="url(#f)" width="9" height="9"/>`,
    fill: `<rect fill="url(${URL}/x.svg#p)" width="9" height="9"/>`,
    style: `<style>@import url(${URL}/x.css);</style><rect width="9" height="9"/>`,
    font: `<style>@font-face { font-family: F; src: url(${URL}/x.woff) }</style><text y="9" font-family="F">x</text>`,
    script: `<script href="${URL}/x.js"/>`,
    foreign: `<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${URL}/x.png"/></foreignObject>`,
  }).map(([name, inner]) =>
    told(`drawing-${name}`, 'image-found', shown, { files: { 'drawing.svg': svg(inner) } }),
  ),
  printed('drawing-cursor', shown, {
    files: { 'drawing.svg': svg(`<rect cursor="url(${URL}/x.cur), auto" width="9" height="9"/>`) },
  }),
  told('drawing-sheet', 'image-found', shown, {
    files: {
      'drawing.svg': `<?xml version="1.0"?>\n<?xml-stylesheet href="${URL}/x.css"?>\n${svg('<script href="x"/>')}`,
    },
  }),
  told('drawing-entity', 'image-found', shown, {
    files: {
      'drawing.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "${URL}/x.txt">]>${svg('<text y="9">&x;</text>')}`,
    },
  }),
];
