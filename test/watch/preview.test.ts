import { describe, expect, it } from 'vitest';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { createPreview, type Made, type ShownPdf } from '../../src/watch/preview.ts';

const SOURCE = 'content/a.md';
const FILE = '/project/content/a.md';

function shown(sha256: string): ShownPdf {
  return { bytes: new Uint8Array(), sha256, pages: [], pageOf: { top: 1 } };
}

function good(sha256: string, files: string[] = []): Made {
  const result = { source: SOURCE, status: 'built' as const, messages: [], ...emptyRecord() };
  return { result: { ...result, timings: {} }, pdf: shown(sha256), files };
}

function bad(): Made {
  const { result } = good('');
  return { result: { ...result, status: 'failed' } };
}

/** A preview whose builds end when they are told to. */
function onTrial({ isSeen = true } = {}) {
  const waiting: ((made: Made | undefined) => void)[] = [];
  const begun: { last: ShownPdf | undefined; isOutdated(): boolean }[] = [];
  const trial = { isSeen, begun, waiting };
  const preview = createPreview({
    source: SOURCE,
    file: FILE,
    isSeen: () => trial.isSeen,
    report: () => {},
    build: (last, isOutdated) => {
      begun.push({ last, isOutdated });
      return new Promise((resolve) => waiting.push(resolve));
    },
  });
  const end = async (made: Made | undefined): Promise<void> => {
    waiting.shift()?.(made);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { trial, preview, begun, end };
}

describe('a briefing in view', () => {
  it('is not built before somebody looks, and then once', async () => {
    const { trial, preview, begun, end } = onTrial({ isSeen: false });
    preview.touch();
    preview.touch();
    expect(begun).toHaveLength(0);
    trial.isSeen = true;
    preview.look();
    preview.look();
    expect(begun).toHaveLength(1);
    await end(good('one'));
    preview.look();
    expect(begun).toHaveLength(1);
    expect(preview.state()).toMatchObject({
      revision: 1,
      isBuilding: false,
      pdf: { sha256: 'one' },
    });
  });

  it('is built once more for all edits that come while it is built, with the last page numbers', async () => {
    const { preview, begun, end } = onTrial();
    preview.look();
    expect(begun[0]?.isOutdated()).toBe(false);
    for (let edit = 0; edit < 1000; edit++) preview.touch();
    expect(begun[0]?.isOutdated()).toBe(true);
    await end(good('one'));
    expect(begun).toHaveLength(2);
    expect(begun[1]?.last?.pageOf).toEqual({ top: 1 });
    await end(good('two'));
    expect(begun).toHaveLength(2);
    expect(preview.state().pdf).toMatchObject({ sha256: 'two', revision: 2 });
  });

  it('is shown at last also where edits never cease', async () => {
    const { preview, begun, end } = onTrial();
    preview.look();
    for (let edit = 0; edit < 3; edit++) {
      preview.touch();
      expect(begun.at(-1)?.isOutdated()).toBe(true);
      await end(undefined);
    }
    preview.touch();
    expect(begun.at(-1)?.isOutdated()).toBe(false);
    await end(good('shown'));
    expect(preview.state().pdf?.sha256).toBe('shown');
    expect(begun.at(-1)?.isOutdated()).toBe(false);
    preview.touch();
    expect(begun.at(-1)?.isOutdated()).toBe(true);
  });

  it('keeps its last good page, and what it was made of, when a build gives none', async () => {
    const { preview, end } = onTrial();
    preview.look();
    await end(good('one', ['/project/library.json']));
    preview.touch();
    await end(bad());
    expect(preview.state()).toMatchObject({ revision: 2, pdf: { sha256: 'one', revision: 1 } });
    expect(preview.uses('/project/library.json')).toBe(true);
    expect(preview.uses(FILE)).toBe(true);
    expect(preview.uses('/project/other.json')).toBe(false);
  });
});
