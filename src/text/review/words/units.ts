// Units of measure and money with their names and inflections. Our own work, written down from general knowledge of the languages.
import { remembered } from '../../analyse/remembered.ts';
import { patternOf, phraseFinder } from './phrases.ts';
import type { PhraseFinder } from './phrases.ts';
import { subtag } from './subtag.ts';

/** What a unit measures; `supply`: what an army counts its stores by. */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'money'
  | 'duration'
  | 'temperature'
  | 'power'
  | 'energy'
  | 'share'
  | 'speed'
  | 'supply'
  | 'count';

/**
 * A unit. `size`: how much of the dimension's first it is (metre, square metre, litre, kilogram, second, watt, watt-hour, per cent, metre a second); absent where
 * that varies or does not matter (money, degrees). Old measures: as the Russian Empire and China had them.
 */
export interface Unit {
  readonly id: string;
  readonly dimension: Dimension;
  readonly size?: number;
}

const columns = ['en', 'ru', 'uk', 'de', 'fr', 'zh', 'ja', 'ko'] as const;
const dimensions: readonly Dimension[] = [
  'length',
  'area',
  'volume',
  'mass',
  'money',
  'duration',
  'temperature',
  'power',
  'energy',
  'share',
  'speed',
  'supply',
  'count',
];

