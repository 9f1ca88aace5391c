import { textOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted } from '../reading/quoted.ts';
import { tellElement } from '../reading/read-structure.ts';

/** A language tag (RFC 3066), as PDF/A asks for it. */
const TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** Private subtags carry what an element is from HTML to PDF; none may be left. */
const CHANNEL = /-x-/i;

/**
 * Check that the language is given and well-formed wherever it is named (ISO 14289-1, 7.2; ISO
 * 19005-3, 6.7.4), and that no private language tag of the print is left.
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkLanguage(evidence: Evidence): Generator<Fault> {
  const { pdf, catalog, structure, content } = evidence;
  const language = textOf(pdf, catalog.get('Lang'));
  if (!language) {
    yield { rule: 'language-given', reason: 'no `Lang` in the catalog; the language was expected' };
  } else yield* checkTag(language, 'the catalog');
  for (const element of structure.elements) {
    if (!element.dict.has('Lang')) continue;
    const tag = textOf(pdf, element.dict.get('Lang')) ?? '';
    yield* checkTag(tag, tellElement(element));
  }
  for (const { language: tag, page } of content.languages) {
    for (const fault of checkTag(tag, 'marked content')) yield { ...fault, page };
  }
}

function* checkTag(tag: string, where: string): Generator<Fault> {
  if (!TAG.test(tag)) {
    const reason = `the language ${quoted(tag)} of ${where}; a tag such as \`en\` or \`pt-BR\` was expected`;
    yield { rule: 'language-wellformed', reason };
  } else if (CHANNEL.test(tag)) {
    const reason = `the private language ${quoted(tag)} of ${where}; the finish should have replaced it`;
    yield { rule: 'structure-settled', reason };
  }
}
