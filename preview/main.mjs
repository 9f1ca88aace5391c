import { showBriefings } from './briefing-list.mjs';
import { showMessages, stepMessage } from './messages.mjs';
import { showOutline } from './outline.mjs';
import { createPages } from './pages.mjs';
import { createPlaces } from './places.mjs';

const $ = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const root = document.documentElement;
let source = asked.get('source') ?? '';
let latest;
let isShowing = false;
let shown = { revision: -1, at: '' };

const pages = createPages($('pages'), {
  onPage(page) {
    const count = latest?.pdf?.pages.length ?? 0;
    $('page-number').textContent = count === 0 ? '–' : `${page} / ${count}`;
  },
  onZoom: (scale) => {
    $('zoom').textContent = `${Math.round(scale * 100)} %`;
  },
  onClick: (page, x, y) => void places.ask(page, x, y),
});
const places = createPlaces({ pages, source: () => source, $ });

if (!source && asked.has('file')) source = await places.ownerOf(asked.get('file'));
const events = new EventSource(`/events?${new URLSearchParams(source ? { source } : {})}`);
const hear = (name, listener) =>
  events.addEventListener(name, ({ data }) => listener(JSON.parse(data)));
hear('hello', (hello) => {
  source = hello.source;
  document.title = `${source} – Briefpress`;
  $('title').textContent = source || 'No briefing yet';
  places.setEditor(hello.opensEditor);
});
hear('list', (list) =>
  showBriefings({ section: $('briefings'), list: $('list'), filter: $('filter') }, list, source),
);
hear('faults', tellFaults);
hear('state', (state) => {
  latest = state;
  tellState();
  if (!isShowing) void showLatest();
});
events.onerror = () => {
  $('status').textContent = 'Waiting for briefpress watch…';
};

/** One after the other, and always the newest: what came meanwhile is shown next. */
async function showLatest() {
  isShowing = true;
  try {
    while (latest?.pdf && latest.pdf.revision !== shown.revision) await showPdf(latest.pdf);
  } finally {
    isShowing = false;
  }
}

async function showPdf({ revision, pages: wanted }) {
  const answer = await fetch(`/pdf?${new URLSearchParams({ source, revision })}`);
  // There is a newer one, of which the news is on the way.
  if (!answer.ok) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return;
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const pdf = await pages.show({ bytes, pages: wanted });
  const isFirst = shown.revision < 0;
  shown = { revision, at: new Date().toLocaleTimeString() };
  root.dataset.drawn = String(revision);
  performance.mark(`drawn ${revision}`);
  tellState();
  void showOutline($('outline'), pdf, pages.goTo);
  if (isFirst) void places.lead(asked);
}

function tellState() {
  const { messages, failure, isBuilding } = latest;
  const errors = messages.filter(({ level }) => level === 'error').length + (failure ? 1 : 0);
  $('count-of-messages').textContent = String(messages.length + (failure ? 1 : 0));
  $('no-messages').hidden = messages.length > 0 || failure !== undefined;
  showMessages($('list-of-messages'), messages, { goTo });
  $('status').textContent = isBuilding ? 'Building…' : tellPages(latest);
  root.dataset.revision = String(latest.revision);
  const many = errors === 1 ? '1 error' : `${errors} errors`;
  const old = shown.at ? `this is the page of ${shown.at}` : 'there is no page yet';
  const what = failure ? `: ${failure.message}${failure.note ? ` (${failure.note})` : ''}` : '';
  $('fault').hidden = errors === 0;
  $('fault').textContent = errors === 0 ? '' : `${many}${what}; ${old}.`;
}

/** Where panels lie over the pages, they make room. */
function goTo(file, line) {
  if (narrow.matches) toggle('messages', true);
  void places.show(file, line);
}

function tellPages({ revision, pdf, took }) {
  if (pdf?.revision !== revision) return '';
  const pageCount = pdf.pages.length === 1 ? '1 page' : `${pdf.pages.length} pages`;
  return `${pageCount}, built in ${(took / 1000).toFixed(2)} s`;
}

function tellFaults(faults) {
  $('project-fault').hidden = faults.length === 0;
  $('project-fault').textContent = faults
    .map(({ message, note }) => `${message}. ${note ?? ''}`)
    .join(' ');
}

function toggle(panel, isClosed = !$(panel).classList.contains('closed')) {
  $(panel).classList.toggle('closed', isClosed);
  $(`toggle-${panel}`).setAttribute('aria-expanded', String(!isClosed));
}
/** In a narrow window they lie over the pages. */
const narrow = matchMedia('(max-width: 900px)');
const fold = () => {
  for (const panel of ['contents', 'messages']) toggle(panel, narrow.matches);
};
narrow.addEventListener('change', fold);
fold();

const commands = {
  n: () => stepMessage($('list-of-messages'), 1),
  p: () => stepMessage($('list-of-messages'), -1),
  c: () => toggle('contents'),
  m: () => toggle('messages'),
  '+': () => pages.step(1),
  '=': () => pages.step(1),
  '-': () => pages.step(-1),
  0: () => pages.fit(),
};
addEventListener('keydown', (event) => {
  const isTyped = event.target instanceof HTMLInputElement;
  if (isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
  const command = commands[event.key];
  if (!command) return;
  event.preventDefault();
  command();
});
$('toggle-contents').addEventListener('click', commands.c);
$('toggle-messages').addEventListener('click', commands.m);
$('zoom-in').addEventListener('click', commands['+']);
$('zoom-out').addEventListener('click', commands['-']);
$('zoom-fit').addEventListener('click', commands[0]);
