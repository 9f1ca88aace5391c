/** A font package that is not bundled, for a script that few briefings need. */
export interface OptionalFont {
  family: string;
  package: string;
  /** Characters it is meant for. */
  script: RegExp;
}

/** Where two packages draw one script, the first is tried and recommended first. */
const OPTIONAL_FONTS: readonly OptionalFont[] = [
  optional('Noto Sans JP', 'noto-sans-jp', /[\p{sc=Hira}\p{sc=Kana}]/u),
  optional('Noto Sans SC', 'noto-sans-sc', /[\p{scx=Han}\p{sc=Bopo}\uff00-\uff60]/u),
  optional('Noto Sans TC', 'noto-sans-tc', /[\p{scx=Han}\p{sc=Bopo}]/u),
  optional('Noto Sans KR', 'noto-sans-kr', /\p{sc=Hang}/u),
  optional('Noto Sans Devanagari', 'noto-sans-devanagari', /\p{sc=Deva}/u),
  optional('Noto Sans Bengali', 'noto-sans-bengali', /\p{sc=Beng}/u),
  optional('Noto Sans Gurmukhi', 'noto-sans-gurmukhi', /\p{sc=Guru}/u),
  optional('Noto Sans Gujarati', 'noto-sans-gujarati', /\p{sc=Gujr}/u),
  optional('Noto Sans Tamil', 'noto-sans-tamil', /\p{sc=Taml}/u),
  optional('Noto Sans Telugu', 'noto-sans-telugu', /\p{sc=Telu}/u),
  optional('Noto Sans Kannada', 'noto-sans-kannada', /\p{sc=Knda}/u),
  optional('Noto Sans Malayalam', 'noto-sans-malayalam', /\p{sc=Mlym}/u),
  optional('Noto Sans Sinhala', 'noto-sans-sinhala', /\p{sc=Sinh}/u),
  optional('Noto Sans Thai', 'noto-sans-thai', /\p{sc=Thai}/u),
  optional('Noto Sans Lao', 'noto-sans-lao', /\p{sc=Laoo}/u),
  optional('Noto Sans Khmer', 'noto-sans-khmer', /\p{sc=Khmr}/u),
  optional('Noto Sans Myanmar', 'noto-sans-myanmar', /\p{sc=Mymr}/u),
  optional('Noto Sans Georgian', 'noto-sans-georgian', /\p{sc=Geor}/u),
  optional('Noto Sans Armenian', 'noto-sans-armenian', /\p{sc=Armn}/u),
  optional('Noto Sans Ethiopic', 'noto-sans-ethiopic', /\p{sc=Ethi}/u),
];

/**
 * List the font packages that are used when a project has installed them.
 *
 * @returns Families, in the order in which they are tried.
 */
export function optionalFonts(): readonly OptionalFont[] {
  return OPTIONAL_FONTS;
}

/**
 * Name the package that would draw a character.
 *
 * @param character One character that no installed font has.
 * @returns Its package, or undefined when we know of none (emoji, rare scripts).
 */
export function recommendFont(character: string): OptionalFont | undefined {
  return OPTIONAL_FONTS.find(({ script }) => script.test(character));
}

function optional(family: string, id: string, script: RegExp): OptionalFont {
  return { family, package: `@fontsource/${id}`, script };
}