/** A line: id, dimension, size, then a cell for each language of `columns`; entries with commas between, patterns as `phraseFinder` has them. */
const table = `
kilometre;length;1000;kilometer*,kilometre*,km,kms;километр*,км;кілометр*,км;kilometer*,km;kilomètre*,km;公里,千米;キロメートル,キロ;킬로미터*,킬로*,*km
metre;length;1;meter,meters,metre,metres,m;метр*,м;метр*,м;meter*,m;mètre*,m;米,公尺;メートル;미터*,*m
centimetre;length;0.01;centimeter*,centimetre*,cm;сантиметр*,см;сантиметр*,см;zentimeter*,cm;centimètre*,cm;厘米,公分;センチ,センチメートル;센티미터*,센티*,*cm
millimetre;length;0.001;millimeter*,millimetre*,mm;миллиметр*,мм;міліметр*,мм;millimeter*,mm;millimètre*,mm;毫米;ミリ,ミリメートル;밀리미터*,밀리*,*mm
mile;length;1609.344;mile,miles,mi;миля,мили,миль,милях,милю;миля,милі,миль;meile,meilen;mille marin,milles,mile,miles;英里;マイル;마일*
foot;length;0.3048;foot,feet,ft;фут*;фут*;fuß,fuss;pied,pieds;英尺;フィート;피트*
inch;length;0.0254;inch,inches;дюйм*;дюйм*;zoll;pouce,pouces;英寸;インチ;인치*
yard;length;0.9144;yard,yards,yd;ярд*;ярд*;yard,yards;yard,yards;码;ヤード;야드*
verst;length;1066.8;verst,versts,verste;верст*;верст*;werst,wersten;verste*;俄里;露里;베르스타*,로리
arshin;length;0.7112;arshin*;аршин*;аршин*;arschin*;archine*;俄尺;アルシン;아르신*
sazhen;length;2.1336;sazhen*;сажен*,сажень;сажен*,сажень;saschen,faden;sagène*;俄丈;サージェン;사젠*
li;length;500;li,ris;ли;лі;li;li;里,华里;里;리,*리
square-kilometre;area;1000000;square kilometer*,square kilometre*,sq km,km2;квадратн* километр*,кв км,км2;квадратн* кілометр*,кв км;quadratkilometer*,km2,qkm;kilomètre* carré*,km2;平方公里;平方キロ,平方キロメートル;평방킬로*,제곱킬로*
square-metre;area;1;square meter*,square metre*,sq m,m2;квадратн* метр*,кв м,м2;квадратн* метр*,кв м;quadratmeter*,qm,m2;mètre* carré*,m2;平方米;平方メートル;평방미터*,제곱미터*
hectare;area;10000;hectare*,ha;гектар*,га;гектар*,га;hektar*,ha;hectare*,ha;公顷;ヘクタール;헥타르*,정보
desyatina;area;10925;desyatin*,dessiatin*;десятин*;десятин*;desjatin*;dessiatine*;俄亩;デシャチーナ;데샤티나*
acre;area;4046.86;acre,acres;акр,акра,акров,акры;акр,акра,акрів,акри;acre,acres,morgen;acre,acres;英亩;エーカー;에이커*
mu;area;666.67;mu;му;му;mu;mu;亩;ムー;무
litre;volume;1;liter,liters,litre,litres;литр*,л;літр*,л;liter*,l;litre,litres,l;升,公升;リットル;리터*
cubic-metre;volume;1000;cubic meter*,cubic metre*,m3;кубическ* метр*,кубометр*,куб м,м3;кубічн* метр*,кубометр*;kubikmeter*,m3;mètre* cube*,m3;立方米;立方メートル;입방미터*,세제곱미터*
barrel;volume;158.987;barrel*,bbl;баррел*;барел*;barrel*,fass;baril*;桶;バレル;배럴*
gallon;volume;3.785;gallon*;галлон*;галон*;gallone*;gallon*;加仑;ガロン;갤런*
bucket;volume;12.299;vedro;ведро,ведра,ведер;відро,відра,відер;eimer;seau;维德罗;ヴェドロ;베드로
ton;mass;1000;ton,tons,tonne,tonnes,metric ton*;тонн*,тн,т;тонн*,т;tonne,tonnen,t;tonne,tonnes,t;吨;トン;톤*
kilogram;mass;1;kilogram*,kilo,kilos,kg;килограмм*,кило,кг;кілограм*,кг;kilogramm*,kilo,kg;kilogramme*,kilo,kilos,kg;公斤,千克;キログラム,キロ;킬로그램*,*kg
gram;mass;0.001;gram,grams,gramme*;грамм*,гр,г;грам*,г;gramm,g;gramme,grammes,g;克;グラム;그램*
centner;mass;100;centner*,quintal*;центнер*;центнер*;doppelzentner*,zentner*;quintal,quintaux;公担;ツェントネル;첸트네르
pood;mass;16.3805;pood*,pud,puds;пуд,пуда,пудов,пуды,пудам,пудами;пуд,пуда,пудів,пуди;pud;poud*;普特;プード;푸드
jin;mass;0.5;jin,catty,catties;цзинь,цзиня,цзиней;цзінь;jin;jin,livre chinoise;斤;斤;근,*근
ounce;mass;0.02835;ounce*,oz;унци*;унці*;unze,unzen;once,onces;盎司;オンス;온스*
pound-mass;mass;0.4536;pound,pounds,lb,lbs;фунт*;фунт*;pfund*;livre,livres;磅;ポンド;파운드*
rouble;money;;rouble*,ruble*,rubles,rbl;рубл*,руб,р;рубл*,карбован*,руб,крб;rubel*;rouble*;卢布;ルーブル;루블*
kopeck;money;;kopeck*,kopek*,copeck*;копе*,коп;копі*,коп;kopeke*;kopeck*;戈比;コペイカ;코페이카*
hryvnia;money;;hryvnia*,hryvnya*,grivna*;гривн*,гривен,грн;гривн*,гривень,грн;hrywnja,griwna,hrywna;hryvnia*;格里夫纳;フリヴニャ;흐리브냐*
dollar;money;;dollar*,usd,bucks;доллар*,долл;долар*,дол;dollar*;dollar*;美元,美金;ドル;달러*
cent;money;;cent,cents;цент,цента,центов,центы;цент,цента,центів;cent,cents;centime*,cent;美分,分钱;セント;센트*
euro;money;;euro*;евро;євро;euro,euros;euro,euros;欧元;ユーロ;유로*
mark;money;;reichsmark*,deutschmark*,mark,marks;марка,марки,марок,марках;марка,марки,марок;mark,reichsmark,rm,dm;mark,marks,reichsmark*;马克;マルク;마르크*
pfennig;money;;pfennig*;пфенниг*;пфеніг*;pfennig*;pfennig*;芬尼;ペニヒ;페니히*
sterling;money;;sterling,pound* sterling;фунт* стерлинг*;фунт* стерлінг*;pfund sterling;livre* sterling;英镑;英ポンド;파운드스털링
franc;money;;franc,francs;франк,франка,франков,франки,франках;франк,франка,франків,франки;franken,franc,francs;franc,francs;法郎;フラン;프랑*
yuan;money;;yuan,renminbi,rmb;юан*;юан*;yuan,renminbi;yuan*,renminbi;元,人民币;人民元,元;위안*,원*
yen;money;;yen;иен*,йен*;єн,єна,єни,ієн*;yen;yen,yens;日元;円;엔,엔화*
won;money;;won;вон,вона,воны,вон*;вон,вона,вони;won;won;韩元,朝元;ウォン;원,원을,원의,*원
zloty;money;;zloty*;злот*;злот*;zloty*;zloty*;兹罗提;ズウォティ;즈워티*
crown;money;;krona,kronor,krone,kroner,koruna*;крона,крон,кроны,кронах;крона,крон,крони;krone,kronen;couronne,couronnes;克朗;クローネ,クローナ;크로나*,크로네*
peso;money;;peso,pesos;песо;песо;peso,pesos;peso,pesos;比索;ペソ;페소*
rupee;money;;rupee*;рупи*;рупі*;rupie*;roupie*;卢比;ルピー;루피*
second;duration;1;second,seconds,sec;секунд*,сек;секунд*,сек;sekunde*,sek;seconde,secondes;秒,秒钟;秒,秒間;초,*초,*초간
minute;duration;60;minute,minutes,min,mins;минут*,мин;хвилин*,хв;minute,minuten,min;minute,minutes,min;分钟;分,分間;분,*분,*분간
hour;duration;3600;hour,hours,hr,hrs;час,часа,часов,часы,часам,часами,часах,ч;годин*,год;stunde,stunden,std;heure,heures,h;小时;時間;시간*,*시간,*시간*
day;duration;86400;day,days;день,дня,дней,дни,дням,днями,днях,сутки,суток,сут;день,дня,днів,дні,доба,доби,діб;tag,tage,tagen,tages;jour,jours,journée*;天,日;日,日間;일,*일,*일간,하루,이틀,사흘
week;duration;604800;week,weeks;недел*,нед;тижн*,тиждень;woche,wochen;semaine,semaines;周,星期,礼拜;週,週間;주,*주,*주일*,*주간
month;duration;;month,months;месяц*,мес;місяц*,міс;monat*;mois;月,个月;か月,ヶ月,カ月,ヵ月;개월*,*개월*,달
year;duration;;year,years,yr,yrs;год,года,лет,годы,годам,годах,годами,году,годов,г,гг;рік,року,роки,років,рокам,роках,р,рр;jahr,jahre,jahren,jahres;an,ans,année,années;年;年,年間;년,*년,*년간
century;duration;;century,centuries;век,века,веков,веке,столети*,в,вв;століт*,ст;jahrhundert*,jh;siècle*;世纪;世紀;세기*,*세기
degree;temperature;;degree*,celsius;градус*;градус*;grad;degré*;度,摄氏度;度;도,*도
kilowatt;power;1000;kilowatt,kilowatts,kw;киловатт,киловатта,киловатты,квт;кіловат,кіловата,кіловати,квт;kilowatt,kw;kilowatt,kilowatts,kw;千瓦;キロワット;킬로와트*
megawatt;power;1000000;megawatt,megawatts,mw;мегаватт,мегаватта,мвт;мегават,мегавата,мвт;megawatt,mw;mégawatt,mégawatts,mw;兆瓦;メガワット;메가와트*
horsepower;power;735.5;horsepower,hp;лошадин* сил*,л с;кінськ* сил*,к с;pferdestärke*,ps;cheval-vapeur,chevaux,cv;马力;馬力;마력*
kilowatt-hour;energy;1000;kilowatt hour*,kilowatt-hour*,kwh;киловатт-час*,киловатт час*,квтч,квт ч;кіловат-годин*,кіловат годин*,квт год;kilowattstunde*,kwh;kilowattheure*,kwh;千瓦时,度电;キロワット時;킬로와트시*
percent;share;1;percent*,per cent,%,pct;процент*,%,проц;відсот*,процент*,%;prozent*,%,vh;pour cent,pourcent*,%;%,百分之;%,パーセント;%,퍼센트*,프로
per-mille;share;0.1;per mille,per mil,‰;промилле;проміле;promille;pour mille;千分之;パーミル;퍼밀*
percentage-point;share;1;percentage point*;процентн* пункт*,п п;відсотков* пункт*;prozentpunkt*;point* de pourcentage;百分点;ポイント;퍼센트포인트
kilometre-hour;speed;0.27778;kilometer* per hour,kilometre* per hour,km h,kph,kmh;километр* в час,км ч;кілометр* на годину,км год;stundenkilometer*,km h,kmh;kilomètre* à l'heure,km h;公里每小时,时速;時速;시속
knot;speed;0.51444;knot,knots;узел,узла,узлов;вузол,вузла,вузлів;knoten;nœud,nœuds;节;ノット;노트
combat-load;supply;;b k,bk,combat load*,unit* of fire,basic load*,ammunition load*;боекомплект*,б к,бк;боєкомплект*,б к,бк;kampfsatz*,munitionsausstattung*;unité* de feu,dotation*;弹药基数,基数;弾薬基数;탄약기수,기수
refill;supply;;refill*,fuel load*;заправк*;заправк*,заправок;tankfüllung*;plein*;加油量;給油分;주유량
daily-ration;supply;;daily ration*,ration*;сутодач*,сутодача,паек,пайка,пайков;добов* пай*,пайок,пайка;tagesration*,ration*;ration* journalière*,ration*;日份,口粮;日分,配給;일분,배급량
wagon;supply;;wagon*,railcar*,carload*,boxcar*;вагон*;вагон*;waggon*,wagen;wagon*;车皮,车厢;貨車;화차*,차량
piece;count;;piece,pieces,pcs;штук*,шт;штук*,шт;stück;pièce,pièces;件,个;個;개,*개
person;count;;person,persons,people,men;человек,человека,чел;чоловік,людей,осіб,чол;mann,personen,person;personne,personnes,hommes;人,名;人,名;명,*명,사람
head;count;;head;голов*;голів,голови;kopf,stück;tête,têtes;头;頭;두,마리
copy;count;;copy,copies;экземпляр*,экз;примірник*,прим,екз;exemplar*,expl;exemplaire*,ex;份,本;部,冊;부,권
`;

