const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋';

/**
 * Write raised or lowered text in plain words, where `10³` must not read `103`.
 *
 * @param text The text.
 * @param isRaised Whether it stands above the line.
 * @returns Signs of their own for figures; else the text, after `^` where it is raised.
 */
export function scriptInSigns(text: string, isRaised: boolean): string {
  const places = [...text.replaceAll('−', '-')].map((sign) => '0123456789+-'.indexOf(sign));
  if (places.some((place) => place < 0)) return isRaised ? `^${text}` : text;
  const signs = isRaised ? superscripts : subscripts;
  return places.map((place) => signs[place]).join('');
}
