/** A point of a drawing, in pt from its upper left corner. */
export interface ScenePoint {
  x: number;
  y: number;
}

/** A piece of a drawing. `role` says what it is; the style sheet decides how it looks. */
export type Shape =
  | { kind: 'rect'; role: string; x: number; y: number; width: number; height: number }
  | { kind: 'line'; role: string; points: ScenePoint[] }
  | { kind: 'circle'; role: string; x: number; y: number; radius: number }
  | { kind: 'polygon'; role: string; points: ScenePoint[] }
  /** Closed rings that are many or have holes, such as a country; tenths of a pt are enough. */
  | { kind: 'area'; role: string; rings: ScenePoint[][] }
  /** Lines that are many and short, such as hatching; tenths of a pt are enough. */
  | { kind: 'lines'; role: string; lines: ScenePoint[][] }
  | {
      kind: 'text';
      role: string;
      /** Where the text begins, ends or has its middle, and its base line. */
      x: number;
      y: number;
      anchor: 'start' | 'middle' | 'end';
      /** Font size in pt. */
      size: number;
      text: string;
    };

/** A drawing, before it becomes SVG. All lengths are in pt. */
export interface Scene {
  width: number;
  height: number;
  /** From the back to the front. */
  shapes: Shape[];
}
