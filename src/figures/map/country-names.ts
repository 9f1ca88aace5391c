/**
 * Countries and territories of ISO 3166-1 (and Kosovo, which has a code for users only), one a line:
 * alpha-2, alpha-3 and numeric code, then the name in English, Spanish, Russian and Arabic. The
 * names are those of Unicode CLDR, shortened; they imply no position.
 */
export const countryNames = `
AD AND 020 | Andorra | Andorra | Андорра | أندورا
AE ARE 784 | United Arab Emirates | Emiratos Árabes Unidos | ОАЭ | الإمارات العربية المتحدة
AF AFG 004 | Afghanistan | Afganistán | Афганистан | أفغانستان
AG ATG 028 | Antigua & Barbuda | Antigua y Barbuda | Антигуа и Барбуда | أنتيغوا وبربودا
AI AIA 660 | Anguilla | Anguila | Ангилья | أنغويلا
AL ALB 008 | Albania | Albania | Албания | ألبانيا
AM ARM 051 | Armenia | Armenia | Армения | أرمينيا
AO AGO 024 | Angola | Angola | Ангола | أنغولا
AQ ATA 010 | Antarctica | Antártida | Антарктида | أنتاركتيكا
AR ARG 032 | Argentina | Argentina | Аргентина | الأرجنتين
AS ASM 016 | American Samoa | Samoa Americana | Американское Самоа | ساموا الأمريكية
AT AUT 040 | Austria | Austria | Австрия | النمسا
AU AUS 036 | Australia | Australia | Австралия | أستراليا
AW ABW 533 | Aruba | Aruba | Аруба | أروبا
AX ALA 248 | Åland Islands | Islas Aland | Аландские о-ва | جزر آلاند
AZ AZE 031 | Azerbaijan | Azerbaiyán | Азербайджан | أذربيجان
BA BIH 070 | Bosnia & Herzegovina | Bosnia y Herzegovina | Босния и Герцеговина | البوسنة والهرسك
BB BRB 052 | Barbados | Barbados | Барбадос | بربادوس
BD BGD 050 | Bangladesh | Bangladés | Бангладеш | بنغلاديش
BE BEL 056 | Belgium | Bélgica | Бельгия | بلجيكا
BF BFA 854 | Burkina Faso | Burkina Faso | Буркина-Фасо | بوركينا فاسو
BG BGR 100 | Bulgaria | Bulgaria | Болгария | بلغاريا
BH BHR 048 | Bahrain | Baréin | Бахрейн | البحرين
BI BDI 108 | Burundi | Burundi | Бурунди | بوروندي
BJ BEN 204 | Benin | Benín | Бенин | بنين
BL BLM 652 | St. Barthélemy | San Bartolomé | Сен-Бартелеми | سان بارتليمي
BM BMU 060 | Bermuda | Bermudas | Бермудские о-ва | برمودا
BN BRN 096 | Brunei | Brunéi | Бруней | بروناي
BO BOL 068 | Bolivia | Bolivia | Боливия | بوليفيا
BQ BES 535 | Caribbean Netherlands | Caribe neerlandés | Бонэйр, Синт-Эстатиус и Саба | هولندا الكاريبية
BR BRA 076 | Brazil | Brasil | Бразилия | البرازيل
BS BHS 044 | Bahamas | Bahamas | Багамы | جزر البهاما
BT BTN 064 | Bhutan | Bután | Бутан | بوتان
BV BVT 074 | Bouvet Island | Isla Bouvet | о-в Буве | جزيرة بوفيه
BW BWA 072 | Botswana | Botsuana | Ботсвана | بوتسوانا
BY BLR 112 | Belarus | Bielorrusia | Беларусь | بيلاروس
BZ BLZ 084 | Belize | Belice | Белиз | بليز
CA CAN 124 | Canada | Canadá | Канада | كندا
CC CCK 166 | Cocos Islands | Islas Cocos | Кокосовые о-ва | جزر كوكوس
CD COD 180 | Democratic Republic of the Congo | República Democrática del Congo | Демократическая Республика Конго | جمهورية الكونغو الديمقراطية
CF CAF 140 | Central African Republic | República Centroafricana | Центрально-Африканская Республика | جمهورية أفريقيا الوسطى
CG COG 178 | Republic of the Congo | República del Congo | Республика Конго | جمهورية الكونغو
CH CHE 756 | Switzerland | Suiza | Швейцария | سويسرا
CI CIV 384 | Côte d’Ivoire | Costa de Marfil | Кот-д’Ивуар | ساحل العاج
CK COK 184 | Cook Islands | Islas Cook | о-ва Кука | جزر كوك
CL CHL 152 | Chile | Chile | Чили | تشيلي
CM CMR 120 | Cameroon | Camerún | Камерун | الكاميرون
CN CHN 156 | China | China | Китай | الصين
CO COL 170 | Colombia | Colombia | Колумбия | كولومبيا
CR CRI 188 | Costa Rica | Costa Rica | Коста-Рика | كوستاريكا
CU CUB 192 | Cuba | Cuba | Куба | كوبا
CV CPV 132 | Cape Verde | Cabo Verde | Кабо-Верде | الرأس الأخضر
CW CUW 531 | Curaçao | Curazao | Кюрасао | كوراساو
CX CXR 162 | Christmas Island | Isla de Navidad | о-в Рождества | جزيرة كريسماس
CY CYP 196 | Cyprus | Chipre | Кипр | قبرص
CZ CZE 203 | Czechia | Chequia | Чехия | التشيك
DE DEU 276 | Germany | Alemania | Германия | ألمانيا
DJ DJI 262 | Djibouti | Yibuti | Джибути | جيبوتي
DK DNK 208 | Denmark | Dinamarca | Дания | الدانمرك
DM DMA 212 | Dominica | Dominica | Доминика | دومينيكا
DO DOM 214 | Dominican Republic | República Dominicana | Доминиканская Республика | جمهورية الدومينيكان
DZ DZA 012 | Algeria | Argelia | Алжир | الجزائر
EC ECU 218 | Ecuador | Ecuador | Эквадор | الإكوادور
EE EST 233 | Estonia | Estonia | Эстония | إستونيا
EG EGY 818 | Egypt | Egipto | Египет | مصر
EH ESH 732 | Western Sahara | Sáhara Occidental | Западная Сахара | الصحراء الغربية
ER ERI 232 | Eritrea | Eritrea | Эритрея | إريتريا
ES ESP 724 | Spain | España | Испания | إسبانيا
ET ETH 231 | Ethiopia | Etiopía | Эфиопия | إثيوبيا
FI FIN 246 | Finland | Finlandia | Финляндия | فنلندا
FJ FJI 242 | Fiji | Fiyi | Фиджи | فيجي
FK FLK 238 | Falkland Islands | Islas Malvinas | Фолклендские острова | جزر فوكلاند
FM FSM 583 | Micronesia | Micronesia | Федеративные Штаты Микронезии | ميكرونيزيا
FO FRO 234 | Faroe Islands | Islas Feroe | Фарерские о-ва | جزر فارو
FR FRA 250 | France | Francia | Франция | فرنسا
GA GAB 266 | Gabon | Gabón | Габон | الغابون
GB GBR 826 | United Kingdom | Reino Unido | Великобритания | المملكة المتحدة
GD GRD 308 | Grenada | Granada | Гренада | غرينادا
GE GEO 268 | Georgia | Georgia | Грузия | جورجيا
GF GUF 254 | French Guiana | Guayana Francesa | Французская Гвиана | غويانا الفرنسية
GG GGY 831 | Guernsey | Guernesey | Гернси | غيرنزي
GH GHA 288 | Ghana | Ghana | Гана | غانا
GI GIB 292 | Gibraltar | Gibraltar | Гибралтар | جبل طارق
GL GRL 304 | Greenland | Groenlandia | Гренландия | غرينلاند
GM GMB 270 | Gambia | Gambia | Гамбия | غامبيا
GN GIN 324 | Guinea | Guinea | Гвинея | غينيا
GP GLP 312 | Guadeloupe | Guadalupe | Гваделупа | غوادلوب
GQ GNQ 226 | Equatorial Guinea | Guinea Ecuatorial | Экваториальная Гвинея | غينيا الاستوائية
GR GRC 300 | Greece | Grecia | Греция | اليونان
GS SGS 239 | South Georgia & South Sandwich Islands | Islas Georgia del Sur y Sandwich del Sur | Южная Георгия и Южные Сандвичевы о-ва | جورجيا الجنوبية وجزر ساندويتش الجنوبية
GT GTM 320 | Guatemala | Guatemala | Гватемала | غواتيمالا
GU GUM 316 | Guam | Guam | Гуам | غوام
GW GNB 624 | Guinea-Bissau | Guinea-Bisáu | Гвинея-Бисау | غينيا بيساو
GY GUY 328 | Guyana | Guyana | Гайана | غيانا
HK HKG 344 | Hong Kong | Hong Kong | Гонконг | هونغ كونغ
HM HMD 334 | Heard & McDonald Islands | Islas Heard y McDonald | о-ва Херд и Макдональд | جزيرة هيرد وجزر ماكدونالد
HN HND 340 | Honduras | Honduras | Гондурас | هندوراس
HR HRV 191 | Croatia | Croacia | Хорватия | كرواتيا
HT HTI 332 | Haiti | Haití | Гаити | هايتي
HU HUN 348 | Hungary | Hungría | Венгрия | هنغاريا
ID IDN 360 | Indonesia | Indonesia | Индонезия | إندونيسيا
IE IRL 372 | Ireland | Irlanda | Ирландия | أيرلندا
IL ISR 376 | Israel | Israel | Израиль | إسرائيل
IM IMN 833 | Isle of Man | Isla de Man | о-в Мэн | جزيرة مان
IN IND 356 | India | India | Индия | الهند
IO IOT 086 | British Indian Ocean Territory | Territorio Británico del Océano Índico | Британская территория в Индийском океане | الإقليم البريطاني في المحيط الهندي
IQ IRQ 368 | Iraq | Irak | Ирак | العراق
IR IRN 364 | Iran | Irán | Иран | إيران
IS ISL 352 | Iceland | Islandia | Исландия | آيسلندا
IT ITA 380 | Italy | Italia | Италия | إيطاليا
JE JEY 832 | Jersey | Jersey | Джерси | جيرسي
JM JAM 388 | Jamaica | Jamaica | Ямайка | جامايكا
JO JOR 400 | Jordan | Jordania | Иордания | الأردن
JP JPN 392 | Japan | Japón | Япония | اليابان
KE KEN 404 | Kenya | Kenia | Кения | كينيا
KG KGZ 417 | Kyrgyzstan | Kirguistán | Киргизия | قيرغيزستان
KH KHM 116 | Cambodia | Camboya | Камбоджа | كمبوديا
KI KIR 296 | Kiribati | Kiribati | Кирибати | كيريباتي
KM COM 174 | Comoros | Comoras | Коморы | جزر القمر
KN KNA 659 | St. Kitts & Nevis | San Cristóbal y Nieves | Сент-Китс и Невис | سانت كيتس ونيفيس
KP PRK 408 | North Korea | Corea del Norte | КНДР | كوريا الشمالية
KR KOR 410 | South Korea | Corea del Sur | Республика Корея | كوريا الجنوبية
KW KWT 414 | Kuwait | Kuwait | Кувейт | الكويت
KY CYM 136 | Cayman Islands | Islas Caimán | о-ва Кайман | جزر كايمان
KZ KAZ 398 | Kazakhstan | Kazajistán | Казахстан | كازاخستان
LA LAO 418 | Laos | Laos | Лаос | لاوس
LB LBN 422 | Lebanon | Líbano | Ливан | لبنان
LC LCA 662 | St. Lucia | Santa Lucía | Сент-Люсия | سانت لوسيا
LI LIE 438 | Liechtenstein | Liechtenstein | Лихтенштейн | ليختنشتاين
LK LKA 144 | Sri Lanka | Sri Lanka | Шри-Ланка | سريلانكا
LR LBR 430 | Liberia | Liberia | Либерия | ليبيريا
LS LSO 426 | Lesotho | Lesoto | Лесото | ليسوتو
LT LTU 440 | Lithuania | Lituania | Литва | ليتوانيا
LU LUX 442 | Luxembourg | Luxemburgo | Люксембург | لوكسمبورغ
LV LVA 428 | Latvia | Letonia | Латвия | لاتفيا
LY LBY 434 | Libya | Libia | Ливия | ليبيا
MA MAR 504 | Morocco | Marruecos | Марокко | المغرب
MC MCO 492 | Monaco | Mónaco | Монако | موناكو
MD MDA 498 | Moldova | Moldavia | Молдова | مولدوفا
ME MNE 499 | Montenegro | Montenegro | Черногория | الجبل الأسود
MF MAF 663 | St. Martin | San Martín | Сен-Мартен | سان مارتن
MG MDG 450 | Madagascar | Madagascar | Мадагаскар | مدغشقر
MH MHL 584 | Marshall Islands | Islas Marshall | Маршалловы о-ва | جزر مارشال
MK MKD 807 | North Macedonia | Macedonia del Norte | Северная Македония | مقدونيا الشمالية
ML MLI 466 | Mali | Mali | Мали | مالي
MM MMR 104 | Myanmar | Myanmar | Мьянма | ميانمار
MN MNG 496 | Mongolia | Mongolia | Монголия | منغوليا
MO MAC 446 | Macao | Macao | Макао | ماكاو
MP MNP 580 | Northern Mariana Islands | Islas Marianas del Norte | Северные Марианские о-ва | جزر ماريانا الشمالية
MQ MTQ 474 | Martinique | Martinica | Мартиника | جزر المارتينيك
MR MRT 478 | Mauritania | Mauritania | Мавритания | موريتانيا
MS MSR 500 | Montserrat | Montserrat | Монтсеррат | مونتسرات
MT MLT 470 | Malta | Malta | Мальта | مالطا
MU MUS 480 | Mauritius | Mauricio | Маврикий | موريشيوس
MV MDV 462 | Maldives | Maldivas | Мальдивы | جزر المالديف
MW MWI 454 | Malawi | Malaui | Малави | ملاوي
MX MEX 484 | Mexico | México | Мексика | المكسيك
MY MYS 458 | Malaysia | Malasia | Малайзия | ماليزيا
MZ MOZ 508 | Mozambique | Mozambique | Мозамбик | موزمبيق
NA NAM 516 | Namibia | Namibia | Намибия | ناميبيا
NC NCL 540 | New Caledonia | Nueva Caledonia | Новая Каледония | كاليدونيا الجديدة
NE NER 562 | Niger | Níger | Нигер | النيجر
NF NFK 574 | Norfolk Island | Isla Norfolk | о-в Норфолк | جزيرة نورفولك
NG NGA 566 | Nigeria | Nigeria | Нигерия | نيجيريا
NI NIC 558 | Nicaragua | Nicaragua | Никарагуа | نيكاراغوا
NL NLD 528 | Netherlands | Países Bajos | Нидерланды | هولندا
NO NOR 578 | Norway | Noruega | Норвегия | النرويج
NP NPL 524 | Nepal | Nepal | Непал | نيبال
NR NRU 520 | Nauru | Nauru | Науру | ناورو
NU NIU 570 | Niue | Niue | Ниуэ | نيوي
NZ NZL 554 | New Zealand | Nueva Zelanda | Новая Зеландия | نيوزيلندا
OM OMN 512 | Oman | Omán | Оман | عُمان
PA PAN 591 | Panama | Panamá | Панама | بنما
PE PER 604 | Peru | Perú | Перу | بيرو
PF PYF 258 | French Polynesia | Polinesia Francesa | Французская Полинезия | بولينيزيا الفرنسية
PG PNG 598 | Papua New Guinea | Papúa Nueva Guinea | Папуа — Новая Гвинея | بابوا غينيا الجديدة
PH PHL 608 | Philippines | Filipinas | Филиппины | الفلبين
PK PAK 586 | Pakistan | Pakistán | Пакистан | باكستان
PL POL 616 | Poland | Polonia | Польша | بولندا
PM SPM 666 | St. Pierre & Miquelon | San Pedro y Miquelón | Сен-Пьер и Микелон | سان بيير ومكويلون
PN PCN 612 | Pitcairn Islands | Islas Pitcairn | о-ва Питкэрн | جزر بيتكيرن
PR PRI 630 | Puerto Rico | Puerto Rico | Пуэрто-Рико | بورتوريكو
PS PSE 275 | Palestine | Palestina | Палестина | فلسطين
PT PRT 620 | Portugal | Portugal | Португалия | البرتغال
PW PLW 585 | Palau | Palaos | Палау | بالاو
PY PRY 600 | Paraguay | Paraguay | Парагвай | باراغواي
QA QAT 634 | Qatar | Catar | Катар | قطر
RE REU 638 | Réunion | Reunión | Реюньон | روينيون
RO ROU 642 | Romania | Rumanía | Румыния | رومانيا
RS SRB 688 | Serbia | Serbia | Сербия | صربيا
RU RUS 643 | Russia | Rusia | Россия | روسيا
RW RWA 646 | Rwanda | Ruanda | Руанда | رواندا
SA SAU 682 | Saudi Arabia | Arabia Saudí | Саудовская Аравия | المملكة العربية السعودية
SB SLB 090 | Solomon Islands | Islas Salomón | Соломоновы о-ва | جزر سليمان
SC SYC 690 | Seychelles | Seychelles | Сейшельские о-ва | سيشل
SD SDN 729 | Sudan | Sudán | Судан | السودان
SE SWE 752 | Sweden | Suecia | Швеция | السويد
SG SGP 702 | Singapore | Singapur | Сингапур | سنغافورة
SH SHN 654 | St. Helena | Santa Elena | о-в Св. Елены | سانت هيلينا
SI SVN 705 | Slovenia | Eslovenia | Словения | سلوفينيا
SJ SJM 744 | Svalbard & Jan Mayen | Svalbard y Jan Mayen | Шпицберген и Ян-Майен | سفالبارد وجان ماين
SK SVK 703 | Slovakia | Eslovaquia | Словакия | سلوفاكيا
SL SLE 694 | Sierra Leone | Sierra Leona | Сьерра-Леоне | سيراليون
SM SMR 674 | San Marino | San Marino | Сан-Марино | سان مارينو
SN SEN 686 | Senegal | Senegal | Сенегал | السنغال
SO SOM 706 | Somalia | Somalia | Сомали | الصومال
SR SUR 740 | Suriname | Surinam | Суринам | سورينام
SS SSD 728 | South Sudan | Sudán del Sur | Южный Судан | جنوب السودان
ST STP 678 | São Tomé & Príncipe | Santo Tomé y Príncipe | Сан-Томе и Принсипи | ساو تومي وبرينسيبي
SV SLV 222 | El Salvador | El Salvador | Сальвадор | السلفادور
SX SXM 534 | Sint Maarten | Sint Maarten | Синт-Мартен | سانت مارتن
SY SYR 760 | Syria | Siria | Сирия | سوريا
SZ SWZ 748 | Eswatini | Esuatini | Эсватини | إسواتيني
TC TCA 796 | Turks & Caicos Islands | Islas Turcas y Caicos | Тёркс и Кайкос | جزر توركس وكايكوس
TD TCD 148 | Chad | Chad | Чад | تشاد
TF ATF 260 | French Southern Territories | Territorios Australes Franceses | Французские Южные территории | الأقاليم الجنوبية الفرنسية
TG TGO 768 | Togo | Togo | Того | توغو
TH THA 764 | Thailand | Tailandia | Таиланд | تايلاند
TJ TJK 762 | Tajikistan | Tayikistán | Таджикистан | طاجيكستان
TK TKL 772 | Tokelau | Tokelau | Токелау | توكيلاو
TL TLS 626 | Timor-Leste | Timor-Leste | Восточный Тимор | تيمور - ليشتي
TM TKM 795 | Turkmenistan | Turkmenistán | Туркменистан | تركمانستان
TN TUN 788 | Tunisia | Túnez | Тунис | تونس
TO TON 776 | Tonga | Tonga | Тонга | تونغا
TR TUR 792 | Türkiye | Turquía | Турция | تركيا
TT TTO 780 | Trinidad & Tobago | Trinidad y Tobago | Тринидад и Тобаго | ترينيداد وتوباغو
TV TUV 798 | Tuvalu | Tuvalu | Тувалу | توفالو
TW TWN 158 | Taiwan | Taiwán | Тайвань | تايوان
TZ TZA 834 | Tanzania | Tanzania | Танзания | تنزانيا
UA UKR 804 | Ukraine | Ucrania | Украина | أوكرانيا
UG UGA 800 | Uganda | Uganda | Уганда | أوغندا
UM UMI 581 | U.S. Outlying Islands | Islas menores alejadas de EE. UU. | Внешние малые о-ва | جزر الولايات المتحدة النائية
US USA 840 | United States | Estados Unidos | Соединенные Штаты | الولايات المتحدة
UY URY 858 | Uruguay | Uruguay | Уругвай | أورغواي
UZ UZB 860 | Uzbekistan | Uzbekistán | Узбекистан | أوزبكستان
VA VAT 336 | Vatican City | Ciudad del Vaticano | Ватикан | الفاتيكان
VC VCT 670 | St. Vincent & Grenadines | San Vicente y las Granadinas | Сент-Винсент и Гренадины | سانت فنسنت وجزر غرينادين
VE VEN 862 | Venezuela | Venezuela | Венесуэла | فنزويلا
VG VGB 092 | British Virgin Islands | Islas Vírgenes Británicas | Британские Виргинские о-ва | جزر فيرجن البريطانية
VI VIR 850 | U.S. Virgin Islands | Islas Vírgenes de EE. UU. | Американские Виргинские о-ва | جزر فيرجن الأمريكية
VN VNM 704 | Vietnam | Vietnam | Вьетнам | فيتنام
VU VUT 548 | Vanuatu | Vanuatu | Вануату | فانواتو
WF WLF 876 | Wallis & Futuna | Wallis y Futuna | Уоллис и Футуна | جزر والس وفوتونا
WS WSM 882 | Samoa | Samoa | Самоа | ساموا
XK XKX --- | Kosovo | Kosovo | Косово | كوسوفو
YE YEM 887 | Yemen | Yemen | Йемен | اليمن
YT MYT 175 | Mayotte | Mayotte | Майотта | مايوت
ZA ZAF 710 | South Africa | Sudáfrica | Южно-Африканская Республика | جنوب أفريقيا
ZM ZMB 894 | Zambia | Zambia | Замбия | زامبيا
ZW ZWE 716 | Zimbabwe | Zimbabue | Зимбабве | زيمبابوي
`;
