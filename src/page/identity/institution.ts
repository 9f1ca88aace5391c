import type { FileDigest } from '../../model/file-digest.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { LoadedIdentity } from '../../model/identity.ts';
import type { Message } from '../../model/message.ts';
import type { IdentityModel } from '../../model/page-model.ts';
import type { DocumentInfo, Page } from '../../model/printed.ts';
import type { Template } from '../../model/template.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { PrintedStretch } from '../fonts/stretches.ts';

/** A briefing that an institution publishes. */
export interface PublishedBriefing {
  /** Project-relative path, for messages. */
  path: string;
  /** Front matter, titles as they print. */
  data: FrontMatter;
  /** Name of the output. */
  slug: string;
}

/** What an institution does for a briefing; without one, nothing is changed. */
export interface Institution {
  /** Absent where there is none, or its declaration cannot be read. */
  identity?: LoadedIdentity;
  /** Files that were read for it. */
  inputs: FileDigest[];
  messages: Message[];
  /** Front matter, and what the institution says where that says nothing. */
  data: FrontMatter;
  /** What a template prints of it. */
  model: IdentityModel;
  /** What the PDF says of it. */
  info: Partial<DocumentInfo>;
  /** Give a template its colours and fonts. */
  dress(template: Template, fonts: FontStore): DressedTemplate;
  /** Its font files, for a browser that does not take one. */
  ownFonts: Pick<Page, 'ownFonts'>;
  /** Tell of letters that its fonts lack. */
  checkLetters(stretches: readonly PrintedStretch[]): Message[];
}

/** A template and its fonts, as they print. */
export interface DressedTemplate {
  template: Template;
  fonts: FontStore;
  messages: Message[];
}
