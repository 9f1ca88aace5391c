import { describe, expect, it } from 'vitest';
import { createReaders } from '../../preview/readers.mjs';

/** A PDF that tells whether it is closed. */
function openPdf() {
  let isClosed = false;
  const destroy = async (): Promise<void> => {
    isClosed = true;
  };
  return { isClosed: () => isClosed, loadingTask: { destroy } };
}

describe('createReaders', () => {
  it('closes a PDF only when all that read it have ended, well or not', async () => {
    const [pdf, readers] = [openPdf(), createReaders()];
    let endWords = (_words: string): void => {};
    let failLinks = (_error: Error): void => {};
    const words = new Promise<string>((resolve) => {
      endWords = resolve;
    });
    const links = new Promise<string>((_, reject) => {
      failLinks = reject;
    });
    const read = readers.read(pdf, words);
    readers.read(pdf, links).catch(() => {});
    const closing = readers.close(pdf);
    endWords('The words stand.');
    expect(await read).toBe('The words stand.');
    expect(pdf.isClosed()).toBe(false);
    failLinks(new Error('no links'));
    await closing;
    expect(pdf.isClosed()).toBe(true);
  });

  it('waits for what begins when another has ended', async () => {
    const [pdf, readers] = [openPdf(), createReaders()];
    const seen: boolean[] = [];
    readers.read(pdf, Promise.resolve()).then(async () => {
      await readers.read(pdf, Promise.resolve());
      seen.push(pdf.isClosed());
    });
    await readers.close(pdf);
    expect(pdf.isClosed()).toBe(true);
    expect(seen).toEqual([false]);
  });

  it('does not wait for what reads another', async () => {
    const [pdf, readers] = [openPdf(), createReaders()];
    readers.read(openPdf(), new Promise(() => {}));
    await readers.close(pdf);
    expect(pdf.isClosed()).toBe(true);
  });
});
