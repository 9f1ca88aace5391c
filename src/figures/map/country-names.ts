/**
 * Countries and territories of ISO 3166-1 (and Kosovo, which has a code for users only), one a line:
 * alpha-2, alpha-3 and numeric code, then the name in English, Spanish, Russian, Arabic, French,
 * German, Portuguese, Italian and Hebrew; an empty cell is as in English. The names are those of
 * Unicode CLDR, shortened; they imply no position.
 */
export const countryNames = `
AD AND 020 | Andorra | | Андорра | أندورا | Andorre | | | | אנדורה
AE ARE 784 | United Arab Emirates | Emiratos Árabes Unidos | ОАЭ | الإمارات العربية المتحدة | Émirats arabes unis | Vereinigte Arabische Emirate | Emirados Árabes Unidos | Emirati Arabi Uniti | איחוד האמירויות הערביות
AF AFG 004 | Afghanistan | Afganistán | Афганистан | أفغانستان | | | Afeganistão | | אפגניסטן
AG ATG 028 | Antigua & Barbuda | Antigua y Barbuda | Антигуа и Барбуда | أنتيغوا وبربودا | Antigua-et-Barbuda | Antigua und Barbuda | Antígua e Barbuda | Antigua e Barbuda | אנטיגואה וברבודה
AI AIA 660 | Anguilla | Anguila | Ангилья | أنغويلا | | | Anguila | | אנגווילה
AL ALB 008 | Albania | | Албания | ألبانيا | Albanie | Albanien | Albânia | | אלבניה
AM ARM 051 | Armenia | | Армения | أرمينيا | Arménie | Armenien | Arménia | | ארמניה
AO AGO 024 | Angola | | Ангола | أنغولا | | | | | אנגולה
AQ ATA 010 | Antarctica | Antártida | Антарктида | أنتاركتيكا | Antarctique | Antarktis | Antártida | Antartide | אנטארקטיקה
AR ARG 032 | Argentina | | Аргентина | الأرجنتين | Argentine | Argentinien | | | ארגנטינה
AS ASM 016 | American Samoa | Samoa Americana | Американское Самоа | ساموا الأمريكية | Samoa américaines | Amerikanisch-Samoa | Samoa Americana | Samoa Americane | סמואה האמריקנית
AT AUT 040 | Austria | | Австрия | النمسا | Autriche | Österreich | Áustria | | אוסטריה
AU AUS 036 | Australia | | Австралия | أستراليا | Australie | Australien | Austrália | | אוסטרליה
AW ABW 533 | Aruba | | Аруба | أروبا | | | | | ארובה
AX ALA 248 | Åland Islands | Islas Aland | Аландские о-ва | جزر آلاند | Îles Åland | Ålandinseln | Alanda | Isole Åland | איי אולנד
AZ AZE 031 | Azerbaijan | Azerbaiyán | Азербайджан | أذربيجان | Azerbaïdjan | Aserbaidschan | Azerbaijão | Azerbaigian | אזרבייג׳ן
BA BIH 070 | Bosnia & Herzegovina | Bosnia y Herzegovina | Босния и Герцеговина | البوسنة والهرسك | Bosnie-Herzégovine | Bosnien und Herzegowina | Bósnia e Herzegovina | Bosnia ed Erzegovina | בוסניה והרצגובינה
BB BRB 052 | Barbados | | Барбадос | بربادوس | Barbade | | | | ברבדוס
BD BGD 050 | Bangladesh | Bangladés | Бангладеш | بنغلاديش | | Bangladesch | Bangladeche | | בנגלדש
BE BEL 056 | Belgium | Bélgica | Бельгия | بلجيكا | Belgique | Belgien | Bélgica | Belgio | בלגיה
BF BFA 854 | Burkina Faso | | Буркина-Фасо | بوركينا فاسو | | | Burquina Faso | | בורקינה פאסו
BG BGR 100 | Bulgaria | | Болгария | بلغاريا | Bulgarie | Bulgarien | Bulgária | | בולגריה
BH BHR 048 | Bahrain | Baréin | Бахрейн | البحرين | Bahreïn | | Barém | Bahrein | בחריין
BI BDI 108 | Burundi | | Бурунди | بوروندي | | | | | בורונדי
BJ BEN 204 | Benin | Benín | Бенин | بنين | Bénin | | Benim | | בנין
BL BLM 652 | St. Barthélemy | San Bartolomé | Сен-Бартелеми | سان بارتليمي | Saint-Barthélemy | | São Bartolomeu | Saint-Barthélemy | סנט ברתולומיאו
BM BMU 060 | Bermuda | Bermudas | Бермудские о-ва | برمودا | Bermudes | | Bermudas | | ברמודה
BN BRN 096 | Brunei | Brunéi | Бруней | بروناي | | Brunei Darussalam | | | ברוניי
BO BOL 068 | Bolivia | | Боливия | بوليفيا | Bolivie | Bolivien | Bolívia | | בוליביה
BQ BES 535 | Caribbean Netherlands | Caribe neerlandés | Бонэйр, Синт-Эстатиус и Саба | هولندا الكاريبية | Pays-Bas caribéens | Karibische Niederlande | Países Baixos Caribenhos | Caraibi Olandesi | האיים הקריביים ההולנדיים
BR BRA 076 | Brazil | Brasil | Бразилия | البرازيل | Brésil | Brasilien | Brasil | Brasile | ברזיל
BS BHS 044 | Bahamas | | Багамы | جزر البهاما | | | Baamas | | איי בהאמה
BT BTN 064 | Bhutan | Bután | Бутан | بوتان | Bhoutan | | Butão | | בהוטן
BV BVT 074 | Bouvet Island | Isla Bouvet | о-в Буве | جزيرة بوفيه | Île Bouvet | Bouvetinsel | Ilha Bouvet | Isola Bouvet | האי בובה
BW BWA 072 | Botswana | Botsuana | Ботсвана | بوتسوانا | | Botsuana | Botsuana | | בוטסואנה
BY BLR 112 | Belarus | Bielorrusia | Беларусь | بيلاروس | Biélorussie | | Bielorrússia | Bielorussia | בלארוס
BZ BLZ 084 | Belize | Belice | Белиз | بليز | | | | | בליז
CA CAN 124 | Canada | Canadá | Канада | كندا | | Kanada | Canadá | | קנדה
CC CCK 166 | Cocos Islands | Islas Cocos | Кокосовые о-ва | جزر كوكوس | Îles Cocos | Kokosinseln | Ilhas Cocos | Isole Cocos | איי קוקוס
CD COD 180 | Democratic Republic of the Congo | República Democrática del Congo | Демократическая Республика Конго | جمهورية الكونغو الديمقراطية | République démocratique du Congo | Demokratische Republik Kongo | República Democrática do Congo | Repubblica Democratica del Congo | הרפובליקה הדמוקרטית של קונגו
CF CAF 140 | Central African Republic | República Centroafricana | Центрально-Африканская Республика | جمهورية أفريقيا الوسطى | République centrafricaine | Zentralafrikanische Republik | República Centro-Africana | Repubblica Centrafricana | הרפובליקה המרכז-אפריקאית
CG COG 178 | Republic of the Congo | República del Congo | Республика Конго | جمهورية الكونغو | République du Congo | Republik Kongo | República do Congo | Repubblica del Congo | הרפובליקה של קונגו
CH CHE 756 | Switzerland | Suiza | Швейцария | سويسرا | Suisse | Schweiz | Suíça | Svizzera | שווייץ
CI CIV 384 | Côte d’Ivoire | Costa de Marfil | Кот-д’Ивуар | ساحل العاج | | | Côte d’Ivoire (Costa do Marfim) | Costa d’Avorio | חוף השנהב
CK COK 184 | Cook Islands | Islas Cook | о-ва Кука | جزر كوك | Îles Cook | Cookinseln | Ilhas Cook | Isole Cook | איי קוק
CL CHL 152 | Chile | | Чили | تشيلي | Chili | | | Cile | צ׳ילה
CM CMR 120 | Cameroon | Camerún | Камерун | الكاميرون | Cameroun | Kamerun | Camarões | Camerun | קמרון
CN CHN 156 | China | | Китай | الصين | Chine | | | Cina | סין
CO COL 170 | Colombia | | Колумбия | كولومبيا | Colombie | Kolumbien | Colômbia | | קולומביה
CR CRI 188 | Costa Rica | | Коста-Рика | كوستاريكا | | | | | קוסטה ריקה
CU CUB 192 | Cuba | | Куба | كوبا | | Kuba | | | קובה
CV CPV 132 | Cape Verde | Cabo Verde | Кабо-Верде | الرأس الأخضر | Cap-Vert | Cabo Verde | Cabo Verde | Capo Verde | כף ורדה
CW CUW 531 | Curaçao | Curazao | Кюрасао | كوراساو | | | Curaçau | | קוראסאו
CX CXR 162 | Christmas Island | Isla de Navidad | о-в Рождества | جزيرة كريسماس | Île Christmas | Weihnachtsinsel | Ilha do Natal | Isola Christmas | אי חג המולד
CY CYP 196 | Cyprus | Chipre | Кипр | قبرص | Chypre | Zypern | Chipre | Cipro | קפריסין
CZ CZE 203 | Czechia | Chequia | Чехия | التشيك | Tchéquie | Tschechien | Chéquia | Cechia | צ׳כיה
DE DEU 276 | Germany | Alemania | Германия | ألمانيا | Allemagne | Deutschland | Alemanha | Germania | גרמניה
DJ DJI 262 | Djibouti | Yibuti | Джибути | جيبوتي | | Dschibuti | Jibuti | Gibuti | ג׳יבוטי
DK DNK 208 | Denmark | Dinamarca | Дания | الدانمرك | Danemark | Dänemark | Dinamarca | Danimarca | דנמרק
DM DMA 212 | Dominica | | Доминика | دومينيكا | Dominique | | Domínica | | דומיניקה
DO DOM 214 | Dominican Republic | República Dominicana | Доминиканская Республика | جمهورية الدومينيكان | République dominicaine | Dominikanische Republik | República Dominicana | Repubblica Dominicana | הרפובליקה הדומיניקנית
DZ DZA 012 | Algeria | Argelia | Алжир | الجزائر | Algérie | Algerien | Argélia | | אלג׳יריה
EC ECU 218 | Ecuador | | Эквадор | الإكوادور | Équateur | | Equador | | אקוודור
EE EST 233 | Estonia | | Эстония | إستونيا | Estonie | Estland | Estónia | | אסטוניה
EG EGY 818 | Egypt | Egipto | Египет | مصر | Égypte | Ägypten | Egito | Egitto | מצרים
EH ESH 732 | Western Sahara | Sáhara Occidental | Западная Сахара | الصحراء الغربية | Sahara occidental | Westsahara | Sara Ocidental | Sahara Occidentale | סהרה המערבית
ER ERI 232 | Eritrea | | Эритрея | إريتريا | Érythrée | | Eritreia | | אריתריאה
ES ESP 724 | Spain | España | Испания | إسبانيا | Espagne | Spanien | Espanha | Spagna | ספרד
ET ETH 231 | Ethiopia | Etiopía | Эфиопия | إثيوبيا | Éthiopie | Äthiopien | Etiópia | Etiopia | אתיופיה
FI FIN 246 | Finland | Finlandia | Финляндия | فنلندا | Finlande | Finnland | Finlândia | Finlandia | פינלנד
FJ FJI 242 | Fiji | Fiyi | Фиджи | فيجي | Fidji | Fidschi | | Figi | פיג׳י
FK FLK 238 | Falkland Islands | Islas Malvinas | Фолклендские острова | جزر فوكلاند | Îles Malouines | Falklandinseln | Ilhas Falkland | Isole Falkland | איי פוקלנד
FM FSM 583 | Micronesia | | Федеративные Штаты Микронезии | ميكرونيزيا | Micronésie | Mikronesien | Micronésia | | מיקרונזיה
FO FRO 234 | Faroe Islands | Islas Feroe | Фарерские о-ва | جزر فارو | Îles Féroé | Färöer | Ilhas Faroé | Isole Fær Øer | איי פארו
FR FRA 250 | France | Francia | Франция | فرنسا | | Frankreich | França | Francia | צרפת
GA GAB 266 | Gabon | Gabón | Габон | الغابون | | Gabun | Gabão | | גבון
GB GBR 826 | United Kingdom | Reino Unido | Великобритания | المملكة المتحدة | Royaume-Uni | Vereinigtes Königreich | Reino Unido | Regno Unito | בריטניה
GD GRD 308 | Grenada | Granada | Гренада | غرينادا | Grenade | | Granada | | גרנדה
GE GEO 268 | Georgia | | Грузия | جورجيا | Géorgie | Georgien | Geórgia | | גאורגיה
GF GUF 254 | French Guiana | Guayana Francesa | Французская Гвиана | غويانا الفرنسية | Guyane française | Französisch-Guayana | Guiana Francesa | Guyana Francese | גיאנה הצרפתית
GG GGY 831 | Guernsey | Guernesey | Гернси | غيرنزي | Guernesey | | Guernesey | | גרנזי
GH GHA 288 | Ghana | | Гана | غانا | | | Gana | | גאנה
GI GIB 292 | Gibraltar | | Гибралтар | جبل طارق | | | | Gibilterra | גיברלטר
GL GRL 304 | Greenland | Groenlandia | Гренландия | غرينلاند | Groenland | Grönland | Gronelândia | Groenlandia | גרינלנד
GM GMB 270 | Gambia | | Гамбия | غامبيا | Gambie | | Gâmbia | | גמביה
GN GIN 324 | Guinea | | Гвинея | غينيا | Guinée | | Guiné | | גינאה
GP GLP 312 | Guadeloupe | Guadalupe | Гваделупа | غوادلوب | | | Guadalupe | Guadalupa | גוואדלופ
GQ GNQ 226 | Equatorial Guinea | Guinea Ecuatorial | Экваториальная Гвинея | غينيا الاستوائية | Guinée équatoriale | Äquatorialguinea | Guiné Equatorial | Guinea Equatoriale | גינאה המשוונית
GR GRC 300 | Greece | Grecia | Греция | اليونان | Grèce | Griechenland | Grécia | Grecia | יוון
GS SGS 239 | South Georgia & South Sandwich Islands | Islas Georgia del Sur y Sandwich del Sur | Южная Георгия и Южные Сандвичевы о-ва | جورجيا الجنوبية وجزر ساندويتش الجنوبية | Géorgie du Sud-et-les Îles Sandwich du Sud | Südgeorgien und die Südlichen Sandwichinseln | Ilhas Geórgia do Sul e Sandwich do Sul | Georgia del Sud e Sandwich Australi | ג׳ורג׳יה הדרומית ואיי סנדוויץ׳ הדרומיים
GT GTM 320 | Guatemala | | Гватемала | غواتيمالا | | | | | גואטמלה
GU GUM 316 | Guam | | Гуам | غوام | | | Guame | | גואם
GW GNB 624 | Guinea-Bissau | Guinea-Bisáu | Гвинея-Бисау | غينيا بيساو | Guinée-Bissau | | Guiné-Bissau | | גינאה-ביסאו
GY GUY 328 | Guyana | | Гайана | غيانا | | | Guiana | | גיאנה
HK HKG 344 | Hong Kong | | Гонконг | هونغ كونغ | | Hongkong | | | הונג קונג
HM HMD 334 | Heard & McDonald Islands | Islas Heard y McDonald | о-ва Херд и Макдональд | جزيرة هيرد وجزر ماكدونالد | Îles Heard-et-MacDonald | Heard und McDonaldinseln | Ilhas Heard e McDonald | Isole Heard e McDonald | איי הרד ומקדונלד
HN HND 340 | Honduras | | Гондурас | هندوراس | | | | | הונדורס
HR HRV 191 | Croatia | Croacia | Хорватия | كرواتيا | Croatie | Kroatien | Croácia | Croazia | קרואטיה
HT HTI 332 | Haiti | Haití | Гаити | هايتي | Haïti | | | | האיטי
HU HUN 348 | Hungary | Hungría | Венгрия | هنغاريا | Hongrie | Ungarn | Hungria | Ungheria | הונגריה
ID IDN 360 | Indonesia | | Индонезия | إندونيسيا | Indonésie | Indonesien | Indonésia | | אינדונזיה
IE IRL 372 | Ireland | Irlanda | Ирландия | أيرلندا | Irlande | Irland | Irlanda | Irlanda | אירלנד
IL ISR 376 | Israel | | Израиль | إسرائيل | Israël | | | Israele | ישראל
IM IMN 833 | Isle of Man | Isla de Man | о-в Мэн | جزيرة مان | Île de Man | | Ilha de Man | Isola di Man | האי מאן
IN IND 356 | India | | Индия | الهند | Inde | Indien | Índia | | הודו
IO IOT 086 | British Indian Ocean Territory | Territorio Británico del Océano Índico | Британская территория в Индийском океане | الإقليم البريطاني في المحيط الهندي | Territoire britannique de l’océan Indien | Britisches Territorium im Indischen Ozean | Território Britânico do Oceano Índico | Territorio Britannico dell’Oceano Indiano | הטריטוריה הבריטית באוקיינוס ההודי
IQ IRQ 368 | Iraq | Irak | Ирак | العراق | Irak | Irak | Iraque | | עיראק
IR IRN 364 | Iran | Irán | Иран | إيران | | | Irão | | איראן
IS ISL 352 | Iceland | Islandia | Исландия | آيسلندا | Islande | Island | Islândia | Islanda | איסלנד
IT ITA 380 | Italy | Italia | Италия | إيطاليا | Italie | Italien | Itália | Italia | איטליה
JE JEY 832 | Jersey | | Джерси | جيرسي | | | | | ג׳רזי
JM JAM 388 | Jamaica | | Ямайка | جامايكا | Jamaïque | Jamaika | | Giamaica | ג׳מייקה
JO JOR 400 | Jordan | Jordania | Иордания | الأردن | Jordanie | Jordanien | Jordânia | Giordania | ירדן
JP JPN 392 | Japan | Japón | Япония | اليابان | Japon | | Japão | Giappone | יפן
KE KEN 404 | Kenya | Kenia | Кения | كينيا | | Kenia | Quénia | | קניה
KG KGZ 417 | Kyrgyzstan | Kirguistán | Киргизия | قيرغيزستان | Kirghizstan | Kirgisistan | Quirguistão | Kirghizistan | קירגיזסטן
KH KHM 116 | Cambodia | Camboya | Камбоджа | كمبوديا | Cambodge | Kambodscha | Camboja | Cambogia | קמבודיה
KI KIR 296 | Kiribati | | Кирибати | كيريباتي | | | Quiribáti | | קיריבאטי
KM COM 174 | Comoros | Comoras | Коморы | جزر القمر | Comores | Komoren | Comores | Comore | קומורו
KN KNA 659 | St. Kitts & Nevis | San Cristóbal y Nieves | Сент-Китс и Невис | سانت كيتس ونيفيس | Saint-Christophe-et-Niévès | St. Kitts und Nevis | São Cristóvão e Neves | Saint Kitts e Nevis | סנט קיטס ונוויס
KP PRK 408 | North Korea | Corea del Norte | КНДР | كوريا الشمالية | Corée du Nord | Nordkorea | Coreia do Norte | Corea del Nord | קוריאה הצפונית
KR KOR 410 | South Korea | Corea del Sur | Республика Корея | كوريا الجنوبية | Corée du Sud | Südkorea | Coreia do Sul | Corea del Sud | קוריאה הדרומית
KW KWT 414 | Kuwait | | Кувейт | الكويت | Koweït | | Koweit | | כווית
KY CYM 136 | Cayman Islands | Islas Caimán | о-ва Кайман | جزر كايمان | Îles Caïmans | Kaimaninseln | Ilhas Caimão | Isole Cayman | איי קיימן
KZ KAZ 398 | Kazakhstan | Kazajistán | Казахстан | كازاخستان | | Kasachstan | Cazaquistão | Kazakistan | קזחסטן
LA LAO 418 | Laos | | Лаос | لاوس | | | | | לאוס
LB LBN 422 | Lebanon | Líbano | Ливан | لبنان | Liban | Libanon | Líbano | Libano | לבנון
LC LCA 662 | St. Lucia | Santa Lucía | Сент-Люсия | سانت لوسيا | Sainte-Lucie | | Santa Lúcia | Saint Lucia | סנט לוסיה
LI LIE 438 | Liechtenstein | | Лихтенштейн | ليختنشتاين | | | Listenstaine | | ליכטנשטיין
LK LKA 144 | Sri Lanka | | Шри-Ланка | سريلانكا | | | Sri Lanca | | סרי לנקה
LR LBR 430 | Liberia | | Либерия | ليبيريا | | | Libéria | | ליבריה
LS LSO 426 | Lesotho | Lesoto | Лесото | ليسوتو | | | Lesoto | | לסוטו
LT LTU 440 | Lithuania | Lituania | Литва | ليتوانيا | Lituanie | Litauen | Lituânia | Lituania | ליטא
LU LUX 442 | Luxembourg | Luxemburgo | Люксембург | لوكسمبورغ | | Luxemburg | Luxemburgo | Lussemburgo | לוקסמבורג
LV LVA 428 | Latvia | Letonia | Латвия | لاتفيا | Lettonie | Lettland | Letónia | Lettonia | לטביה
LY LBY 434 | Libya | Libia | Ливия | ليبيا | Libye | Libyen | Líbia | Libia | לוב
MA MAR 504 | Morocco | Marruecos | Марокко | المغرب | Maroc | Marokko | Marrocos | Marocco | מרוקו
MC MCO 492 | Monaco | Mónaco | Монако | موناكو | | | Mónaco | | מונקו
MD MDA 498 | Moldova | Moldavia | Молдова | مولدوفا | Moldavie | Republik Moldau | Moldávia | Moldavia | מולדובה
ME MNE 499 | Montenegro | | Черногория | الجبل الأسود | Monténégro | | | | מונטנגרו
MF MAF 663 | St. Martin | San Martín | Сен-Мартен | سان مارتن | Saint-Martin | | São Martinho (Saint-Martin) | Saint Martin | סן מרטן
MG MDG 450 | Madagascar | | Мадагаскар | مدغشقر | | Madagaskar | Madagáscar | | מדגסקר
MH MHL 584 | Marshall Islands | Islas Marshall | Маршалловы о-ва | جزر مارشال | Îles Marshall | Marshallinseln | Ilhas Marshall | Isole Marshall | איי מרשל
MK MKD 807 | North Macedonia | Macedonia del Norte | Северная Македония | مقدونيا الشمالية | Macédoine du Nord | Nordmazedonien | Macedónia do Norte | Macedonia del Nord | מקדוניה הצפונית
ML MLI 466 | Mali | | Мали | مالي | | | | | מאלי
MM MMR 104 | Myanmar | | Мьянма | ميانمار | | | Mianmar | | מיאנמר
MN MNG 496 | Mongolia | | Монголия | منغوليا | Mongolie | Mongolei | Mongólia | | מונגוליה
MO MAC 446 | Macao | | Макао | ماكاو | | Macau | Macau | | מקאו
MP MNP 580 | Northern Mariana Islands | Islas Marianas del Norte | Северные Марианские о-ва | جزر ماريانا الشمالية | Îles Mariannes du Nord | Nördliche Marianen | Ilhas Marianas do Norte | Isole Marianne Settentrionali | איי מריאנה הצפוניים
MQ MTQ 474 | Martinique | Martinica | Мартиника | جزر المارتينيك | | | Martinica | Martinica | מרטיניק
MR MRT 478 | Mauritania | | Мавритания | موريتانيا | Mauritanie | Mauretanien | Mauritânia | | מאוריטניה
MS MSR 500 | Montserrat | | Монтсеррат | مونتسرات | | | Monserrate | | מונסראט
MT MLT 470 | Malta | | Мальта | مالطا | Malte | | | | מלטה
MU MUS 480 | Mauritius | Mauricio | Маврикий | موريشيوس | Maurice | | Maurícia | | מאוריציוס
MV MDV 462 | Maldives | Maldivas | Мальдивы | جزر المالديف | | Malediven | Maldivas | Maldive | האיים המלדיביים
MW MWI 454 | Malawi | Malaui | Малави | ملاوي | | | Maláui | | מלאווי
MX MEX 484 | Mexico | México | Мексика | المكسيك | Mexique | Mexiko | México | Messico | מקסיקו
MY MYS 458 | Malaysia | Malasia | Малайзия | ماليزيا | Malaisie | | Malásia | | מלזיה
MZ MOZ 508 | Mozambique | | Мозамбик | موزمبيق | | Mosambik | Moçambique | Mozambico | מוזמביק
NA NAM 516 | Namibia | | Намибия | ناميبيا | Namibie | | Namíbia | | נמיביה
NC NCL 540 | New Caledonia | Nueva Caledonia | Новая Каледония | كاليدونيا الجديدة | Nouvelle-Calédonie | Neukaledonien | Nova Caledónia | Nuova Caledonia | קלדוניה החדשה
NE NER 562 | Niger | Níger | Нигер | النيجر | | | Níger | | ניז׳ר
NF NFK 574 | Norfolk Island | Isla Norfolk | о-в Норфолк | جزيرة نورفولك | Île Norfolk | Norfolkinsel | Ilha Norfolk | Isola Norfolk | האי נורפוק
NG NGA 566 | Nigeria | | Нигерия | نيجيريا | | | Nigéria | | ניגריה
NI NIC 558 | Nicaragua | | Никарагуа | نيكاراغوا | | | Nicarágua | | ניקרגואה
NL NLD 528 | Netherlands | Países Bajos | Нидерланды | هولندا | Pays-Bas | Niederlande | Países Baixos | Paesi Bassi | הולנד
NO NOR 578 | Norway | Noruega | Норвегия | النرويج | Norvège | Norwegen | Noruega | Norvegia | נורווגיה
NP NPL 524 | Nepal | | Непал | نيبال | Népal | | | | נפאל
NR NRU 520 | Nauru | | Науру | ناورو | | | | | נאורו
NU NIU 570 | Niue | | Ниуэ | نيوي | | | Niuê | | ניווה
NZ NZL 554 | New Zealand | Nueva Zelanda | Новая Зеландия | نيوزيلندا | Nouvelle-Zélande | Neuseeland | Nova Zelândia | Nuova Zelanda | ניו זילנד
OM OMN 512 | Oman | Omán | Оман | عُمان | | | Omã | | עומאן
PA PAN 591 | Panama | Panamá | Панама | بنما | | | Panamá | | פנמה
PE PER 604 | Peru | Perú | Перу | بيرو | Pérou | | | Perù | פרו
PF PYF 258 | French Polynesia | Polinesia Francesa | Французская Полинезия | بولينيزيا الفرنسية | Polynésie française | Französisch-Polynesien | Polinésia Francesa | Polinesia Francese | פולינזיה הצרפתית
PG PNG 598 | Papua New Guinea | Papúa Nueva Guinea | Папуа — Новая Гвинея | بابوا غينيا الجديدة | Papouasie-Nouvelle-Guinée | Papua-Neuguinea | Papua-Nova Guiné | Papua Nuova Guinea | פפואה גינאה החדשה
PH PHL 608 | Philippines | Filipinas | Филиппины | الفلبين | | Philippinen | Filipinas | Filippine | הפיליפינים
PK PAK 586 | Pakistan | Pakistán | Пакистан | باكستان | | | Paquistão | | פקיסטן
PL POL 616 | Poland | Polonia | Польша | بولندا | Pologne | Polen | Polónia | Polonia | פולין
PM SPM 666 | St. Pierre & Miquelon | San Pedro y Miquelón | Сен-Пьер и Микелон | سان بيير ومكويلون | Saint-Pierre-et-Miquelon | St. Pierre und Miquelon | São Pedro e Miquelão | Saint-Pierre e Miquelon | סנט פייר ומיקלון
PN PCN 612 | Pitcairn Islands | Islas Pitcairn | о-ва Питкэрн | جزر بيتكيرن | Îles Pitcairn | Pitcairninseln | Ilhas Pitcairn | Isole Pitcairn | איי פיטקרן
PR PRI 630 | Puerto Rico | | Пуэрто-Рико | بورتوريكو | Porto Rico | | Porto Rico | Portorico | פוארטו ריקו
PS PSE 275 | Palestine | Palestina | Палестина | فلسطين | | Palästina | Palestina | Palestina | פלסטין
PT PRT 620 | Portugal | | Португалия | البرتغال | | | | Portogallo | פורטוגל
PW PLW 585 | Palau | Palaos | Палау | بالاو | Palaos | | | | פלאו
PY PRY 600 | Paraguay | | Парагвай | باراغواي | | | Paraguai | | פרגוואי
QA QAT 634 | Qatar | Catar | Катар | قطر | | Katar | Catar | | קטאר
RE REU 638 | Réunion | Reunión | Реюньон | روينيون | La Réunion | | Reunião | Riunione | ראוניון
RO ROU 642 | Romania | Rumanía | Румыния | رومانيا | Roumanie | Rumänien | Roménia | | רומניה
RS SRB 688 | Serbia | | Сербия | صربيا | Serbie | Serbien | Sérvia | | סרביה
RU RUS 643 | Russia | Rusia | Россия | روسيا | Russie | Russland | Rússia | | רוסיה
RW RWA 646 | Rwanda | Ruanda | Руанда | رواندا | | Ruanda | Ruanda | Ruanda | רואנדה
SA SAU 682 | Saudi Arabia | Arabia Saudí | Саудовская Аравия | المملكة العربية السعودية | Arabie saoudite | Saudi-Arabien | Arábia Saudita | Arabia Saudita | ערב הסעודית
SB SLB 090 | Solomon Islands | Islas Salomón | Соломоновы о-ва | جزر سليمان | Îles Salomon | Salomonen | Ilhas Salomão | Isole Salomone | איי שלמה
SC SYC 690 | Seychelles | | Сейшельские о-ва | سيشل | | Seychellen | Seicheles | | איי סיישל
SD SDN 729 | Sudan | Sudán | Судан | السودان | Soudan | | Sudão | | סודן
SE SWE 752 | Sweden | Suecia | Швеция | السويد | Suède | Schweden | Suécia | Svezia | שוודיה
SG SGP 702 | Singapore | Singapur | Сингапур | سنغافورة | Singapour | Singapur | Singapura | | סינגפור
SH SHN 654 | St. Helena | Santa Elena | о-в Св. Елены | سانت هيلينا | Sainte-Hélène | | Santa Helena | Sant’Elena | סנט הלנה
SI SVN 705 | Slovenia | Eslovenia | Словения | سلوفينيا | Slovénie | Slowenien | Eslovénia | | סלובניה
SJ SJM 744 | Svalbard & Jan Mayen | Svalbard y Jan Mayen | Шпицберген и Ян-Майен | سفالبارد وجان ماين | Svalbard et Jan Mayen | Spitzbergen und Jan Mayen | Svalbard e Jan Mayen | Svalbard e Jan Mayen | סבאלברד ויאן מאיין
SK SVK 703 | Slovakia | Eslovaquia | Словакия | سلوفاكيا | Slovaquie | Slowakei | Eslováquia | Slovacchia | סלובקיה
SL SLE 694 | Sierra Leone | Sierra Leona | Сьерра-Леоне | سيراليون | | | Serra Leoa | | סיירה לאון
SM SMR 674 | San Marino | | Сан-Марино | سان مارينو | Saint-Marin | | São Marinho | | סן מרינו
SN SEN 686 | Senegal | | Сенегал | السنغال | Sénégal | | | | סנגל
SO SOM 706 | Somalia | | Сомали | الصومال | Somalie | | Somália | | סומליה
SR SUR 740 | Suriname | Surinam | Суринам | سورينام | | | | | סורינאם
SS SSD 728 | South Sudan | Sudán del Sur | Южный Судан | جنوب السودان | Soudan du Sud | Südsudan | Sudão do Sul | Sud Sudan | דרום סודן
ST STP 678 | São Tomé & Príncipe | Santo Tomé y Príncipe | Сан-Томе и Принсипи | ساو تومي وبرينسيبي | Sao Tomé-et-Principe | São Tomé und Príncipe | São Tomé e Príncipe | São Tomé e Príncipe | סאו טומה ופרינסיפה
SV SLV 222 | El Salvador | | Сальвадор | السلفادور | Salvador | | Salvador | | אל סלבדור
SX SXM 534 | Sint Maarten | | Синт-Мартен | سانت مارتن | Saint-Martin (partie néerlandaise) | | São Martinho (Sint Maarten) | | סנט מארטן
SY SYR 760 | Syria | Siria | Сирия | سوريا | Syrie | Syrien | Síria | Siria | סוריה
SZ SWZ 748 | Eswatini | Esuatini | Эсватини | إسواتيني | | | Essuatíni | | אסוואטיני
TC TCA 796 | Turks & Caicos Islands | Islas Turcas y Caicos | Тёркс и Кайкос | جزر توركس وكايكوس | Îles Turques-et-Caïques | Turks- und Caicosinseln | Ilhas Turcas e Caicos | Isole Turks e Caicos | איי טרקס וקייקוס
TD TCD 148 | Chad | | Чад | تشاد | Tchad | Tschad | Chade | Ciad | צ׳אד
TF ATF 260 | French Southern Territories | Territorios Australes Franceses | Французские Южные территории | الأقاليم الجنوبية الفرنسية | Terres australes françaises | Französische Süd- und Antarktisgebiete | Territórios Austrais Franceses | Terre Australi Francesi | הטריטוריות הדרומיות של צרפת
TG TGO 768 | Togo | | Того | توغو | | | | | טוגו
TH THA 764 | Thailand | Tailandia | Таиланд | تايلاند | Thaïlande | | Tailândia | Thailandia | תאילנד
TJ TJK 762 | Tajikistan | Tayikistán | Таджикистан | طاجيكستان | Tadjikistan | Tadschikistan | Tajiquistão | Tagikistan | טג׳יקיסטן
TK TKL 772 | Tokelau | | Токелау | توكيلاو | | | Toquelau | | טוקלאו
TL TLS 626 | Timor-Leste | | Восточный Тимор | تيمور - ليشتي | Timor oriental | | | Timor Est | טימור-לסטה
TM TKM 795 | Turkmenistan | Turkmenistán | Туркменистан | تركمانستان | Turkménistan | | Turquemenistão | | טורקמניסטן
TN TUN 788 | Tunisia | Túnez | Тунис | تونس | Tunisie | Tunesien | Tunísia | | תוניסיה
TO TON 776 | Tonga | | Тонга | تونغا | | | | | טונגה
TR TUR 792 | Türkiye | Turquía | Турция | تركيا | Turquie | Türkei | Turquia | Turchia | טורקיה
TT TTO 780 | Trinidad & Tobago | Trinidad y Tobago | Тринидад и Тобаго | ترينيداد وتوباغو | Trinité-et-Tobago | Trinidad und Tobago | Trindade e Tobago | Trinidad e Tobago | טרינידד וטובגו
TV TUV 798 | Tuvalu | | Тувалу | توفالو | | | | | טובאלו
TW TWN 158 | Taiwan | Taiwán | Тайвань | تايوان | Taïwan | | | | טייוואן
TZ TZA 834 | Tanzania | | Танзания | تنزانيا | Tanzanie | Tansania | Tanzânia | | טנזניה
UA UKR 804 | Ukraine | Ucrania | Украина | أوكرانيا | | | Ucrânia | Ucraina | אוקראינה
UG UGA 800 | Uganda | | Уганда | أوغندا | Ouganda | | | | אוגנדה
UM UMI 581 | U.S. Outlying Islands | Islas menores alejadas de EE. UU. | Внешние малые о-ва | جزر الولايات المتحدة النائية | Îles mineures éloignées des États-Unis | Amerikanische Überseeinseln | Ilhas Menores Afastadas dos EUA | Isole Minori Esterne degli Stati Uniti | האיים המרוחקים הקטנים של ארה״ב
US USA 840 | United States | Estados Unidos | Соединенные Штаты | الولايات المتحدة | États-Unis | Vereinigte Staaten | Estados Unidos | Stati Uniti | ארצות הברית
UY URY 858 | Uruguay | | Уругвай | أورغواي | | | Uruguai | | אורוגוואי
UZ UZB 860 | Uzbekistan | Uzbekistán | Узбекистан | أوزبكستان | Ouzbékistan | Usbekistan | Usbequistão | | אוזבקיסטן
VA VAT 336 | Vatican City | Ciudad del Vaticano | Ватикан | الفاتيكان | État de la Cité du Vatican | Vatikanstadt | Cidade do Vaticano | Città del Vaticano | הוותיקן
VC VCT 670 | St. Vincent & Grenadines | San Vicente y las Granadinas | Сент-Винсент и Гренадины | سانت فنسنت وجزر غرينادين | Saint-Vincent-et-les Grenadines | St. Vincent und die Grenadinen | São Vicente e Granadinas | Saint Vincent e Grenadine | סנט וינסנט והגרנדינים
VE VEN 862 | Venezuela | | Венесуэла | فنزويلا | | | | | ונצואלה
VG VGB 092 | British Virgin Islands | Islas Vírgenes Británicas | Британские Виргинские о-ва | جزر فيرجن البريطانية | Îles Vierges britanniques | Britische Jungferninseln | Ilhas Virgens Britânicas | Isole Vergini Britanniche | איי הבתולה הבריטיים
VI VIR 850 | U.S. Virgin Islands | Islas Vírgenes de EE. UU. | Американские Виргинские о-ва | جزر فيرجن الأمريكية | Îles Vierges des États-Unis | Amerikanische Jungferninseln | Ilhas Virgens dos EUA | Isole Vergini Americane | איי הבתולה של ארצות הברית
VN VNM 704 | Vietnam | | Вьетнам | فيتنام | Viêt Nam | | Vietname | | וייטנאם
VU VUT 548 | Vanuatu | | Вануату | فانواتو | | | | | ונואטו
WF WLF 876 | Wallis & Futuna | Wallis y Futuna | Уоллис и Футуна | جزر والس وفوتونا | Wallis-et-Futuna | Wallis und Futuna | Wallis e Futuna | Wallis e Futuna | איי ווליס ופוטונה
WS WSM 882 | Samoa | | Самоа | ساموا | | | | | סמואה
XK XKX --- | Kosovo | | Косово | كوسوفو | | | | | קוסובו
YE YEM 887 | Yemen | | Йемен | اليمن | Yémen | Jemen | Iémen | | תימן
YT MYT 175 | Mayotte | | Майотта | مايوت | | | Maiote | | מאיוט
ZA ZAF 710 | South Africa | Sudáfrica | Южно-Африканская Республика | جنوب أفريقيا | Afrique du Sud | Südafrika | África do Sul | Sudafrica | דרום אפריקה
ZM ZMB 894 | Zambia | | Замбия | زامبيا | Zambie | Sambia | Zâmbia | | זמביה
ZW ZWE 716 | Zimbabwe | Zimbabue | Зимбабве | زيمبابوي | | Simbabwe | Zimbabué | | זימבבואה
`;
