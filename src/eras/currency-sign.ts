import { currencyCodes } from './currency-codes.ts';

const dollars =
  'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ZWL ' +
  'ARS CLP COP CUP DOP MXN UYU MXP ARP ARA';

/** Signs and the codes each may stand for; where one ends another, the longer stands first. */
const signs: readonly (readonly [sign: string, codes: string])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['NZ$', 'NZD'],
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['MX$', 'MXN MXP'],
  ['R$', 'BRL'],
  ['C$', 'CAD NIO'],
  ['A$', 'AUD'],
  ['S$', 'SGD'],
  ['$', dollars],
  ['€', 'EUR'],
  ['£', 'GBP EGP FKP GIP LBP SDG SHP SSP SYP IEP CYP MTP ILP TRL ITL'],
  ['¥', 'JPY CNY'],
  ['₽', 'RUB RUR SUR'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₩', 'KRW KPW'],
  ['₪', 'ILS ILR'],
  ['₦', 'NGN'],
  ['₫', 'VND'],
  ['₱', 'PHP CUP'],
  ['฿', 'THB'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['₼', 'AZN'],
  ['₲', 'PYG'],
  ['₡', 'CRC SVC'],
  ['Bs', 'VES VED VEF VEB BOB BOP'],
];

/** Letters count as a sign only where they stand at the start of a word. */
const signAlternatives = signs.map(([sign]) => {
  const escaped = sign.replaceAll('$', '\\$');
  if (sign === 'Bs') return `(?<!\\p{L})${escaped}(?!\\p{L})`;
  return /^[A-Z]/.test(sign) ? `(?<!\\p{L})${escaped}` : escaped;
});

const signPattern = new RegExp(
  `${signAlternatives.join('|')}|(?<![\\p{L}\\p{N}])[A-Z]{3}(?!\\p{L})`,
  'gu',
);

/** What in a shown amount says its currency, and which codes that allows. */
export interface CurrencySign {
  /** Sign or code as shown. */
  sign: string;
  codes: readonly string[];
}

/**
 * Find the currency that the shown text of an amount names, by a sign or a code of ISO 4217.
 *
 * @param shown Text such as "more than US$4 billion".
 * @returns Every sign in it, in order; none where the text names no currency.
 */
export function findCurrencySigns(shown: string): CurrencySign[] {
  return [...shown.matchAll(signPattern)].flatMap(([found]) => {
    if (currencyCodes.has(found)) return [{ sign: found, codes: [found] }];
    const codes = signs.find(([sign]) => sign === found)?.[1];
    return codes === undefined ? [] : [{ sign: found, codes: codes.split(' ') }];
  });
}
