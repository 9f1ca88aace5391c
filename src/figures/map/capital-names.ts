/**
 * Capitals, one a line: the country by its alpha-2 code, latitude and longitude in degrees, then the
 * name in English, Spanish, Russian, Arabic, French, German, Portuguese, Italian and Hebrew; an empty
 * cell is as in English. Where a country has two seats, the first stands for it; that implies no
 * position.
 */
export const capitalNames = `
AD 42.51 1.52 | Andorra la Vella | Andorra la Vieja | Андорра-ла-Велья | أندورا لا فيلا | Andorre-la-Vieille | | | | אנדורה לה וליה
AE 24.45 54.38 | Abu Dhabi | Abu Dabi | Абу-Даби | أبوظبي | Abou Dabi | | | | אבו דאבי
AF 34.53 69.17 | Kabul | | Кабул | كابول | Kaboul | | Cabul | | קאבול
AG 17.12 -61.85 | Saint John’s | | Сент-Джонс | سانت جونز | | | | | סיינט ג׳ונס
AL 41.33 19.82 | Tirana | | Тирана | تيرانا | | | | | טירנה
AM 40.18 44.51 | Yerevan | Ereván | Ереван | يريفان | Erevan | Jerewan | Erevã | Erevan | ירוואן
AO -8.84 13.23 | Luanda | | Луанда | لواندا | | | | | לואנדה
AR -34.60 -58.38 | Buenos Aires | | Буэнос-Айрес | بوينس آيرس | | | | | בואנוס איירס
AT 48.21 16.37 | Vienna | Viena | Вена | فيينا | Vienne | Wien | Viena | | וינה
AU -35.28 149.13 | Canberra | | Канберра | كانبرا | | | Camberra | | קנברה
AZ 40.41 49.87 | Baku | Bakú | Баку | باكو | Bakou | | | | באקו
BA 43.86 18.41 | Sarajevo | | Сараево | سراييفو | | | | | סרייבו
BB 13.10 -59.62 | Bridgetown | | Бриджтаун | بريدج تاون | | | | | ברידג׳טאון
BD 23.81 90.41 | Dhaka | Daca | Дакка | دكا | Dacca | | Daca | Dacca | דאקה
BE 50.85 4.35 | Brussels | Bruselas | Брюссель | بروكسل | Bruxelles | Brüssel | Bruxelas | Bruxelles | בריסל
BF 12.37 -1.52 | Ouagadougou | Uagadugú | Уагадугу | واغادوغو | | | Uagadugu | | ואגאדוגו
BG 42.70 23.32 | Sofia | Sofía | София | صوفيا | | | Sófia | | סופיה
BH 26.23 50.59 | Manama | | Манама | المنامة | | | | | מנאמה
BI -3.43 29.93 | Gitega | | Гитега | غيتيغا | | | | | גיטגה
BJ 6.50 2.60 | Porto-Novo | Porto Novo | Порто-Ново | بورتو نوفو | | | | | פורטו נובו
BN 4.89 114.94 | Bandar Seri Begawan | | Бандар-Сери-Бегаван | بندر سري بكاوان | | | Bandar Seri Begauã | | בנדר סרי בגאוואן
BO -16.50 -68.15 | La Paz | | Ла-Пас | لاباز | | | | | לה פאס
BO -19.05 -65.26 | Sucre | | Сукре | سوكري | | | | | סוקרה
BR -15.79 -47.88 | Brasília | Brasilia | Бразилиа | برازيليا | Brasilia | | | Brasilia | ברזיליה
BS 25.06 -77.35 | Nassau | Nasáu | Нассау | ناساو | | | | | נסאו
BT 27.47 89.64 | Thimphu | Timbu | Тхимпху | تيمفو | Thimphou | | Thimbu | | טהימפהו
BW -24.65 25.91 | Gaborone | | Габороне | غابورون | | | | | גבורונה
BY 53.90 27.57 | Minsk | | Минск | مينسك | | | | | מינסק
BZ 17.25 -88.77 | Belmopan | Belmopán | Бельмопан | بلموبان | | | | | בלמופן
CA 45.42 -75.70 | Ottawa | | Оттава | أوتاوا | | | Otava | | אוטווה
CD -4.32 15.31 | Kinshasa | Kinsasa | Киншаса | كينشاسا | | | Quinxassa | | קינשאסה
CF 4.36 18.56 | Bangui | | Банги | بانغي | | | | | באנגי
CG -4.27 15.28 | Brazzaville | | Браззавиль | برازافيل | | | | | ברזוויל
CH 46.95 7.45 | Bern | Berna | Берн | برن | Berne | | Berna | Berna | ברן
CI 6.82 -5.28 | Yamoussoukro | Yamusukro | Ямусукро | ياموسوكرو | | | Iamussucro | | יאמוסוקרו
CI 5.35 -4.02 | Abidjan | Abiyán | Абиджан | أبيدجان | | | | | אביג׳אן
CL -33.45 -70.67 | Santiago | Santiago de Chile | Сантьяго | سانتياغو | | | | | סנטיאגו
CM 3.87 11.52 | Yaoundé | Yaundé | Яунде | ياوندي | | Jaunde | Iaundé | | יאונדה
CN 39.90 116.40 | Beijing | Pekín | Пекин | بكين | Pékin | Peking | Pequim | Pechino | בייג׳ינג
CO 4.71 -74.07 | Bogotá | | Богота | بوغوتا | | | | | בוגוטה
CR 9.93 -84.08 | San José | | Сан-Хосе | سان خوسيه | | | | | סן חוסה
CU 23.13 -82.38 | Havana | La Habana | Гавана | هافانا | La Havane | Havanna | | L’Avana | הוואנה
CV 14.92 -23.51 | Praia | | Прая | برايا | | | | | פראיה
CY 35.17 33.37 | Nicosia | | Никосия | نيقوسيا | Nicosie | Nikosia | Nicósia | | ניקוסיה
CZ 50.08 14.44 | Prague | Praga | Прага | براغ | | Prag | Praga | Praga | פראג
DE 52.52 13.40 | Berlin | Berlín | Берлин | برلين | | | Berlim | Berlino | ברלין
DJ 11.59 43.15 | Djibouti | Yibuti | Джибути | جيبوتي | | Dschibuti | Djibuti | Gibuti | ג׳יבוטי
DK 55.68 12.57 | Copenhagen | Copenhague | Копенгаген | كوبنهاغن | Copenhague | Kopenhagen | Copenhaga | Copenaghen | קופנהגן
DM 15.30 -61.39 | Roseau | | Розо | روسو | | | | | רוזו
DO 18.49 -69.93 | Santo Domingo | | Санто-Доминго | سانتو دومينغو | Saint-Domingue | | | | סנטו דומינגו
DZ 36.75 3.06 | Algiers | Argel | Алжир | الجزائر | Alger | Algier | Argel | Algeri | אלג׳יר
EC -0.18 -78.47 | Quito | | Кито | كيتو | | | | | קיטו
EE 59.44 24.75 | Tallinn | Tallin | Таллин | تالين | | | | | טאלין
EG 30.04 31.24 | Cairo | El Cairo | Каир | القاهرة | Le Caire | Kairo | | Il Cairo | קהיר
ER 15.32 38.93 | Asmara | | Асмэра | أسمرة | | | | | אסמרה
ES 40.42 -3.70 | Madrid | | Мадрид | مدريد | | | | | מדריד
ET 9.02 38.75 | Addis Ababa | Adís Abeba | Аддис-Абеба | أديس أبابا | Addis-Abeba | Addis Abeba | Adis Abeba | Addis Abeba | אדיס אבבה
FI 60.17 24.94 | Helsinki | | Хельсинки | هلسنكي | | | Helsínquia | | הלסינקי
FJ -18.14 178.44 | Suva | | Сува | سوفا | | | | | סובה
FM 6.92 158.16 | Palikir | | Паликир | باليكير | | | | | פליקיר
FR 48.86 2.35 | Paris | París | Париж | باريس | | | | Parigi | פריז
GA 0.39 9.45 | Libreville | | Либревиль | ليبرفيل | | | | | ליברוויל
GB 51.51 -0.13 | London | Londres | Лондон | لندن | Londres | | Londres | Londra | לונדון
GD 12.05 -61.75 | Saint George’s | | Сент-Джорджес | سانت جورجز | | | | | סיינט ג׳ורג׳ס
GE 41.69 44.80 | Tbilisi | Tiflis | Тбилиси | تبليسي | Tbilissi | Tiflis | Tbilíssi | | טביליסי
GH 5.56 -0.20 | Accra | Acra | Аккра | أكرا | | | Acra | | אקרה
GL 64.18 -51.72 | Nuuk | | Нуук | نوك | | | | | נואוק
GM 13.45 -16.58 | Banjul | | Банжул | بانجول | | | | | בנג׳ול
GN 9.54 -13.68 | Conakry | Conakri | Конакри | كوناكري | | | Conacri | | קונאקרי
GQ 3.75 8.78 | Malabo | | Малабо | مالابو | | | | | מלבו
GR 37.98 23.73 | Athens | Atenas | Афины | أثينا | Athènes | Athen | Atenas | Atene | אתונה
GT 14.63 -90.51 | Guatemala City | Ciudad de Guatemala | Гватемала | غواتيمالا سيتي | Guatemala | Guatemala-Stadt | Cidade da Guatemala | Città del Guatemala | גואטמלה סיטי
GW 11.86 -15.58 | Bissau | Bisáu | Бисау | بيساو | | | | | ביסאו
GY 6.80 -58.16 | Georgetown | | Джорджтаун | جورج تاون | | | | | ג׳ורג׳טאון
HN 14.08 -87.21 | Tegucigalpa | | Тегусигальпа | تيغوسيغالبا | | | | | טגוסיגלפה
HR 45.81 15.98 | Zagreb | | Загреб | زغرب | | | Zagrebe | Zagabria | זאגרב
HT 18.54 -72.34 | Port-au-Prince | Puerto Príncipe | Порт-о-Пренс | بورت أو برنس | | | Porto Príncipe | | פורט או פרנס
HU 47.50 19.04 | Budapest | | Будапешт | بودابست | | | Budapeste | | בודפשט
ID -6.21 106.85 | Jakarta | Yakarta | Джакарта | جاكرتا | | | Jacarta | Giacarta | ג׳קרטה
IE 53.35 -6.26 | Dublin | Dublín | Дублин | دبلن | | | Dublim | Dublino | דבלין
IL 31.78 35.22 | Jerusalem | Jerusalén | Иерусалим | القدس | Jérusalem | | Jerusalém | Gerusalemme | ירושלים
IL 32.08 34.78 | Tel Aviv | | Тель-Авив | تل أبيب | Tel-Aviv | | Telavive | | תל אביב
IN 28.61 77.21 | New Delhi | Nueva Delhi | Нью-Дели | نيودلهي | | Neu-Delhi | Nova Deli | Nuova Delhi | ניו דלהי
IQ 33.32 44.37 | Baghdad | Bagdad | Багдад | بغداد | Bagdad | Bagdad | Bagdade | | בגדאד
IR 35.69 51.39 | Tehran | Teherán | Тегеран | طهران | Téhéran | Teheran | Teerão | Teheran | טהראן
IS 64.15 -21.94 | Reykjavík | Reikiavik | Рейкьявик | ريكيافيك | Reykjavik | | Reiquiavique | | רייקיאוויק
IT 41.90 12.50 | Rome | Roma | Рим | روما | | Rom | Roma | Roma | רומא
JM 17.97 -76.79 | Kingston | | Кингстон | كينغستون | | | | | קינגסטון
JO 31.95 35.93 | Amman | Amán | Амман | عمّان | | | Amã | | עמאן
JP 35.68 139.69 | Tokyo | Tokio | Токио | طوكيو | | Tokio | Tóquio | | טוקיו
KE -1.29 36.82 | Nairobi | | Найроби | نيروبي | | | | | ניירובי
KG 42.87 74.59 | Bishkek | Biskek | Бишкек | بيشكك | Bichkek | Bischkek | Bisqueque | | בישקק
KH 11.56 104.92 | Phnom Penh | Nom Pen | Пномпень | بنوم بنه | | | | | פנום פן
KI 1.35 172.92 | South Tarawa | Tarawa Sur | Южная Тарава | تاراوا الجنوبية | Tarawa-Sud | Süd-Tarawa | Taraua do Sul | Tarawa Sud | דרום טאראווה
KM -11.70 43.26 | Moroni | | Морони | موروني | | | | | מורוני
KN 17.30 -62.72 | Basseterre | | Бастер | باستير | | | | | בסטר
KP 39.03 125.75 | Pyongyang | Pionyang | Пхеньян | بيونغ يانغ | | | | | פיונגיאנג
KR 37.57 126.98 | Seoul | Seúl | Сеул | سول | Séoul | | Seul | Seul | סיאול
KW 29.37 47.98 | Kuwait City | Ciudad de Kuwait | Эль-Кувейт | مدينة الكويت | Koweït | Kuwait-Stadt | Cidade do Kuwait | Al Kuwait | כווית סיטי
KZ 51.17 71.43 | Astana | Astaná | Астана | أستانا | | | | | אסטנה
LA 17.97 102.61 | Vientiane | Vientián | Вьентьян | فيينتيان | | | | | ויינטיאן
LB 33.89 35.50 | Beirut | | Бейрут | بيروت | Beyrouth | | Beirute | | ביירות
LC 14.01 -60.99 | Castries | | Кастри | كاستريس | | | | | קסטריס
LI 47.14 9.52 | Vaduz | | Вадуц | فادوز | | | | | ואדוץ
LK 6.89 79.91 | Sri Jayawardenepura Kotte | Sri Jayawardenapura Kotte | Шри-Джаяварденепура-Котте | سري جاياواردنابورا كوتي | | | | | סרי ג׳איאווארדנפורה קוטה
LK 6.93 79.85 | Colombo | | Коломбо | كولومبو | | | | | קולומבו
LR 6.30 -10.80 | Monrovia | | Монровия | مونروفيا | | | | | מונרוביה
LS -29.32 27.48 | Maseru | | Масеру | ماسيرو | | | | | מסרו
LT 54.69 25.28 | Vilnius | Vilna | Вильнюс | فيلنيوس | | | Vílnius | | וילנה
LU 49.61 6.13 | Luxembourg | Luxemburgo | Люксембург | لوكسمبورغ | | Luxemburg | Luxemburgo | Lussemburgo | לוקסמבורג
LV 56.95 24.11 | Riga | | Рига | ريغا | | | | | ריגה
LY 32.89 13.19 | Tripoli | Trípoli | Триполи | طرابلس | | Tripolis | Trípoli | | טריפולי
MA 34.02 -6.84 | Rabat | | Рабат | الرباط | | | | | רבאט
MC 43.73 7.42 | Monaco | Mónaco | Монако | موناكو | | | Mónaco | | מונקו
MD 47.01 28.86 | Chișinău | Chisináu | Кишинёв | كيشيناو | | | | | קישינב
ME 42.44 19.26 | Podgorica | | Подгорица | بودغوريتسا | | | | | פודגוריצה
MG -18.88 47.51 | Antananarivo | | Антананариву | أنتاناناريفو | | | | | אנטננריבו
MH 7.10 171.38 | Majuro | | Маджуро | ماجورو | | | | | מג׳ורו
MK 42.00 21.43 | Skopje | Skopie | Скопье | سكوبيه | | | Escópia | | סקופיה
ML 12.64 -8.00 | Bamako | | Бамако | باماكو | | | | | במאקו
MM 19.75 96.13 | Naypyidaw | Naipyidó | Нейпьидо | نايبيداو | | | Nepiedó | | נייפידו
MN 47.92 106.92 | Ulaanbaatar | Ulán Bator | Улан-Батор | أولان باتور | Oulan-Bator | Ulan-Bator | Ulã Bator | Ulan Bator | אולן בטור
MR 18.08 -15.98 | Nouakchott | Nuakchot | Нуакшот | نواكشوط | | Nuakschott | Nuaquechote | | נואקשוט
MT 35.90 14.51 | Valletta | La Valeta | Валлетта | فاليتا | La Valette | | Valeta | La Valletta | ולטה
MU -20.16 57.50 | Port Louis | | Порт-Луи | بورت لويس | | | | | פורט לואי
MV 4.18 73.51 | Malé | | Мале | ماليه | | | | | מאלה
MW -13.97 33.79 | Lilongwe | Lilongüe | Лилонгве | ليلونغوي | | | | | לילונגווה
MX 19.43 -99.13 | Mexico City | Ciudad de México | Мехико | مكسيكو سيتي | Mexico | Mexiko-Stadt | Cidade do México | Città del Messico | מקסיקו סיטי
MY 3.14 101.69 | Kuala Lumpur | | Куала-Лумпур | كوالالمبور | | | Cuala Lumpur | | קואלה לומפור
MZ -25.97 32.57 | Maputo | | Мапуту | مابوتو | | | | | מאפוטו
NA -22.56 17.08 | Windhoek | | Виндхук | ويندهوك | | | Vinduque | | וינדהוק
NE 13.51 2.11 | Niamey | | Ниамей | نيامي | | | | | ניאמיי
NG 9.06 7.50 | Abuja | Abuya | Абуджа | أبوجا | | | | | אבוג׳ה
NI 12.13 -86.25 | Managua | | Манагуа | ماناغوا | | | | | מנאגואה
NL 52.37 4.90 | Amsterdam | Ámsterdam | Амстердам | أمستردام | | | Amesterdão | | אמסטרדם
NL 52.08 4.31 | The Hague | La Haya | Гаага | لاهاي | La Haye | Den Haag | Haia | L’Aia | האג
NO 59.91 10.75 | Oslo | | Осло | أوسلو | | | | | אוסלו
NP 27.72 85.32 | Kathmandu | Katmandú | Катманду | كاتماندو | Katmandou | | Catmandu | | קטמנדו
NR -0.55 166.92 | Yaren | | Ярен | يارين | | | | | יארן
NZ -41.29 174.78 | Wellington | | Веллингтон | ويلينغتون | | | | | ולינגטון
OM 23.59 58.41 | Muscat | Mascate | Маскат | مسقط | Mascate | Maskat | Mascate | Mascate | מוסקט
PA 8.98 -79.52 | Panama City | Ciudad de Panamá | Панама | بنما سيتي | Panama | Panama-Stadt | Cidade do Panamá | Panama | פנמה סיטי
PE -12.05 -77.04 | Lima | | Лима | ليما | | | | | לימה
PG -9.44 147.18 | Port Moresby | Puerto Moresby | Порт-Морсби | بورت مورسبي | | | | | פורט מורסבי
PH 14.60 120.98 | Manila | | Манила | مانيلا | Manille | | | | מנילה
PK 33.69 73.06 | Islamabad | | Исламабад | إسلام آباد | | | | | אסלאמאבאד
PL 52.23 21.01 | Warsaw | Varsovia | Варшава | وارسو | Varsovie | Warschau | Varsóvia | Varsavia | ורשה
PR 18.47 -66.11 | San Juan | | Сан-Хуан | سان خوان | | | | | סן חואן
PS 31.90 35.20 | Ramallah | Ramala | Рамалла | رام الله | | | Ramala | | רמאללה
PT 38.72 -9.14 | Lisbon | Lisboa | Лиссабон | لشبونة | Lisbonne | Lissabon | Lisboa | Lisbona | ליסבון
PW 7.50 134.62 | Ngerulmud | | Нгерулмуд | نغيرولمود | | | | | נגרולמוד
PY -25.26 -57.58 | Asunción | | Асунсьон | أسونسيون | | | Assunção | | אסונסיון
QA 25.29 51.53 | Doha | | Доха | الدوحة | | | | | דוחה
RO 44.43 26.10 | Bucharest | Bucarest | Бухарест | بوخارست | Bucarest | Bukarest | Bucareste | Bucarest | בוקרשט
RS 44.79 20.45 | Belgrade | Belgrado | Белград | بلغراد | | Belgrad | Belgrado | Belgrado | בלגרד
RU 55.75 37.62 | Moscow | Moscú | Москва | موسكو | Moscou | Moskau | Moscovo | Mosca | מוסקבה
RW -1.95 30.06 | Kigali | | Кигали | كيغالي | | | | | קיגאלי
SA 24.71 46.68 | Riyadh | Riad | Эр-Рияд | الرياض | Riyad | Riad | Riade | Riad | ריאד
SB -9.43 159.95 | Honiara | | Хониара | هونيارا | | | | | הוניארה
SC -4.62 55.45 | Victoria | | Виктория | فيكتوريا | | | | | ויקטוריה
SD 15.50 32.56 | Khartoum | Jartum | Хартум | الخرطوم | | Khartum | Cartum | | ח׳רטום
SE 59.33 18.07 | Stockholm | Estocolmo | Стокгольм | ستوكهولم | | | Estocolmo | Stoccolma | סטוקהולם
SG 1.29 103.85 | Singapore | Singapur | Сингапур | سنغافورة | Singapour | Singapur | Singapura | | סינגפור
SI 46.06 14.51 | Ljubljana | Liubliana | Любляна | ليوبليانا | | | Liubliana | Lubiana | לובליאנה
SK 48.15 17.11 | Bratislava | | Братислава | براتيسلافا | | | | | ברטיסלבה
SL 8.48 -13.23 | Freetown | | Фритаун | فريتاون | | | | | פריטאון
SM 43.94 12.45 | San Marino | | Сан-Марино | سان مارينو | Saint-Marin | | São Marinho | | סן מרינו
SN 14.69 -17.45 | Dakar | | Дакар | داكار | | | Dacar | | דקר
SO 2.05 45.32 | Mogadishu | Mogadiscio | Могадишо | مقديشو | Mogadiscio | Mogadischu | Mogadíscio | Mogadiscio | מוגדישו
SR 5.85 -55.20 | Paramaribo | | Парамарибо | باراماريبو | | | | | פרמריבו
SS 4.85 31.58 | Juba | Yuba | Джуба | جوبا | Djouba | Dschuba | | Giuba | ג׳ובה
ST 0.34 6.73 | São Tomé | Santo Tomé | Сан-Томе | ساو تومي | | | | | סאו טומה
SV 13.69 -89.22 | San Salvador | | Сан-Сальвадор | سان سلفادور | | | | | סן סלוודור
SY 33.51 36.29 | Damascus | Damasco | Дамаск | دمشق | Damas | Damaskus | Damasco | Damasco | דמשק
SZ -26.31 31.14 | Mbabane | | Мбабане | مبابان | | | | | מבבנה
TD 12.11 15.04 | N’Djamena | Yamena | Нджамена | نجامينا | | | | | נג׳מנה
TG 6.13 1.22 | Lomé | | Ломе | لومي | | | | | לומה
TH 13.75 100.50 | Bangkok | | Бангкок | بانكوك | | | Banguecoque | | בנגקוק
TJ 38.56 68.77 | Dushanbe | Dusambé | Душанбе | دوشنبه | Douchanbé | Duschanbe | Duchambé | | דושנבה
TL -8.56 125.56 | Dili | | Дили | ديلي | | | | | דילי
TM 37.95 58.38 | Ashgabat | Asjabad | Ашхабад | عشق آباد | Achgabat | Aschgabat | | | אשגבאט
TN 36.81 10.18 | Tunis | Túnez | Тунис | تونس | | | Tunes | Tunisi | תוניס
TO -21.14 -175.20 | Nuku’alofa | Nukualofa | Нукуалофа | نوكو ألوفا | | | | | נוקואלופה
TR 39.93 32.86 | Ankara | | Анкара | أنقرة | | | Ancara | | אנקרה
TT 10.65 -61.51 | Port of Spain | Puerto España | Порт-оф-Спейн | بورت أوف سبين | Port-d’Espagne | | | | פורט אוף ספיין
TV -8.52 179.20 | Funafuti | | Фунафути | فونافوتي | | | | | פונפוטי
TW 25.04 121.56 | Taipei | Taipéi | Тайбэй | تايبيه | | Taipeh | Taipé | | טאיפיי
TZ -6.17 35.74 | Dodoma | | Додома | دودوما | | | | | דודומה
UA 50.45 30.52 | Kyiv | Kiev | Киев | كييف | Kiev | Kiew | | Kiev | קייב
UG 0.32 32.58 | Kampala | | Кампала | كمبالا | | | Campala | | קמפלה
US 38.90 -77.04 | Washington | | Вашингтон | واشنطن | | | | | וושינגטון
UY -34.90 -56.19 | Montevideo | | Монтевидео | مونتيفيديو | | | Montevideu | | מונטווידאו
UZ 41.31 69.28 | Tashkent | Taskent | Ташкент | طشقند | Tachkent | Taschkent | Tasquente | | טשקנט
VA 41.90 12.45 | Vatican City | Ciudad del Vaticano | Ватикан | مدينة الفاتيكان | Vatican | Vatikanstadt | Cidade do Vaticano | Città del Vaticano | קריית הוותיקן
VC 13.16 -61.22 | Kingstown | | Кингстаун | كينغستاون | | | | | קינגסטאון
VE 10.49 -66.88 | Caracas | | Каракас | كاراكاس | | | | | קראקס
VN 21.03 105.85 | Hanoi | Hanói | Ханой | هانوي | Hanoï | | Hanói | | האנוי
VU -17.73 168.32 | Port Vila | | Порт-Вила | بورت فيلا | Port-Vila | | | | פורט וילה
WS -13.83 -171.77 | Apia | | Апиа | آبيا | | | | | אפיה
XK 42.66 21.17 | Pristina | | Приштина | بريشتينا | | | | | פרישטינה
YE 15.35 44.21 | Sana’a | Saná | Сана | صنعاء | Sanaa | Sanaa | Saná | | צנעא
ZA -25.75 28.19 | Pretoria | | Претория | بريتوريا | | | Pretória | | פרטוריה
ZA -33.92 18.42 | Cape Town | Ciudad del Cabo | Кейптаун | كيب تاون | Le Cap | Kapstadt | Cidade do Cabo | Città del Capo | קייפטאון
ZM -15.42 28.28 | Lusaka | | Лусака | لوساكا | | | | | לוסקה
ZW -17.83 31.05 | Harare | | Хараре | هراري | | | | | הררה
`;
