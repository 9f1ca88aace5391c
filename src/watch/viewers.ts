import type { Failure } from '../model/failure.ts';
import type { PreviewState } from './preview.ts';

/** What is wrong with the project itself, and how it is mended. */
export type ProjectFault = Pick<Failure, 'message' | 'note'>;

/** One who looks at a briefing. */
export interface Viewer {
  /** Project-relative path of the briefing. */
  source: string;
  /** Hears how the briefing stands. */
  state(state: PreviewState): void;
  /** Hears which briefings there are. */
  list(briefings: readonly string[]): void;
  /** Hears what is wrong with the project; nothing is once all is mended. */
  faults(faults: readonly ProjectFault[]): void;
}

/** What may be wrong with the project, each mended by itself. */
export type FaultKind = 'settings' | 'files' | 'output';

/** All who look, and what they are told. */
export interface Viewers {
  add(viewer: Viewer): void;
  remove(viewer: Viewer): void;
  /** Whether somebody looks at a briefing. */
  see(source: string): boolean;
  state(state: PreviewState): void;
  list(briefings: readonly string[]): void;
  /** Tell what is wrong; undefined once it is mended. */
  fault(kind: FaultKind, fault: ProjectFault | undefined): void;
}

/**
 * Make the circle of those who look.
 *
 * @returns Nobody yet.
 */
export function createViewers(): Viewers {
  const viewers = new Set<Viewer>();
  const faults = new Map<FaultKind, ProjectFault>();
  return {
    add(viewer) {
      viewers.add(viewer);
      viewer.faults([...faults.values()]);
    },
    remove: (viewer) => void viewers.delete(viewer),
    see: (source) => [...viewers].some((viewer) => viewer.source === source),
    state(state) {
      for (const viewer of viewers) if (viewer.source === state.source) viewer.state(state);
    },
    list(briefings) {
      for (const viewer of viewers) viewer.list(briefings);
    },
    fault(kind, fault) {
      if (!fault && !faults.has(kind)) return;
      if (fault) faults.set(kind, { message: fault.message, note: fault.note });
      else faults.delete(kind);
      for (const viewer of viewers) viewer.faults([...faults.values()]);
    },
  };
}
