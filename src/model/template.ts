import type { FontUse } from './font-use.ts';
import type { Measure } from './measure.ts';
import type { Place } from './message.ts';
import type { Paper } from './settings.ts';

/** How long a print may be, in pages. `min` may be a part of a page, such as 1.6: how far the last is filled. */
export interface PageRange {
  min: number;
  max: number;
}

/** A file of a template, with the path that messages name. */
export interface TemplateFile {
  /** Relative to the project (or to the tool's own folder), such as `templates/briefing/a4.css`. */
  path: string;
  text: string;
  /** Whether it came with the tool, not from the project. */
  isOwn?: true;
}

/** A font family that a template prints with, and the faces of it that its CSS uses. */
export interface TemplateFont {
  family: string;
  /** Weights (100 to 900), each upright or italic. */
  faces: { weight: number; style: 'normal' | 'italic' }[];
  /** Families that draw what it cannot in this use, in order, before the fallbacks of all uses. */
  fallbacks: string[];
}

/** The manifest of a template: what it is and what it needs. */
export interface TemplateManifest {
  /** Equal to the name of its folder. */
  name: string;
  /** One sentence for people who choose a template. */
  description: string;
  /** Liquid file that makes the body of the document. */
  html: string;
  /** Liquid files that `html` may render, by the name it uses. */
  partials: string[];
  /** Style sheets for every paper, in order. */
  css: string[];
  /** Papers the template is made for, each with the style sheet that sets its page. */
  papers: Partial<Record<Paper, string>>;
  /** Widths that its style sheets leave room for, by paper. */
  measure: Record<Paper, Measure>;
  /** Whether there is room beside the text for what its marks cite. */
  margin_sources: boolean;
  /** How many columns the text runs in: lengths of text are told as mm of one of them. */
  columns: number;
  /** Pages that a print may have; no bounds unless given. */
  pages?: PageRange | undefined;
  /** Greatest number of key points that print; all of them unless given. */
  key_points?: number | undefined;
  /** Whether sections and annexes have numbers before their headings. */
  numbered_sections: boolean;
  /** Slots the HTML may place; `*` stands for one segment of a name, such as `eras.*.brief`. */
  slots: string[];
  /** Families by use; each becomes the custom property `--font-<use>`. */
  fonts: Record<FontUse, TemplateFont>;
  /** Families that draw what the ones above cannot, in order. */
  fallbacks: string[];
}

/** A template as loaded: every file it may use, in memory. */
export interface Template {
  manifest: TemplateManifest;
  /** Where the manifest stands, for messages about the template as a whole. */
  manifestPath: string;
  /** Place of each value of the manifest by its path, such as `fonts.text.family`. */
  manifestPlaces: Readonly<Record<string, Place>>;
  /** Liquid files by the name under which they may be rendered. */
  liquid: Record<string, TemplateFile>;
  /** Style sheets in order, without the paper's. */
  css: TemplateFile[];
  /** The paper's own style sheet. */
  paperCss: Partial<Record<Paper, TemplateFile>>;
  /** Digest (SHA-256, hexadecimal) of all files, for the cache. */
  sha256: string;
}
