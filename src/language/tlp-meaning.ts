import type { FrontMatter } from '../model/front-matter.ts';

type TlpLabel = NonNullable<FrontMatter['tlp']>;

/** What each label of TLP 2.0 allows, in plain words. The label itself is never translated. */
const byLanguage: Readonly<Record<string, Record<TlpLabel, string>>> = {
  en: {
    CLEAR: 'may be shared with anyone; copyright still applies.',
    GREEN: 'may be shared within your community, but not published.',
    AMBER: 'may be shared within your organisation and with its clients, where they need to know.',
    'AMBER+STRICT': 'may be shared within your organisation only, where people need to know.',
    RED: 'for you alone; do not share it with anyone.',
  },
  es: {
    CLEAR: 'puede compartirse con cualquiera; se mantienen los derechos de autor.',
    GREEN: 'puede compartirse dentro de su comunidad, pero no publicarse.',
    AMBER: 'puede compartirse en su organización y con sus clientes, si necesitan saberlo.',
    'AMBER+STRICT': 'puede compartirse solo en su organización, con quien necesite saberlo.',
    RED: 'solo para usted; no lo comparta con nadie.',
  },
  ru: {
    CLEAR: 'можно передавать кому угодно; авторские права сохраняются.',
    GREEN: 'можно передавать внутри своего сообщества, но не публиковать.',
    AMBER: 'можно передавать внутри своей организации и её клиентам, кому это нужно знать.',
    'AMBER+STRICT': 'можно передавать только внутри своей организации, кому это нужно знать.',
    RED: 'только для вас; никому не передавайте.',
  },
  ar: {
    CLEAR: 'يجوز مشاركته مع أي شخص، مع بقاء حقوق النشر.',
    GREEN: 'يجوز مشاركته داخل مجتمعكم، ولا يجوز نشره.',
    AMBER: 'يجوز مشاركته داخل مؤسستكم ومع عملائها عند الحاجة إلى المعرفة.',
    'AMBER+STRICT': 'يجوز مشاركته داخل مؤسستكم فقط عند الحاجة إلى المعرفة.',
    RED: 'لكم وحدكم؛ لا تشاركوه مع أحد.',
  },
};

/**
 * Say in plain words whom a document may be passed on to (FIRST, Traffic Light Protocol 2.0).
 *
 * @param label Label without its prefix.
 * @param lang BCP 47 tag of the document.
 * @returns A sentence that follows the label, in English where we have no other.
 */
export function tlpMeaning(label: TlpLabel, lang: string): string {
  const { language } = new Intl.Locale(lang);
  const words = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
  return (words ?? byLanguage.en)?.[label] ?? '';
}
