/**
 * Controls, line ends, bidirectional and invisible characters, lone surrogates: what acts on a
 * terminal, or could forge a line of a log. The joiners stay, as words of some languages are
 * misspelt without them.
 */
export const actingCharacters =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u{E0000}-\u{E0FFF}]|(?![\u200C\u200D])\p{Cf}/gu;

/**
 * The first sign of a command to a system of continuous integration that looks for it anywhere in a
 * line: `##[` of GitHub, `##vso[` of Azure Pipelines, `##teamcity[`. Some compare as people read, so
 * that characters without a glyph do not count.
 */
export const commandSign = /#(?=\p{DI}*#[\p{DI}\w.-]*\[)/gu;

/** The same of GitHub's `::` at the start of a line; what stands before it is the first group. */
export const commandColon = /^((?:(?!\n)[\s\p{DI}])*):(?=\p{DI}*:)/gmu;
