import type { FrontMatter } from '../model/front-matter.ts';
import type { Language } from '../model/language.ts';
import { languageOf } from './languages.ts';

type TlpLabel = NonNullable<FrontMatter['tlp']>;

/** What each label of TLP 2.0 allows, in plain words. The label itself is never translated. */
const byLanguage: Readonly<Record<Language, Record<TlpLabel, string>>> = {
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
  fr: {
    CLEAR: 'peut être partagé avec tous\u00a0; le droit d’auteur reste applicable.',
    GREEN: 'peut être partagé au sein de votre communauté, mais pas publié.',
    AMBER:
      'peut être partagé au sein de votre organisation et avec ses clients, s’ils ont besoin d’en connaître.',
    'AMBER+STRICT':
      'peut être partagé au sein de votre organisation seulement, avec ceux qui ont besoin d’en connaître.',
    RED: 'pour vous seul\u00a0; ne le partagez avec personne.',
  },
  de: {
    CLEAR: 'darf an alle weitergegeben werden; das Urheberrecht gilt weiter.',
    GREEN: 'darf in Ihrer Gemeinschaft weitergegeben, aber nicht veröffentlicht werden.',
    AMBER:
      'darf in Ihrer Organisation und an deren Kunden weitergegeben werden, soweit sie es wissen müssen.',
    'AMBER+STRICT':
      'darf nur in Ihrer Organisation weitergegeben werden, an Personen, die es wissen müssen.',
    RED: 'nur für Sie persönlich; geben Sie es an niemanden weiter.',
  },
  pt: {
    CLEAR: 'pode ser partilhado com qualquer pessoa; mantêm-se os direitos de autor.',
    GREEN: 'pode ser partilhado na sua comunidade, mas não publicado.',
    AMBER:
      'pode ser partilhado na sua organização e com os clientes dela, se tiverem necessidade de conhecer.',
    'AMBER+STRICT':
      'pode ser partilhado apenas na sua organização, com quem tenha necessidade de conhecer.',
    RED: 'só para o destinatário; não o partilhe com ninguém.',
  },
  it: {
    CLEAR: 'può essere condiviso con chiunque; resta valido il diritto d’autore.',
    GREEN: 'può essere condiviso nella propria comunità, ma non pubblicato.',
    AMBER:
      'può essere condiviso nella propria organizzazione e con i suoi clienti, se devono conoscerlo.',
    'AMBER+STRICT':
      'può essere condiviso solo nella propria organizzazione, con chi deve conoscerlo.',
    RED: 'solo per il destinatario; da non condividere con nessuno.',
  },
  he: {
    CLEAR: 'מותר לשתף עם כל אדם; זכויות היוצרים נשמרות.',
    GREEN: 'מותר לשתף בתוך הקהילה שלכם, אך לא לפרסם.',
    AMBER: 'מותר לשתף בתוך הארגון שלכם ועם לקוחותיו, אם יש להם צורך לדעת.',
    'AMBER+STRICT': 'מותר לשתף בתוך הארגון שלכם בלבד, עם מי שיש לו צורך לדעת.',
    RED: 'לעיניכם בלבד; אין לשתף עם איש.',
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
  return byLanguage[languageOf(lang)][label];
}
