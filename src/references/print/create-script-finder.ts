/** Scripts that titles are looked at for, by ISO 15924 code. */
const scripts = [
  'Latn',
  'Cyrl',
  'Arab',
  'Hebr',
  'Grek',
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Deva',
  'Beng',
  'Thai',
  'Armn',
  'Geor',
  'Ethi',
  'Taml',
] as const;

/** The scripts in Unicode that a script in a language tag writes with, where it is not itself. */
const writtenWith: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Gives the script of a text by its ISO 15924 code; undefined where it is the expected one. */
export type ScriptFinder = (text: string) => string | undefined;

/**
 * Prepare to find texts that are in another script than a language is written in.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The finder. It goes by most letters of a text, as names in another script stand in many a
 *   title; a script it knows no name of is `Zzzz`, as ISO 15924 has it.
 */
export function createScriptFinder(lang: string): ScriptFinder {
  const own = unicodeScripts(scriptOfLanguage(lang) ?? 'Latn');
  const ownLetters = lettersOf(own);
  return (text) => {
    const letters = countMatches(text, /\p{L}/gu);
    if (2 * (letters - countMatches(text, ownLetters)) <= letters) return undefined;
    return commonestScript(text, own);
  };
}

/** ISO 15924 code of the script of a language, also where its tag leaves it out; undefined for text that is no tag. */
function scriptOfLanguage(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang.trim().replaceAll('_', '-')).maximize().script;
  } catch {
    return undefined;
  }
}

/**
 * Tell whether a language tag stands for texts in a script.
 *
 * @param lang BCP 47 tag, or text that should be one.
 * @param script ISO 15924 code of one script in Unicode.
 * @returns Whether texts of that language use the script.
 */
export function usesScript(lang: string, script: string): boolean {
  const written = scriptOfLanguage(lang);
  return written !== undefined && unicodeScripts(written).includes(script);
}

function unicodeScripts(script: string): readonly string[] {
  return Object.hasOwn(writtenWith, script) ? (writtenWith[script] ?? []) : [script];
}

function lettersOf(codes: readonly string[]): RegExp {
  // A code from a tag may be one that this version of Unicode has no letters for.
  const known = codes.filter((code) => /^[A-Z][a-z]{3}$/.test(code) && isScript(code));
  return known.length > 0
    ? new RegExp(`(?=\\p{L})[${known.map((code) => `\\p{scx=${code}}`).join('')}]`, 'gu')
    : /\p{L}/gu;
}

function isScript(code: string): boolean {
  try {
    return new RegExp(`\\p{scx=${code}}`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function commonestScript(text: string, own: readonly string[]): string {
  let commonest = 'Zzzz';
  let most = 0;
  for (const script of scripts) {
    const count = own.includes(script) ? 0 : countMatches(text, lettersOf([script]));
    if (count <= most) continue;
    commonest = script;
    most = count;
  }
  return commonest;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
