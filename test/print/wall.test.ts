import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../src/model/failure.ts';
import { LIBRARIES } from '../../src/print/browser/browser-archives.ts';
import { createBrowserStarter } from '../../src/print/browser/start-browser.ts';
import { loadPage } from '../../src/print/load-page.ts';
import { createPress } from '../../src/print/press.ts';
import { samplePage } from './sample-page.ts';

/** Every way we know in which a document can make a browser call a server. */
const vectors = (url: (name: string) => string): string[] => [
  `<link rel="stylesheet" href="${url('stylesheet')}">`,
  `<link rel="prefetch" href="${url('prefetch')}">`,
  `<link rel="preload" as="image" href="${url('preload')}">`,
  `<link rel="modulepreload" href="${url('modulepreload')}">`,
  `<link rel="preconnect" href="${url('preconnect')}">`,
  `<link rel="dns-prefetch" href="${url('dns-prefetch')}">`,
  `<link rel="icon" href="${url('icon')}">`,
  `<link rel="manifest" href="${url('manifest')}">`,
  `<link rel="prerender" href="${url('prerender')}">`,
  `<script src="${url('script')}"></script>`,
  `<script type="module">import ${JSON.stringify(url('import'))}; fetch(${JSON.stringify(url('fetch'))})</script>`,
  `<script type="speculationrules">{"prefetch":[{"source":"list","urls":[${JSON.stringify(url('speculation'))}]}]}</script>`,
  `<style>@import url(${url('css-import')}); body { background: url(${url('css-background')}) }</style>`,
  `<style>@font-face { font-family: Far; src: url(${url('font-face')}) } p { font-family: Far }</style>`,
  `<style>@page { @bottom-left { content: url(${url('margin-box')}) } }</style>`,
  `<style>li { list-style-image: url(${url('list-style')}) } li::before { content: url(${url('css-content')}) }</style>`,
  `<style>p { cursor: url(${url('cursor')}), auto; mask-image: url(${url('mask')}); filter: url(${url('filter')}#f) }</style>`,
  `<img src="${url('img')}"><img srcset="${url('srcset')} 2x"><img loading="lazy" src="${url('lazy')}">`,
  `<picture><source srcset="${url('picture')}"><img alt=""></picture>`,
  `<iframe src="${url('iframe')}"></iframe><iframe srcdoc='<img src="${url('srcdoc')}">'></iframe>`,
  `<object data="${url('object')}"></object><embed src="${url('embed')}">`,
  `<video src="${url('video')}" poster="${url('poster')}" autoplay></video><audio src="${url('audio')}" autoplay></audio>`,
  `<video autoplay><source src="${url('video-source')}"><track default src="${url('track')}"></video>`,
  `<input type="image" src="${url('input')}"><form action="${url('form')}"><button autofocus>x</button></form>`,
  `<svg><image href="${url('svg-image')}"/><use href="${url('svg-use')}#a"/></svg>`,
  `<svg><filter id="g"><feImage href="${url('svg-feimage')}"/></filter><rect filter="url(#g)" width="9" height="9"/></svg>`,
  `<svg><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="${url('foreign')}"></foreignObject></svg>`,
  `<svg><script href="${url('svg-script')}"></script></svg>`,
  `<table background="${url('table')}"><tr><td background="${url('cell')}">x</table>`,
  `<a href="${url('link')}" ping="${url('ping')}">x</a>`,
  `<p style="background: url(${url('style-attribute')})">text<ul><li>item</ul>`,
  `<img src="x" onerror="fetch('${url('onerror')}')"><body onload="fetch('${url('onload')}')">`,
  `<base href="${url('base/')}"><img src="relative">`,
  `<meta http-equiv="refresh" content="0; url=${url('refresh')}">`,
];

let requests: string[] = [];
let connections = 0;
let origin = '';
const canary = createHttp((request, response) => {
  requests.push(request.url ?? '');
  response.end();
}).on('connection', () => {
  connections += 1;
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    canary.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
});

afterAll(() => {
  canary.closeAllConnections();
  canary.close();
});

/**
 * What reaches the server while something is done, which must end its browser: what was sent before
 * then stands in line at the server ahead of a last request of our own.
 */
async function counted(work: () => Promise<unknown>) {
  requests = [];
  connections = 0;
  await work();
  await fetch(`${origin}/last`, { headers: { connection: 'close' } });
  expect(requests.pop()).toBe('/last');
  return { requests, connections: connections - 1 };
}

const hostile = () => vectors((name) => `${origin}/${name}`);
const silence = { requests: [], connections: 0 };

describe('the wall', () => {
  it('is needed: a browser without it calls the server in many ways', async () => {
    const { running, facts } = await createBrowserStarter({
      sandbox: 'auto',
      environment: process.env,
      report: () => {},
    })();
    await running.kill();
    const browser = await puppeteer.launch({
      executablePath: facts.path,
      pipe: true,
      // Root has a sandbox only as another user, which this one is not.
      args: facts.sandbox === 'off' || facts.user !== undefined ? ['--no-sandbox'] : [],
      // A bare system lacks libraries that the embedded browser brings along.
      env: {
        ...process.env,
        LD_LIBRARY_PATH: path.join(path.dirname(facts.path), LIBRARIES, 'lib'),
      },
    });
    const page = await browser.newPage();
    const without = hostile().filter((vector) => !vector.includes('refresh'));
    const seen = await counted(async () => {
      await page.setContent(without.join('\n'), { waitUntil: 'load' }).catch(() => {});
      await browser.close();
    });
    expect(seen.requests.length).toBeGreaterThan(20);
  });

  it('lets no request and no connection out of a page with our policy', async () => {
    const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 30_000 });
    let outcome = '';
    const seen = await counted(async () => {
      // The font that is out of reach may be found out first, or the page may print without it.
      outcome = await press.print(samplePage(hostile().join('\n')), { pageLimit: 100 }).then(
        ({ kind }) => kind,
        (error: Failure) => error.message,
      );
      await press.close();
    });
    expect(seen).toEqual(silence);
    expect(outcome).toMatch(/^printed$|the font `Far/);
  });

  it('holds without the policy too, for each way alone and for host names', async () => {
    const { running: bare } = await createBrowserStarter({
      sandbox: 'auto',
      environment: process.env,
      report: () => {},
    })();
    const named = vectors((name) => `${origin.replace('127.0.0.1', 'localhost')}/${name}`);
    const seen = await counted(async () => {
      for (const html of [...hostile(), ...named]) {
        const page = { html: `<!doctype html>${html}`, paper: 'a4' as const };
        await loadPage(bare, page, 10)
          .then((loaded) => loaded.print())
          .catch(() => {});
      }
      await bare.kill();
    });
    expect(seen).toEqual(silence);
  });
});