/** All units. */
export const unitIds: readonly string[] = table
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.slice(0, line.indexOf(';')));

/**
 * Finds the units of one language (BCP 47): `value` has all that the word may be, the usual first ("pound" is a weight and money). Undefined where there is no
 * column. Short ones («м», «р», 元) are units beside a number only. Digits and unit in one word (Korean «5킬로») are met by patterns where the language writes so.
 */
export const unitsIn = (language: string): PhraseFinder<readonly Unit[]> | undefined =>
  finders(subtag(language))();

const finders = remembered((language: string) => {
  const column = columns.findIndex((one) => one === language);
  const finder = column < 0 ? undefined : phraseFinder(entriesOf(column, language));
  return () => finder;
}, 64);

function entriesOf(column: number, language: string): Map<string, readonly Unit[]> {
  const entries = new Map<string, readonly Unit[]>();
  for (const line of table.split('\n')) {
    const [id, name, size, ...cells] = line.split(';');
    const dimension = dimensions.find((one) => one === name);
    if (id === undefined || dimension === undefined) continue;
    const unit: Unit = {
      id,
      dimension,
      ...(size === undefined || size === '' ? {} : { size: Number(size) }),
    };
    for (const entry of (cells[column] ?? '').split(',')) {
      const pattern = patternOf(entry, language);
      entries.set(pattern, [...(entries.get(pattern) ?? []), unit]);
    }
  }
  return entries;
}
