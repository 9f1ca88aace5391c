import type { FileDigest } from './file-digest.ts';
import type { FontUse } from './font-use.ts';
import type { Place } from './message.ts';

/** What an identity may colour: the tokens of `templates/shared/tokens.css`, without those of mere lines. */
export type ColourToken = 'ink' | 'muted' | 'accent' | 'link' | 'good' | 'warn' | 'bad' | 'tint';

/** A family of letters for one use. */
export interface IdentityFont {
  family: string;
  /** Files by face, such as `400` or `600 italic`; absent for a family that is told elsewhere. */
  faces?: Record<string, string>;
  /** Size of its letters, in hundredths of what a template asks for; 100 unless given. */
  size?: number;
}

/** Files of a logo, relative to the identity. */
export interface IdentityLogo {
  /** For a light ground on a screen. */
  light: string;
  /** For paper, where that is another. */
  print?: string;
  /** Whether it shows the name of the institution in letters. */
  holds_name: boolean;
}

/** An institution, as its identity declares it: what stands on each of its papers. */
export interface Identity {
  name: string;
  /** The name where there is little room. */
  short_name?: string;
  logo?: IdentityLogo;
  /** As `#rrggbb`. */
  colours: Partial<Record<ColourToken, string>>;
  fonts: Partial<Record<FontUse, IdentityFont>>;
  series?: string;
  /** Lines about who publishes: legal form, address, who is answerable. */
  imprint: string[];
  contact?: string[];
  disclaimer?: string;
  licence?: string;
  issn?: string;
  /** DOI of each briefing, with places to fill in, such as `10.5555/rb.{number}`. */
  doi?: string;
  /** How to cite each briefing, with places to fill in. */
  cite_as?: string;
  /** Where earlier editions are, with places to fill in. */
  previous_edition?: string;
}

/** An identity and where its values stand. */
export interface LocatedIdentity {
  data: Identity;
  /** Project-relative path of the file that declares it; its files are named relative to that. */
  file: string;
  /** Place of each value by its path, such as `fonts.text.family`. */
  places: Record<string, Place>;
}

/** A folder with an `identity.yaml`, as the settings name it. */
export interface IdentityFolder {
  /** Relative to the project. */
  folder: string;
  /** Where the settings name it. */
  place?: Place;
}

/** The identity that a project has: in its settings, or in a folder that they name. */
export type IdentityWish = IdentityFolder | LocatedIdentity;

/** A picture of a logo, ready to print. */
export interface LogoPicture {
  /** A `data:` address. */
  dataUrl: string;
  /** Size in CSS px, or in pixels. */
  width: number;
  height: number;
}

/** A font file of the project. */
export interface OwnFace {
  /** 100 to 900. */
  weight: number;
  style: 'normal' | 'italic';
  /** Project-relative path. */
  path: string;
  /** Where it is named. */
  place?: Place;
  /** The file in base64. */
  base64: string;
}

/** A family of the project: its files, and what they can draw. */
export interface OwnFamily {
  family: string;
  faces: OwnFace[];
  /** Ranges of code points that all faces draw, ascending, both ends included. */
  covers: [from: number, to: number][];
  /** Widths of its characters, as `FontWidths` of the measure of text has them. */
  widths: Record<string, Record<string, string>>;
  /** Size of its letters, in hundredths of what a template asks for. */
  size: number;
  /** Where it is declared. */
  place?: Place;
}

/** An identity with all its files read. */
export interface LoadedIdentity extends LocatedIdentity {
  logo?: { light: LogoPicture; print?: LogoPicture };
  /** Families with files of their own, in the order of their uses. */
  families: OwnFamily[];
  /** Files that were read. */
  inputs: FileDigest[];
}
