/** What a rule of `briefpress verify` belongs to; reports are sorted in this order. */
export type VerifyGroup =
  | 'file'
  | 'content'
  | 'structure'
  | 'meaning'
  | 'links'
  | 'metadata'
  | 'fonts'
  | 'artifacts'
  | 'attachments'
  | 'manifest';

/** What the list says of one rule. */
export interface VerifyRuleFacts {
  group: VerifyGroup;
  /** The clause that asks for it; absent where the rule is our own. */
  clause?: string;
}

const UA = 'ISO 14289-1';
const A3 = 'ISO 19005-3';
const PDF = 'ISO 32000-1';

/**
 * Every rule of `briefpress verify`, phrased as the good state. This is the one list: a fault with
 * another id does not compile, and `docs/guide.md` explains each.
 */
export const verifyRules = {
  'file-readable': { group: 'file', clause: `${PDF}, 7.5` },
  'file-not-encrypted': { group: 'file', clause: `${A3}, 6.1.3` },
  'file-header': { group: 'file', clause: `${A3}, 6.1.2` },
  'file-identifier': { group: 'file', clause: `${A3}, 6.1.3` },
  'file-end': { group: 'file', clause: `${A3}, 6.1.3` },
  'file-as-built': { group: 'file' },
  'page-tree': { group: 'file', clause: `${PDF}, 7.7` },
  'stream-filter': { group: 'file', clause: `${A3}, 6.1.7` },
  'value-limits': { group: 'file', clause: `${A3}, 6.1.13` },

  'content-readable': { group: 'content', clause: `${A3}, 6.2.2` },
  'content-marked': { group: 'content', clause: `${UA}, 7.1` },
  'artifact-apart': { group: 'content', clause: `${UA}, 7.1` },
  'mcid-unique': { group: 'content', clause: `${PDF}, 14.7.4.2` },
  'mcid-in-structure': { group: 'content', clause: `${UA}, 7.1` },
  'mcid-in-content': { group: 'content', clause: `${PDF}, 14.7.4.2` },
  'parent-tree-agrees': { group: 'content', clause: `${PDF}, 14.7.4.4` },
  'form-tagged-once': { group: 'content', clause: `${UA}, 7.20` },
  'graphics-allowed': { group: 'content', clause: `${A3}, 6.2` },

  'marked-as-tagged': { group: 'structure', clause: `${UA}, 6.2 and 7.1` },
  'structure-tree': { group: 'structure', clause: `${UA}, 7.1` },
  'structure-type': { group: 'structure', clause: `${UA}, 7.1` },
  'structure-nesting': { group: 'structure', clause: `${UA}, 7.2` },
  'structure-settled': { group: 'structure' },
  'list-numbering': { group: 'structure', clause: `${UA}, 7.6` },
  'table-regular': { group: 'structure', clause: `${UA}, 7.2` },
  'table-headers': { group: 'structure', clause: `${UA}, 7.5` },
  'structure-id-unique': { group: 'structure', clause: `${PDF}, 14.7.2` },

  'figure-alternative': { group: 'meaning', clause: `${UA}, 7.3 and 7.7` },
  'figure-box': { group: 'meaning', clause: `${PDF}, 14.8.5.4.3` },
  'heading-order': { group: 'meaning', clause: `${UA}, 7.4` },
  'note-id': { group: 'meaning', clause: `${UA}, 7.9` },
  'language-given': { group: 'meaning', clause: `${UA}, 7.2` },
  'language-wellformed': { group: 'meaning', clause: `${A3}, 6.7.4` },

  'annotation-allowed': { group: 'links', clause: `${A3}, 6.3` },
  'annotation-described': { group: 'links', clause: `${UA}, 7.18.1 and 7.18.5` },
  'link-tagged': { group: 'links', clause: `${UA}, 7.18.5` },
  'link-area': { group: 'links' },
  'link-target': { group: 'links', clause: `${PDF}, 12.3.2` },
  'page-tab-order': { group: 'links', clause: `${UA}, 7.18.3` },
  'actions-allowed': { group: 'links', clause: `${A3}, 6.5` },

  'xmp-readable': { group: 'metadata', clause: `${A3}, 6.6.2.1` },
  'xmp-conformance': { group: 'metadata', clause: `${UA}, 5; ${A3}, 6.6.4` },
  'xmp-schemas': { group: 'metadata', clause: `${A3}, 6.6.2.3` },
  'xmp-title': { group: 'metadata', clause: `${UA}, 7.1` },
  'xmp-agrees': { group: 'metadata', clause: `${PDF}, 14.3` },
  'title-displayed': { group: 'metadata', clause: `${UA}, 7.1` },
  'output-intent': { group: 'metadata', clause: `${A3}, 6.2.3` },
  'colour-defined': { group: 'metadata', clause: `${A3}, 6.2.4.3` },

  'font-embedded': { group: 'fonts', clause: `${UA}, 7.21.4.1; ${A3}, 6.2.11.4.1` },
  'font-wellformed': { group: 'fonts', clause: `${UA}, 7.21.3; ${A3}, 6.2.11` },
  'font-not-drawn': { group: 'fonts' },
  'font-widths': { group: 'fonts', clause: `${UA}, 7.21.5; ${A3}, 6.2.11.5` },
  'glyph-unicode': { group: 'fonts', clause: `${UA}, 7.21.7; ${A3}, 6.2.11.7` },
  'glyph-present': { group: 'fonts', clause: `${UA}, 7.21.8; ${A3}, 6.2.11.8` },

  'artifact-without-text': { group: 'artifacts' },

  'attachment-described': { group: 'attachments', clause: `${A3}, 6.8` },
  'attachment-listed': { group: 'attachments', clause: `${A3}, 6.8` },
  'attachment-whole': { group: 'attachments', clause: `${PDF}, 7.11.4` },
  'attachment-agrees': { group: 'attachments' },

  'manifest-readable': { group: 'manifest' },
  'manifest-output': { group: 'manifest' },
  'manifest-claims': { group: 'manifest' },
} as const satisfies Record<string, VerifyRuleFacts>;

/** The id of a rule. */
export type VerifyRuleId = keyof typeof verifyRules;
