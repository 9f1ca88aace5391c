import type { Place } from './message.ts';

/** A value read from a data file together with the place where it stands. */
export type LocatedValue = LocatedScalar | LocatedList | LocatedMap;

/** Text, a number, a truth value or nothing. */
export interface LocatedScalar {
  kind: 'scalar';
  value: string | number | boolean | null;
  /** The value as the author spelt it: `014` stays `014`. */
  spelling: string;
  /** Whether the reader has said already why nothing stands here; `value` is then null. */
  isRefused?: true;
  /** Whether no file has it, as the reader made it itself. */
  isMade?: true;
  place?: Place;
}

/** Values in a row. */
export interface LocatedList {
  kind: 'list';
  items: LocatedValue[];
  place?: Place;
}

/** Named values, in the order of the file; a name may stand twice. */
export interface LocatedMap {
  kind: 'map';
  entries: LocatedEntry[];
  place?: Place;
}

/** One named value. */
export interface LocatedEntry {
  key: string;
  /** Name in the file, where its format has another for it; messages call it so. */
  writtenAs?: string;
  /** Where the name stands. */
  keyPlace?: Place;
  value: LocatedValue;
}

/** What reading a data file gives: its value, or why there is none. */
export interface LocatedDocument {
  /** Absent when the file is empty or could not be parsed. */
  value?: LocatedValue;
  faults: SyntaxFault[];
}

/** A place at which a data file breaks the rules of its format. */
export interface SyntaxFault {
  place: Place;
  /** What is wrong, without a full stop. */
  reason: string;
  /** How to mend it. */
  note: string;
  /** Whether it takes nothing from the records beside it. */
  isHarmless?: boolean;
  /** Key of the record; only matters where that is cited. */
  key?: string;
  /** Name of a field of the record that is not used. */
  unusedField?: string;
}
