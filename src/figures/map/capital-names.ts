/**
 * Capitals, one a line: the country by its alpha-2 code, latitude and longitude in degrees, then the
 * name in English, Spanish, Russian and Arabic. Where a country has two seats, the first stands for
 * it; that implies no position.
 */
export const capitalNames = `
AD 42.51 1.52 | Andorra la Vella | Andorra la Vieja | Андорра-ла-Велья | أندورا لا فيلا
AE 24.45 54.38 | Abu Dhabi | Abu Dabi | Абу-Даби | أبوظبي
AF 34.53 69.17 | Kabul | Kabul | Кабул | كابول
AG 17.12 -61.85 | Saint John’s | Saint John’s | Сент-Джонс | سانت جونز
AL 41.33 19.82 | Tirana | Tirana | Тирана | تيرانا
AM 40.18 44.51 | Yerevan | Ereván | Ереван | يريفان
AO -8.84 13.23 | Luanda | Luanda | Луанда | لواندا
AR -34.60 -58.38 | Buenos Aires | Buenos Aires | Буэнос-Айрес | بوينس آيرس
AT 48.21 16.37 | Vienna | Viena | Вена | فيينا
AU -35.28 149.13 | Canberra | Canberra | Канберра | كانبرا
AZ 40.41 49.87 | Baku | Bakú | Баку | باكو
BA 43.86 18.41 | Sarajevo | Sarajevo | Сараево | سراييفو
BB 13.10 -59.62 | Bridgetown | Bridgetown | Бриджтаун | بريدج تاون
BD 23.81 90.41 | Dhaka | Daca | Дакка | دكا
BE 50.85 4.35 | Brussels | Bruselas | Брюссель | بروكسل
BF 12.37 -1.52 | Ouagadougou | Uagadugú | Уагадугу | واغادوغو
BG 42.70 23.32 | Sofia | Sofía | София | صوفيا
BH 26.23 50.59 | Manama | Manama | Манама | المنامة
BI -3.43 29.93 | Gitega | Gitega | Гитега | غيتيغا
BJ 6.50 2.60 | Porto-Novo | Porto Novo | Порто-Ново | بورتو نوفو
BN 4.89 114.94 | Bandar Seri Begawan | Bandar Seri Begawan | Бандар-Сери-Бегаван | بندر سري بكاوان
BO -16.50 -68.15 | La Paz | La Paz | Ла-Пас | لاباز
BO -19.05 -65.26 | Sucre | Sucre | Сукре | سوكري
BR -15.79 -47.88 | Brasília | Brasilia | Бразилиа | برازيليا
BS 25.06 -77.35 | Nassau | Nasáu | Нассау | ناساو
BT 27.47 89.64 | Thimphu | Timbu | Тхимпху | تيمفو
BW -24.65 25.91 | Gaborone | Gaborone | Габороне | غابورون
BY 53.90 27.57 | Minsk | Minsk | Минск | مينسك
BZ 17.25 -88.77 | Belmopan | Belmopán | Бельмопан | بلموبان
CA 45.42 -75.70 | Ottawa | Ottawa | Оттава | أوتاوا
CD -4.32 15.31 | Kinshasa | Kinsasa | Киншаса | كينشاسا
CF 4.36 18.56 | Bangui | Bangui | Банги | بانغي
CG -4.27 15.28 | Brazzaville | Brazzaville | Браззавиль | برازافيل
CH 46.95 7.45 | Bern | Berna | Берн | برن
CI 6.82 -5.28 | Yamoussoukro | Yamusukro | Ямусукро | ياموسوكرو
CI 5.35 -4.02 | Abidjan | Abiyán | Абиджан | أبيدجان
CL -33.45 -70.67 | Santiago | Santiago de Chile | Сантьяго | سانتياغو
CM 3.87 11.52 | Yaoundé | Yaundé | Яунде | ياوندي
CN 39.90 116.40 | Beijing | Pekín | Пекин | بكين
CO 4.71 -74.07 | Bogotá | Bogotá | Богота | بوغوتا
CR 9.93 -84.08 | San José | San José | Сан-Хосе | سان خوسيه
CU 23.13 -82.38 | Havana | La Habana | Гавана | هافانا
CV 14.92 -23.51 | Praia | Praia | Прая | برايا
CY 35.17 33.37 | Nicosia | Nicosia | Никосия | نيقوسيا
CZ 50.08 14.44 | Prague | Praga | Прага | براغ
DE 52.52 13.40 | Berlin | Berlín | Берлин | برلين
DJ 11.59 43.15 | Djibouti | Yibuti | Джибути | جيبوتي
DK 55.68 12.57 | Copenhagen | Copenhague | Копенгаген | كوبنهاغن
DM 15.30 -61.39 | Roseau | Roseau | Розо | روسو
DO 18.49 -69.93 | Santo Domingo | Santo Domingo | Санто-Доминго | سانتو دومينغو
DZ 36.75 3.06 | Algiers | Argel | Алжир | الجزائر
EC -0.18 -78.47 | Quito | Quito | Кито | كيتو
EE 59.44 24.75 | Tallinn | Tallin | Таллин | تالين
EG 30.04 31.24 | Cairo | El Cairo | Каир | القاهرة
ER 15.32 38.93 | Asmara | Asmara | Асмэра | أسمرة
ES 40.42 -3.70 | Madrid | Madrid | Мадрид | مدريد
ET 9.02 38.75 | Addis Ababa | Adís Abeba | Аддис-Абеба | أديس أبابا
FI 60.17 24.94 | Helsinki | Helsinki | Хельсинки | هلسنكي
FJ -18.14 178.44 | Suva | Suva | Сува | سوفا
FM 6.92 158.16 | Palikir | Palikir | Паликир | باليكير
FR 48.86 2.35 | Paris | París | Париж | باريس
GA 0.39 9.45 | Libreville | Libreville | Либревиль | ليبرفيل
GB 51.51 -0.13 | London | Londres | Лондон | لندن
GD 12.05 -61.75 | Saint George’s | Saint George’s | Сент-Джорджес | سانت جورجز
GE 41.69 44.80 | Tbilisi | Tiflis | Тбилиси | تبليسي
GH 5.56 -0.20 | Accra | Acra | Аккра | أكرا
GL 64.18 -51.72 | Nuuk | Nuuk | Нуук | نوك
GM 13.45 -16.58 | Banjul | Banjul | Банжул | بانجول
GN 9.54 -13.68 | Conakry | Conakri | Конакри | كوناكري
GQ 3.75 8.78 | Malabo | Malabo | Малабо | مالابو
GR 37.98 23.73 | Athens | Atenas | Афины | أثينا
GT 14.63 -90.51 | Guatemala City | Ciudad de Guatemala | Гватемала | غواتيمالا سيتي
GW 11.86 -15.58 | Bissau | Bisáu | Бисау | بيساو
GY 6.80 -58.16 | Georgetown | Georgetown | Джорджтаун | جورج تاون
HN 14.08 -87.21 | Tegucigalpa | Tegucigalpa | Тегусигальпа | تيغوسيغالبا
HR 45.81 15.98 | Zagreb | Zagreb | Загреб | زغرب
HT 18.54 -72.34 | Port-au-Prince | Puerto Príncipe | Порт-о-Пренс | بورت أو برنس
HU 47.50 19.04 | Budapest | Budapest | Будапешт | بودابست
ID -6.21 106.85 | Jakarta | Yakarta | Джакарта | جاكرتا
IE 53.35 -6.26 | Dublin | Dublín | Дублин | دبلن
IL 31.78 35.22 | Jerusalem | Jerusalén | Иерусалим | القدس
IL 32.08 34.78 | Tel Aviv | Tel Aviv | Тель-Авив | تل أبيب
IN 28.61 77.21 | New Delhi | Nueva Delhi | Нью-Дели | نيودلهي
IQ 33.32 44.37 | Baghdad | Bagdad | Багдад | بغداد
IR 35.69 51.39 | Tehran | Teherán | Тегеран | طهران
IS 64.15 -21.94 | Reykjavík | Reikiavik | Рейкьявик | ريكيافيك
IT 41.90 12.50 | Rome | Roma | Рим | روما
JM 17.97 -76.79 | Kingston | Kingston | Кингстон | كينغستون
JO 31.95 35.93 | Amman | Amán | Амман | عمّان
JP 35.68 139.69 | Tokyo | Tokio | Токио | طوكيو
KE -1.29 36.82 | Nairobi | Nairobi | Найроби | نيروبي
KG 42.87 74.59 | Bishkek | Biskek | Бишкек | بيشكك
KH 11.56 104.92 | Phnom Penh | Nom Pen | Пномпень | بنوم بنه
KI 1.35 172.92 | South Tarawa | Tarawa Sur | Южная Тарава | تاراوا الجنوبية
KM -11.70 43.26 | Moroni | Moroni | Морони | موروني
KN 17.30 -62.72 | Basseterre | Basseterre | Бастер | باستير
KP 39.03 125.75 | Pyongyang | Pionyang | Пхеньян | بيونغ يانغ
KR 37.57 126.98 | Seoul | Seúl | Сеул | سول
KW 29.37 47.98 | Kuwait City | Ciudad de Kuwait | Эль-Кувейт | مدينة الكويت
KZ 51.17 71.43 | Astana | Astaná | Астана | أستانا
LA 17.97 102.61 | Vientiane | Vientián | Вьентьян | فيينتيان
LB 33.89 35.50 | Beirut | Beirut | Бейрут | بيروت
LC 14.01 -60.99 | Castries | Castries | Кастри | كاستريس
LI 47.14 9.52 | Vaduz | Vaduz | Вадуц | فادوز
LK 6.89 79.91 | Sri Jayawardenepura Kotte | Sri Jayawardenapura Kotte | Шри-Джаяварденепура-Котте | سري جاياواردنابورا كوتي
LK 6.93 79.85 | Colombo | Colombo | Коломбо | كولومبو
LR 6.30 -10.80 | Monrovia | Monrovia | Монровия | مونروفيا
LS -29.32 27.48 | Maseru | Maseru | Масеру | ماسيرو
LT 54.69 25.28 | Vilnius | Vilna | Вильнюс | فيلنيوس
LU 49.61 6.13 | Luxembourg | Luxemburgo | Люксембург | لوكسمبورغ
LV 56.95 24.11 | Riga | Riga | Рига | ريغا
LY 32.89 13.19 | Tripoli | Trípoli | Триполи | طرابلس
MA 34.02 -6.84 | Rabat | Rabat | Рабат | الرباط
MC 43.73 7.42 | Monaco | Mónaco | Монако | موناكو
MD 47.01 28.86 | Chișinău | Chisináu | Кишинёв | كيشيناو
ME 42.44 19.26 | Podgorica | Podgorica | Подгорица | بودغوريتسا
MG -18.88 47.51 | Antananarivo | Antananarivo | Антананариву | أنتاناناريفو
MH 7.10 171.38 | Majuro | Majuro | Маджуро | ماجورو
MK 42.00 21.43 | Skopje | Skopie | Скопье | سكوبيه
ML 12.64 -8.00 | Bamako | Bamako | Бамако | باماكو
MM 19.75 96.13 | Naypyidaw | Naipyidó | Нейпьидо | نايبيداو
MN 47.92 106.92 | Ulaanbaatar | Ulán Bator | Улан-Батор | أولان باتور
MR 18.08 -15.98 | Nouakchott | Nuakchot | Нуакшот | نواكشوط
MT 35.90 14.51 | Valletta | La Valeta | Валлетта | فاليتا
MU -20.16 57.50 | Port Louis | Port Louis | Порт-Луи | بورت لويس
MV 4.18 73.51 | Malé | Malé | Мале | ماليه
MW -13.97 33.79 | Lilongwe | Lilongüe | Лилонгве | ليلونغوي
MX 19.43 -99.13 | Mexico City | Ciudad de México | Мехико | مكسيكو سيتي
MY 3.14 101.69 | Kuala Lumpur | Kuala Lumpur | Куала-Лумпур | كوالالمبور
MZ -25.97 32.57 | Maputo | Maputo | Мапуту | مابوتو
NA -22.56 17.08 | Windhoek | Windhoek | Виндхук | ويندهوك
NE 13.51 2.11 | Niamey | Niamey | Ниамей | نيامي
NG 9.06 7.50 | Abuja | Abuya | Абуджа | أبوجا
NI 12.13 -86.25 | Managua | Managua | Манагуа | ماناغوا
NL 52.37 4.90 | Amsterdam | Ámsterdam | Амстердам | أمستردام
NL 52.08 4.31 | The Hague | La Haya | Гаага | لاهاي
NO 59.91 10.75 | Oslo | Oslo | Осло | أوسلو
NP 27.72 85.32 | Kathmandu | Katmandú | Катманду | كاتماندو
NR -0.55 166.92 | Yaren | Yaren | Ярен | يارين
NZ -41.29 174.78 | Wellington | Wellington | Веллингтон | ويلينغتون
OM 23.59 58.41 | Muscat | Mascate | Маскат | مسقط
PA 8.98 -79.52 | Panama City | Ciudad de Panamá | Панама | بنما سيتي
PE -12.05 -77.04 | Lima | Lima | Лима | ليما
PG -9.44 147.18 | Port Moresby | Puerto Moresby | Порт-Морсби | بورت مورسبي
PH 14.60 120.98 | Manila | Manila | Манила | مانيلا
PK 33.69 73.06 | Islamabad | Islamabad | Исламабад | إسلام آباد
PL 52.23 21.01 | Warsaw | Varsovia | Варшава | وارسو
PR 18.47 -66.11 | San Juan | San Juan | Сан-Хуан | سان خوان
PS 31.90 35.20 | Ramallah | Ramala | Рамалла | رام الله
PT 38.72 -9.14 | Lisbon | Lisboa | Лиссабон | لشبونة
PW 7.50 134.62 | Ngerulmud | Ngerulmud | Нгерулмуд | نغيرولمود
PY -25.26 -57.58 | Asunción | Asunción | Асунсьон | أسونسيون
QA 25.29 51.53 | Doha | Doha | Доха | الدوحة
RO 44.43 26.10 | Bucharest | Bucarest | Бухарест | بوخارست
RS 44.79 20.45 | Belgrade | Belgrado | Белград | بلغراد
RU 55.75 37.62 | Moscow | Moscú | Москва | موسكو
RW -1.95 30.06 | Kigali | Kigali | Кигали | كيغالي
SA 24.71 46.68 | Riyadh | Riad | Эр-Рияд | الرياض
SB -9.43 159.95 | Honiara | Honiara | Хониара | هونيارا
SC -4.62 55.45 | Victoria | Victoria | Виктория | فيكتوريا
SD 15.50 32.56 | Khartoum | Jartum | Хартум | الخرطوم
SE 59.33 18.07 | Stockholm | Estocolmo | Стокгольм | ستوكهولم
SG 1.29 103.85 | Singapore | Singapur | Сингапур | سنغافورة
SI 46.06 14.51 | Ljubljana | Liubliana | Любляна | ليوبليانا
SK 48.15 17.11 | Bratislava | Bratislava | Братислава | براتيسلافا
SL 8.48 -13.23 | Freetown | Freetown | Фритаун | فريتاون
SM 43.94 12.45 | San Marino | San Marino | Сан-Марино | سان مارينو
SN 14.69 -17.45 | Dakar | Dakar | Дакар | داكار
SO 2.05 45.32 | Mogadishu | Mogadiscio | Могадишо | مقديشو
SR 5.85 -55.20 | Paramaribo | Paramaribo | Парамарибо | باراماريبو
SS 4.85 31.58 | Juba | Yuba | Джуба | جوبا
ST 0.34 6.73 | São Tomé | Santo Tomé | Сан-Томе | ساو تومي
SV 13.69 -89.22 | San Salvador | San Salvador | Сан-Сальвадор | سان سلفادور
SY 33.51 36.29 | Damascus | Damasco | Дамаск | دمشق
SZ -26.31 31.14 | Mbabane | Mbabane | Мбабане | مبابان
TD 12.11 15.04 | N’Djamena | Yamena | Нджамена | نجامينا
TG 6.13 1.22 | Lomé | Lomé | Ломе | لومي
TH 13.75 100.50 | Bangkok | Bangkok | Бангкок | بانكوك
TJ 38.56 68.77 | Dushanbe | Dusambé | Душанбе | دوشنبه
TL -8.56 125.56 | Dili | Dili | Дили | ديلي
TM 37.95 58.38 | Ashgabat | Asjabad | Ашхабад | عشق آباد
TN 36.81 10.18 | Tunis | Túnez | Тунис | تونس
TO -21.14 -175.20 | Nuku’alofa | Nukualofa | Нукуалофа | نوكو ألوفا
TR 39.93 32.86 | Ankara | Ankara | Анкара | أنقرة
TT 10.65 -61.51 | Port of Spain | Puerto España | Порт-оф-Спейн | بورت أوف سبين
TV -8.52 179.20 | Funafuti | Funafuti | Фунафути | فونافوتي
TW 25.04 121.56 | Taipei | Taipéi | Тайбэй | تايبيه
TZ -6.17 35.74 | Dodoma | Dodoma | Додома | دودوما
UA 50.45 30.52 | Kyiv | Kiev | Киев | كييف
UG 0.32 32.58 | Kampala | Kampala | Кампала | كمبالا
US 38.90 -77.04 | Washington | Washington | Вашингтон | واشنطن
UY -34.90 -56.19 | Montevideo | Montevideo | Монтевидео | مونتيفيديو
UZ 41.31 69.28 | Tashkent | Taskent | Ташкент | طشقند
VA 41.90 12.45 | Vatican City | Ciudad del Vaticano | Ватикан | مدينة الفاتيكان
VC 13.16 -61.22 | Kingstown | Kingstown | Кингстаун | كينغستاون
VE 10.49 -66.88 | Caracas | Caracas | Каракас | كاراكاس
VN 21.03 105.85 | Hanoi | Hanói | Ханой | هانوي
VU -17.73 168.32 | Port Vila | Port Vila | Порт-Вила | بورت فيلا
WS -13.83 -171.77 | Apia | Apia | Апиа | آبيا
XK 42.66 21.17 | Pristina | Pristina | Приштина | بريشتينا
YE 15.35 44.21 | Sana’a | Saná | Сана | صنعاء
ZA -25.75 28.19 | Pretoria | Pretoria | Претория | بريتوريا
ZA -33.92 18.42 | Cape Town | Ciudad del Cabo | Кейптаун | كيب تاون
ZM -15.42 28.28 | Lusaka | Lusaka | Лусака | لوساكا
ZW -17.83 31.05 | Harare | Harare | Хараре | هراري
`;
