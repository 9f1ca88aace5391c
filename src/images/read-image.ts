import path from 'node:path';
import { imageSize } from 'image-size';
import { readFaultAdvice } from '../messages/read-fault-words.ts';
import type { BriefingImage } from '../model/briefing.ts';
import type { Place } from '../model/message.ts';
import { sha256 } from '../values/sha256.ts';
import type { World } from '../world.ts';
import { inspectSvg } from './inspect-svg.ts';
import { stripJpeg, stripPng } from './strip-metadata.ts';

/** Greatest file that is read as a picture, in bytes. */
const MAX_BYTES = 20_000_000;
/** Greatest picture that is shown, in pixels. */
const MAX_PIXELS = 25_000_000;
/** How often the longer side may have the shorter one: as wide as the text, it is two pixels high. */
const MAX_RATIO = 200;

/**
 * Read one picture that a briefing shows, check that it is what it says, and make it a `data:`
 * address, so that no address of an author reaches the browser.
 *
 * @param url Address as written in the Markdown.
 * @param briefing Project-relative path of the briefing; the address is relative to its folder.
 * @param world Where files come from.
 * @param place Where the picture is written.
 * @returns The picture, or a fault for the rule `image-found`.
 */
export async function readImage(
  url: string,
  briefing: string,
  world: World,
  place: Place | undefined,
): Promise<BriefingImage> {
  const image: BriefingImage = { url, place };
  const file = localPath(url, briefing);
  if (file === undefined) {
    return withFault(
      image,
      'is not a file of the project',
      'Copy the picture beside the briefing.',
    );
  }
  const picture = await readPicture(file, 'the briefing', world);
  return 'what' in picture
    ? withFault(image, picture.what, picture.note)
    : { ...image, found: picture };
}

/** A picture that can be shown. */
export type Picture = NonNullable<BriefingImage['found']>;

/** Why one cannot be shown: what comes after its name, and how to mend it. */
export interface PictureFault {
  what: string;
  note: string;
}

/**
 * Read a picture, and check that it is what it says.
 *
 * @param file Its project-relative path.
 * @param from What that was written relative to: `the briefing`.
 * @param world Where files come from.
 * @returns The picture, or why it cannot be shown.
 */
export async function readPicture(
  file: string,
  from: string,
  world: World,
): Promise<Picture | PictureFault> {
  const read = await world.readInside(file, MAX_BYTES);
  if (typeof read === 'string') return readFaultAdvice(read, { ...wanted, from });
  const content = contentOf(read.bytes);
  if ('what' in content) return content;
  const { type, bytes, width, height } = content;
  return (
    sizeFault(width, height) ?? {
      path: read.path,
      sha256: sha256(read.bytes),
      dataUrl: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
      width,
      height,
    }
  );
}

const wanted = {
  form: 'a PNG, JPEG or SVG file',
  maxBytes: MAX_BYTES,
  smaller: 'Save the picture smaller.',
};

function sizeFault(width: number, height: number): PictureFault | undefined {
  const pixels = `${width} × ${height} pixels`;
  if (width * height > MAX_PIXELS) {
    return { what: `has ${pixels}`, note: 'Scale it below 25 million pixels.' };
  }
  const shorter = Math.min(width, height);
  if (shorter < 0.5) {
    return { what: `is ${pixels} large`, note: 'Give it the size in which it is to print.' };
  }
  if (Math.max(width, height) <= MAX_RATIO * shorter) return undefined;
  return {
    what: `has sides of ${width} and ${height}, one more than ${MAX_RATIO} times the other`,
    note: 'Crop it, or export it in the shape in which it is to print.',
  };
}

function withFault(image: BriefingImage, what: string, note: string): BriefingImage {
  return { ...image, fault: { reason: `\`${image.url}\` ${what}, expected a picture`, note } };
}

function localPath(url: string, briefing: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
  try {
    const relative = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return relative === '' ? undefined : path.posix.join(path.posix.dirname(briefing), relative);
  } catch {
    return undefined;
  }
}

type Content = { type: string; bytes: Uint8Array; width: number; height: number } | PictureFault;

function contentOf(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head === '\x89PNG\r\n\x1a\n') return raster('image/png', bytes, stripPng);
  if (head.startsWith('\xff\xd8\xff')) return raster('image/jpeg', bytes, stripJpeg);
  const text = Buffer.from(bytes).toString('utf8');
  if (/^\uFEFF?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text) && text.includes('<svg')) {
    const svg = inspectSvg(text);
    return 'fault' in svg
      ? { what: svg.fault, note: svg.note }
      : { ...svg, type: 'image/svg+xml', bytes: Buffer.from(svg.svg, 'utf8') };
  }
  return {
    what: 'is neither PNG, JPEG nor SVG',
    note: 'Save the picture in one of these formats.',
  };
}

function raster(
  type: string,
  bytes: Uint8Array,
  strip: (bytes: Uint8Array) => Uint8Array | undefined,
): Content {
  const damaged = { what: 'is damaged', note: 'Save the picture again.' };
  try {
    const stripped = strip(bytes);
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!stripped || width * height === 0) return damaged;
    // Orientations 5 to 8 lie on their side: the browser turns them, so width and height swap.
    const [shownWidth, shownHeight] = orientation > 4 ? [height, width] : [width, height];
    return { type, bytes: stripped, width: shownWidth, height: shownHeight };
  } catch {
    return damaged;
  }
}
