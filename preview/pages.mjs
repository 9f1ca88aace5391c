import { findAnchor, followAnchor } from './anchor.mjs';
import * as pdfjs from './pdf.min.mjs';
import { createReaders } from './readers.mjs';
import { drawLinks, drawWords } from './text-and-links.mjs';

pdfjs.GlobalWorkerOptions.workerSrc = '/assets/pdf.worker.min.mjs';

/** Margin around and gap between pages, as in the style sheet, in px. */
const GAP = 12;
/** Pages that lie further than this many screens away let go of what is drawn. */
const FAR = 3;
const STEPS = [0.4, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/**
 * Show a PDF as a column of pages, of which those near the window are drawn.
 *
 * @param {HTMLElement} room Element that scrolls.
 * @param {{ onPage(page: number): void, onZoom(scale: number): void,
 *   onClick(page: number, x: number, y: number): void }} hears Hears where the reader is, and clicks in pt.
 */
export function createPages(room, hears) {
  const worker = new pdfjs.PDFWorker();
  /** @type {{ element: HTMLElement, size: [number, number], digest: string, drawn?: string }[]} */
  let slots = [];
  let pdf;
  let zoom = 'fit';
  let drawing = Promise.resolve();
  const readers = createReaders();

  const scaleOf = (from = slots) => {
    if (zoom !== 'fit') return zoom;
    const widest = Math.max(...from.map(({ size }) => size[0]), 1);
    return Math.max(0.2, Math.min(2.5, (room.clientWidth - 2 * GAP) / widest));
  };
  const lookOf = (slot, scale = scaleOf()) => `${slot.digest} ${scale} ${devicePixelRatio}`;

  /** Take a new PDF in the place of the last: at once, and without moving what is being read. */
  async function show({ bytes, pages }) {
    const next = await open(bytes);
    const old = pdf;
    const reading = slots.length > 0 && room.scrollTop > 0 ? here() : undefined;
    const moved = reading && (await follow(reading, old, next, pages));
    const fresh = takeOver(pages);
    const spot = room.querySelector('.spot');
    if (moved) moved.before = topOf(moved.from.index) + moved.from.y * scaleOf();
    if (old) {
      const seen = seenAfter(fresh, moved);
      const painted = await Promise.all(
        seen.map((index) => paint(next, fresh[index], index, scaleOf(fresh))),
      );
      pdf = next;
      place(fresh);
      seen.forEach((index, at) => {
        put(fresh[index], painted[at]);
      });
    } else {
      pdf = next;
      place(fresh);
    }
    if (moved) scrollTo(moved);
    // What it marked may be elsewhere by now.
    spot?.remove();
    settle();
    if (old) void readers.close(old);
    else await drawing;
    return pdf;
  }

  function open(bytes) {
    return pdfjs.getDocument({
      data: bytes,
      worker,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  }

  /** A page that looks the same keeps its element with all that is drawn, also when it has moved. */
  function takeOver(pages) {
    const left = new Set(slots);
    const take = (slot) => {
      left.delete(slot);
      return slot;
    };
    const kept = pages.map(({ digest }, index) => {
      const same = slots[index]?.digest === digest ? slots[index] : undefined;
      return same && take(same);
    });
    const again = pages.map(({ digest }, index) => {
      const moved = kept[index] ?? [...left].find((slot) => slot.digest === digest);
      return moved && take(moved);
    });
    return pages.map(({ digest, size }, index) => {
      if (again[index]) return again[index];
      // What stood here is still to be seen until it is drawn.
      const before = left.has(slots[index]) ? take(slots[index]) : undefined;
      const element = before?.element ?? document.createElement('section');
      return { element, size, digest, drawn: undefined };
    });
  }

  function place(fresh) {
    const stay = new Set(fresh.map(({ element }) => element));
    for (const { element } of slots) if (!stay.has(element)) element.remove();
    slots = fresh;
    slots.forEach(({ element }, index) => {
      element.className = 'page';
      element.setAttribute('aria-label', `Page ${index + 1}`);
      element.dataset.page = String(index + 1);
      if (room.children[index] !== element)
        room.insertBefore(element, room.children[index] ?? null);
    });
    measure();
  }

  function measure() {
    const scale = scaleOf();
    for (const { element, size } of slots) {
      element.style.width = `${size[0] * scale}px`;
      element.style.height = `${size[1] * scale}px`;
      element.style.setProperty('--total-scale-factor', String(scale));
      element.style.setProperty('--scale-round-x', '1px');
      element.style.setProperty('--scale-round-y', '1px');
    }
    hears.onZoom(scale);
  }

  /** Where the reader is: the page under a line in the upper part of the window, and how far down it. */
  function here(share = 0.3) {
    const line = room.scrollTop + room.clientHeight * share;
    const scale = scaleOf();
    let top = GAP;
    for (const [index, { size }] of slots.entries()) {
      const height = size[1] * scale;
      if (line < top + height + GAP || index === slots.length - 1)
        return { index, y: (line - top) / scale };
      top += height + GAP;
    }
    return { index: 0, y: 0 };
  }

  function topOf(index, from = slots) {
    const scale = scaleOf(from);
    return from.slice(0, index).reduce((top, { size }) => top + size[1] * scale + GAP, GAP);
  }

  /** Where what is being read stands in the next PDF. */
  async function follow(reading, old, next, pages) {
    const digest = slots[reading.index]?.digest;
    const same = nearest(pages, digest, reading.index);
    if (same !== undefined) return { from: reading, to: { index: same, y: reading.y } };
    const anchors = await findAnchor(old, reading, slots[reading.index].size[1]);
    const found = await followAnchor(anchors, next, reading.index);
    return found;
  }

  /** Keep a place where it is in the window, also when the reader has scrolled meanwhile. */
  function scrollTo({ to, before }) {
    room.scrollTop += topOf(to.index) + to.y * scaleOf() - before;
  }

  /** What will be in the window, and is not drawn. */
  function seenAfter(fresh, moved) {
    const scale = scaleOf(fresh);
    const shift = moved ? topOf(moved.to.index, fresh) + moved.to.y * scale - moved.before : 0;
    const top = room.scrollTop + shift;
    return fresh.flatMap((slot, index) => {
      const begin = topOf(index, fresh);
      const isSeen = begin < top + room.clientHeight && begin + slot.size[1] * scale > top;
      return isSeen && slot.drawn !== lookOf(slot, scale) ? [index] : [];
    });
  }

  async function paint(from, slot, index, scale = scaleOf()) {
    const page = await readers.read(from, from.getPage(index + 1));
    const sharp = Math.min(
      devicePixelRatio,
      Math.sqrt(16e6 / (slot.size[0] * slot.size[1])) / scale,
    );
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({ scale: scale * sharp });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute('aria-hidden', 'true');
    const { DISABLE } = pdfjs.AnnotationMode;
    await readers.read(from, page.render({ canvas, viewport, annotationMode: DISABLE }).promise);
    const flat = page.getViewport({ scale });
    return { canvas, from, page, flat, look: lookOf(slot, scale) };
  }

  function put(slot, { canvas, from, page, flat, look }) {
    slot.drawn = look;
    slot.element.ariaBusy = 'true';
    const words = document.createElement('div');
    words.className = 'words';
    const links = document.createElement('div');
    links.className = 'links';
    slot.element.replaceChildren(canvas, words, links, ...slot.element.querySelectorAll('.spot'));
    const drawn = [
      readers.read(from, drawWords(pdfjs, page, words, flat)),
      readers.read(
        from,
        drawLinks(page, links, () => pdf, { goTo }),
      ),
    ];
    void Promise.allSettled(drawn).then(() => {
      if (words.isConnected) slot.element.ariaBusy = null;
    });
  }

  /** Draw what is near, the nearest first, and let go of what is far. */
  function settle() {
    drawing = drawing.then(async () => {
      for (let next = nextToDraw(); next !== undefined; next = nextToDraw()) {
        const slot = slots[next];
        const from = pdf;
        const painted = await paint(from, slot, next).catch(() => undefined);
        if (from !== pdf || slots[next] !== slot) continue;
        if (!painted) break;
        put(slot, painted);
      }
    });
    hears.onPage(here().index + 1);
  }

  function nextToDraw() {
    const scale = scaleOf();
    const middle = room.scrollTop + room.clientHeight / 2;
    let best;
    let least = room.clientHeight * 1.5;
    let top = GAP;
    for (const [index, slot] of slots.entries()) {
      const height = slot.size[1] * scale;
      const away = Math.max(0, Math.abs(top + height / 2 - middle) - height / 2);
      top += height + GAP;
      if (slot.drawn !== undefined && away > FAR * room.clientHeight) {
        slot.drawn = undefined;
        slot.element.ariaBusy = null;
        slot.element.replaceChildren();
      }
      if (away >= least || slot.drawn === lookOf(slot)) continue;
      least = away;
      best = index;
    }
    return best;
  }

  function setZoom(next) {
    const { index, y } = here(0.5);
    zoom = next;
    measure();
    room.scrollTop = topOf(index) + y * scaleOf() - room.clientHeight / 2;
    settle();
  }

  function step(direction) {
    const now = scaleOf();
    const further = STEPS.filter((one) => (direction > 0 ? one > now + 0.01 : one < now - 0.01));
    setZoom((direction > 0 ? further[0] : further.at(-1)) ?? now);
  }

  /** @param {number} index From 0. @param {number} y From the upper edge, in pt. */
  function goTo(index, y, share = 0.1) {
    room.scrollTop = topOf(index) + y * scaleOf() - room.clientHeight * share;
    settle();
  }

  /** Mark a stretch of a page, in pt from the lower left corner. */
  function mark(page, box, isToBeSeen) {
    room.querySelector('.spot')?.remove();
    const slot = slots[page - 1];
    if (!slot || !box) return;
    const [left, bottom, right, top] = box;
    const scale = scaleOf();
    const spot = document.createElement('div');
    spot.className = 'spot';
    const [width, height] = slot.size;
    spot.style.left = `${(100 * (left - 3)) / width}%`;
    spot.style.width = `${(100 * (right - left + 6)) / width}%`;
    spot.style.top = `${(100 * (height - top - 3)) / height}%`;
    spot.style.height = `${(100 * (top - bottom + 6)) / height}%`;
    slot.element.append(spot);
    if (isToBeSeen)
      room.scrollTop = topOf(page - 1) + (height - top) * scale - room.clientHeight / 3;
  }

  let isWaiting = false;
  room.addEventListener('scroll', () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      settle();
    });
  });
  new ResizeObserver(() => {
    if (slots.length === 0) return;
    const { index, y } = here(0.5);
    measure();
    room.scrollTop = topOf(index) + y * scaleOf() - room.clientHeight / 2;
    settle();
  }).observe(room);
  room.addEventListener('click', (event) => {
    const element = event.target.closest?.('.page');
    if (!element || event.target.closest('a') || String(getSelection()) !== '') return;
    const { left, top } = element.getBoundingClientRect();
    const page = Number(element.dataset.page);
    const scale = scaleOf();
    const height = slots[page - 1].size[1];
    hears.onClick(page, (event.clientX - left) / scale, height - (event.clientY - top) / scale);
  });

  return { show, goTo, mark, step, fit: () => setZoom('fit'), pdf: () => pdf };
}

/** Index of the page that looks so, nearest to where it was. */
function nearest(pages, digest, index) {
  const same = pages.flatMap((page, at) => (page.digest === digest ? [at] : []));
  return same.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0];
}
