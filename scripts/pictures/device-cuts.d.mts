import type { Cut } from './box-of-cut.d.mts';

/** What a picture of `docs/devices.md` shows. */
export interface DeviceCut extends Cut {
  /** Name of the briefing, without the ending; `devices` unless told. */
  briefing?: string;
}

/** What each picture of `docs/devices.md` shows, by its name in `docs/images/` without the ending. */
export declare const deviceCuts: Record<string, DeviceCut>;
