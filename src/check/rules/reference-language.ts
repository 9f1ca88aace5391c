import type { Finding } from '../../model/message.ts';
import type { Source } from '../../model/reference.ts';
import { fieldName, remedyInWords } from '../../references/field-name.ts';
import {
  createScriptFinder,
  type ScriptFinder,
  usesScript,
} from '../../references/print/create-script-finder.ts';
import { foreignLanguage } from '../../references/print/foreign-language.ts';
import { usableTitle } from '../../references/record/title.ts';
import { aboutSource } from '../about-source.ts';
import { excerptOf } from '../excerpt-of.ts';
import type { Rule } from '../rule.ts';

/** Tell of titles in another language that do not say so, or that no reader is helped with. */
export const referenceLanguage: Rule = {
  id: 'reference-language',
  check({ references, frontMatter }, report) {
    const { lang } = frontMatter.data;
    const findScript = createScriptFinder(lang);
    for (const { source } of references) {
      const title = usableTitle(source.item);
      // A footnote is free text: it has no field for a language, and its author may explain.
      if (title === undefined || source.item.custom?.footnote !== undefined) continue;
      const finding = foreignLanguage(source.item.language, lang)
        ? untranslated(source, title)
        : unnamed(source, title, findScript);
      if (finding) report(finding);
    }
  },
};

function untranslated(source: Source, title: string): Finding | undefined {
  const { language = '', custom } = source.item;
  if (custom?.['title-translated']?.trim()) return undefined;
  return {
    ...aboutSource(source, 'title'),
    reason: `Title \`${shown(title)}\` of entry \`${source.key}\` is in \`${language.trim()}\`, expected a translation beside it`,
    expected: [fieldName(source.format, 'title-translated')],
    note: remedyInWords(
      source.format,
      'Add `title-translated` under `custom`: it prints in brackets behind the title.',
    ),
  };
}

function unnamed(source: Source, title: string, findScript: ScriptFinder): Finding | undefined {
  const language = source.item.language?.trim() ?? '';
  const script = findScript(title);
  if (script === undefined || usesScript(language, script)) return undefined;
  const field = fieldName(source.format, 'language');
  const said = language === '' ? `has no \`${field}\`` : `has the \`${field}\` \`${language}\``;
  return {
    ...aboutSource(source, language === '' ? 'title' : 'language'),
    reason: `Title \`${shown(title)}\` of entry \`${source.key}\` is in ${inWords(script)} and ${said}, expected the tag of its language`,
    actual: language,
    note: remedyInWords(
      source.format,
      `Add \`language\`${suggestion(script)}, and under \`custom\` its \`title-translated\`.`,
    ),
  };
}

function inWords(script: string): string {
  if (script === 'Zzzz') return 'another script';
  return `${new Intl.DisplayNames('en', { type: 'script' }).of(script)} script`;
}

/** The language that most often uses the script, as Unicode's data has it. */
function suggestion(script: string): string {
  if (script === 'Zzzz') return '';
  return `, such as \`${new Intl.Locale(`und-${script}`).maximize().language}\``;
}

function shown(title: string): string {
  return excerptOf(title).replaceAll('`', "'");
}
