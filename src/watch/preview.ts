import type { Failure } from '../model/failure.ts';
import type { Message } from '../model/message.ts';
import type { SideMap } from '../model/side-map.ts';
import type { BriefingResult } from '../runs/run-result.ts';
import { latestOnly } from './latest-only.ts';
import type { PageLook } from './look-of-pages.ts';

/** A PDF as it is shown. */
export interface ShownPdf {
  bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  sha256: string;
  /** How each page looks, in order. */
  pages: PageLook[];
  /** Page of each anchor: the guess of the next print. */
  pageOf: Record<string, number>;
  /** Leads from its pages to the sources, and back. */
  sideMap?: SideMap;
}

/** What one build of a briefing gave. */
export interface Made {
  result: BriefingResult;
  /** The PDF; absent where messages or a failure stand against it. */
  pdf?: ShownPdf;
  /** Absolute paths of the files that were asked for, there or not; absent where nobody can tell. */
  files?: string[];
}

/** What is known of a briefing. */
export interface PreviewState {
  source: string;
  /** Counts the builds that have ended; 0 before the first. */
  revision: number;
  /** Whether a build is under way. */
  isBuilding: boolean;
  messages: readonly Message[];
  failure: Pick<Failure, 'message' | 'note'> | undefined;
  /** The last good PDF, and which build it came of. */
  pdf: (ShownPdf & { revision: number }) | undefined;
  /** How long the last build took, in ms. */
  took: number;
}

/** A briefing that is kept in view. */
export interface Preview {
  state(): PreviewState;
  /** Whether a file is one that the last build asked for. */
  uses(file: string): boolean;
  /** Absolute paths of those files. */
  files(): string[];
  /** Something that it is made of has changed: it is built anew, at once where somebody looks. */
  touch(): void;
  /** Somebody looks: it is built unless it is as it should be. */
  look(): void;
  /** Resolves when no build is under way. */
  idle(): Promise<void>;
}

/** What a preview works with. */
export interface PreviewMeans {
  source: string;
  /** Absolute path of the source. */
  file: string;
  /**
   * Build the briefing.
   *
   * @param last The last good PDF.
   * @param isOutdated Tells whether another build is wished for already.
   * @returns What came of it; undefined where it was given up for that. Never rejects.
   */
  build(last: ShownPdf | undefined, isOutdated: () => boolean): Promise<Made | undefined>;
  /** Whether somebody looks at it. */
  isSeen(): boolean;
  /** Hears of every change of the state. */
  report(state: PreviewState): void;
}

/** A build is given up for a newer wish this often one after the other; then its page is shown. */
const MOST_GIVEN_UP = 3;

/**
 * Keep a briefing in view: what changed is built, one build at a time, the latest wish last. What a
 * build without a PDF leaves is the page before.
 *
 * @param means How it is built, and who listens.
 * @returns The preview. Nothing is built before somebody looks.
 */
export function createPreview(means: PreviewMeans): Preview {
  const { source, file } = means;
  let files = new Set([file]);
  let isStale = true;
  let givenUp = 0;
  let state: PreviewState = {
    source,
    revision: 0,
    isBuilding: false,
    messages: [],
    failure: undefined,
    pdf: undefined,
    took: 0,
  };
  const change = (news: Partial<PreviewState>): void => {
    state = { ...state, ...news };
    means.report(state);
  };
  const line = latestOnly(async () => {
    const start = performance.now();
    isStale = false;
    change({ isBuilding: true });
    const isOutdated = (): boolean => line.isOutdated() && givenUp < MOST_GIVEN_UP;
    const made = await means.build(state.pdf, isOutdated);
    if (!made) {
      givenUp += 1;
      return;
    }
    givenUp = 0;
    if (made.files) files = new Set([file, ...made.files]);
    change(after(state, made, performance.now() - start));
  });
  return {
    state: () => state,
    uses: (asked) => files.has(asked),
    files: () => [...files],
    touch() {
      isStale = true;
      if (means.isSeen()) line.wish();
    },
    look() {
      if (isStale) line.wish();
    },
    idle: line.idle,
  };
}

function after(state: PreviewState, { result, pdf }: Made, took: number): Partial<PreviewState> {
  const revision = state.revision + 1;
  return {
    revision,
    isBuilding: false,
    messages: result.messages,
    failure: result.failure,
    pdf: pdf ? { ...pdf, revision } : state.pdf,
    took,
  };
}
