// Number words, parts and measures. Our own work, written down from general knowledge of the languages.

/** One meaning a line, in the languages of `columns`; words of one language apart by spaces. */
export const number = `
zero;ноль нуль;нуль;null;zéro;零;零 ゼロ;영 제로
one;один одна одно одного одной;один одна одне одного однієї;eins ein eine;un une;一 一个;一 ひとつ 一つ;하나 한 일
two;два две двух двум двумя;два дві двох двом;zwei;deux;二 两 两个;二 ふたつ 二つ;둘 두 이
three;три трех трем тремя;три трьох трьом;drei;trois;三 三个;三 三つ;셋 세 삼
four;четыре четырех четырем;чотири чотирьох;vier;quatre;四 四个;四 四つ;넷 네 사
five;пять пяти пятью;пять пяти;fünf;cinq;五;五 五つ;다섯 오
six;шесть шести;шість шести;sechs;six;六;六 六つ;여섯 육 륙
seven;семь семи;сім семи;sieben;sept;七;七 七つ;일곱 칠
eight;восемь восьми;вісім восьми;acht;huit;八;八 八つ;여덟 팔
nine;девять девяти;девять девяти;neun;neuf;九;九 九つ;아홉 구
ten;десять десяти;десять десяти;zehn;dix;十;十;열 십
eleven;одиннадцать;одинадцять;elf;onze;十一;十一;열하나 십일
twelve;двенадцать двенадцати;дванадцять;zwölf;douze;十二;十二;열둘 십이
thirteen;тринадцать;тринадцять;dreizehn;treize;十三;十三;십삼 열셋
fourteen;четырнадцать;чотирнадцять;vierzehn;quatorze;十四;十四;십사 열넷
fifteen;пятнадцать;пятнадцять;fünfzehn;quinze;十五;十五;십오 열다섯
sixteen;шестнадцать;шістнадцять;sechzehn;seize;十六;十六;십육
seventeen;семнадцать;сімнадцять;siebzehn;dix-sept;十七;十七;십칠
eighteen;восемнадцать;вісімнадцять;achtzehn;dix-huit;十八;十八;십팔
nineteen;девятнадцать;девятнадцять;neunzehn;dix-neuf;十九;十九;십구
twenty;двадцать двадцати;двадцять двадцяти;zwanzig;vingt;二十;二十;스물 이십
thirty;тридцать тридцати;тридцять тридцяти;dreißig;trente;三十;三十;서른 삼십
forty;сорок сорока;сорок;vierzig;quarante;四十;四十;마흔 사십
fifty;пятьдесят пятидесяти;пятдесят;fünfzig;cinquante;五十;五十;쉰 오십
sixty;шестьдесят;шістдесят;sechzig;soixante;六十;六十;예순 육십
seventy;семьдесят;сімдесят;siebzig;soixante-dix septante;七十;七十;일흔 칠십
eighty;восемьдесят;вісімдесят;achtzig;quatre-vingts;八十;八十;여든 팔십
ninety;девяносто;девяносто;neunzig;quatre-vingt-dix nonante;九十;九十;아흔 구십
hundred;сто ста сотня двести триста пятьсот;сто сотня двісті триста;hundert;cent centaine;百 一百;百;백
thousand;тысяча тысяч тысячи;тисяча тисяч;tausend;mille millier;千 一千;千;천
ten-thousand;десять тысяч;десять тисяч;zehntausend;dix mille;万 一万;万;만
million;миллион млн;мільйон млн;million millionen;million;百万;百万;백만
billion;миллиард млрд;мільярд млрд;milliarde milliarden;milliard;十亿;十億;십억
hundred-million;сто миллионов;сто мільйонів;hundert millionen;cent millions;亿;億;억
dozen;дюжина десяток;дюжина десяток;dutzend;douzaine dizaine;打;ダース;다스 십여
first;первый первая первое первые;перший перша перше перші;erste erster erstens;premier première;第一 首先 首;第一 最初 初めて;첫 첫째 제일 처음 먼저
second;второй вторая второе;другий друга друге;zweite zweiter;deuxième second seconde;第二;第二 二番;둘째 제이
third;третий третья третье третьего;третій третя третє;dritte dritter;troisième;第三;第三;셋째 제삼
fourth;четвертый;четвертий;vierte;quatrième;第四;第四;넷째
fifth;пятый;пятий;fünfte;cinquième;第五;第五;다섯째
last;последний прошлый;останній минулий;letzte letzter;dernier dernière;最后 上;最後 最終 先;마지막 지난
half;половина полтора пол;половина півтора пів;hälfte halb;moitié demi;一半 半;半分 半;절반 반
quarter;четверть квартал;чверть квартал;viertel quartal;quart trimestre;四分之一 季度;四分の一 四半期;분기 사분의일
percent;процент;відсоток процент;prozent;pour-cent pourcentage;百分之 百分比;パーセント 割合;퍼센트 프로
once;раз однажды;раз одного разу;einmal einst;fois jadis;一次 曾经;一度 一回;한번 일단
twice;дважды вдвое;двічі вдвічі;zweimal doppelt;deux fois;两次 两倍;二度 二回 倍;두번 두배
times;раз разы;раз рази;mal male;fois;次 倍;回 度 倍;번 회 배
number;число номер количество;число номер кількість;zahl nummer anzahl;nombre numéro chiffre;数 号 数字 数量;数 番号 号;수 번호 숫자 호
figure digit;цифра;цифра;ziffer;chiffre;数字;数字;숫자
part share;часть доля;частина частка;teil anteil;partie part;部分 份;部分 一部;부분 일부 몫
whole entire;целый весь;цілий весь;ganz gesamt;entier;整个 全;全体 全;전체 온
sum amount;сумма;сума;summe betrag;somme montant;总额 金额;金額 総額 額;금액 합계
quantity;количество;кількість;menge;quantité;数量;量 数量;양 수량
average;средний среднее;середній;durchschnitt durchschnittlich;moyen moyenne;平均;平均;평균
total;всего общий итого;усього загальний;insgesamt gesamt;total;总 总共 共;合計 総;총 합계 전체
maximum;максимум максимальный;максимум максимальний;maximum höchstens;maximum;最大 最高;最大 最高;최대 최고
minimum;минимум минимальный;мінімум мінімальний;minimum mindestens;minimum;最小 最低;最低 最小;최소 최저
double;двойной удвоить;подвійний;doppelt verdoppeln;double doubler;双 加倍;二重 倍;이중 두배
metre meter;метр;метр;meter;mètre;米 公尺;メートル;미터
kilometre kilometer km;километр км;кілометр км;kilometer km;kilomètre km;公里 千米;キロメートル キロ;킬로미터
centimetre centimeter;сантиметр см;сантиметр см;zentimeter;centimètre;厘米 公分;センチ センチメートル;센티미터
mile;миля;миля;meile;mille;英里;マイル;마일
kilogram kg;килограмм кг;кілограм кг;kilogramm kg;kilogramme kg;公斤 千克;キログラム キロ;킬로그램
gram;грамм;грам;gramm;gramme;克;グラム;그램
ton tonne;тонна тонн;тонна;tonne tonnen;tonne;吨;トン;톤
pound;фунт;фунт;pfund;livre;磅 镑;ポンド;파운드
litre liter;литр;літр;liter;litre;升;リットル;리터
degree;градус степень;градус ступінь;grad;degré;度 程度;度;도 정도
hectare;гектар га;гектар га;hektar;hectare;公顷;ヘクタール;헥타르
square;квадратный площадь квадрат;квадратний площа квадрат;quadrat platz;carré place;平方 广场 方;平方 広場;평방 제곱 광장
length;длина;довжина;länge;longueur;长度;長さ;길이
width;ширина;ширина;breite;largeur;宽度;幅;너비 폭
height;высота рост;висота;höhe;hauteur;高度;高さ;높이
depth;глубина;глибина;tiefe;profondeur;深度;深さ;깊이
weight;вес;вага;gewicht;poids;重量;重さ 重量;무게 중량
size;размер величина;розмір величина;größe;taille dimension;大小 尺寸 规模;大きさ 規模;크기 규모
speed;скорость;швидкість;geschwindigkeit;vitesse;速度;速度 速さ;속도
distance;расстояние;відстань;entfernung abstand;distance;距离;距離;거리
level;уровень;рівень;niveau ebene;niveau;水平;水準 レベル;수준
rate;ставка темп уровень;ставка темп рівень;rate satz quote;taux;率 比率;率 レート;율 비율
rouble ruble;рубль руб;рубль;rubel;rouble;卢布;ルーブル;루블
dollar;доллар долл;долар;dollar;dollar;美元 元;ドル;달러
euro;евро;євро;euro;euro;欧元;ユーロ;유로
mark;марка;марка;mark;mark marque;马克;マルク;마르크
yuan;юань;юань;yuan;yuan;元 人民币;元;위안 원
yen;иена йена;єна;yen;yen;日元;円;엔
franc;франк;франк;franken franc;franc;法郎;フラン;프랑
won;вон вона;вона;won;won;韩元;ウォン;원
measure;мера измерять;міра захід;maß maßnahme messen;mesure mesurer;措施 衡量;措置 対策 測る;조치 측정 대책
`;
