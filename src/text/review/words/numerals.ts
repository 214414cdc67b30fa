// Number words with their values, language by language. Our own work, written down from general knowledge of the languages.
import { remembered } from '../../analyse/remembered.ts';
import { phraseFinder } from './phrases.ts';
import type { PhraseFinder } from './phrases.ts';

/**
 * How a number word takes part in a number. `add`: by itself («сорок»). `times`: multiplies what stands before, a hundred or a scale ("hundred", «тысяча»).
 * `ordinal`: ends it («пятый»). `fraction`: a half, a quarter. `dozen`: may be counted ("two dozen") and stands for a number («двое»).
 */
export type NumeralRole = 'add' | 'times' | 'ordinal' | 'fraction' | 'dozen';

export interface Numeral {
  readonly value: number;
  readonly role: NumeralRole;
}

const roles: Readonly<Record<string, NumeralRole>> = {
  '+': 'add',
  '*': 'times',
  '.': 'ordinal',
  '/': 'fraction',
  '#': 'dozen',
};

/** Cells: a sign for the role, the value, an equals sign, patterns with commas between. */
const tables: Readonly<Record<string, string>> = {
  ru: `
+0=ноль,нуль,ноля,нуля +1=один,одна,одно,одного,одной,одному,одну,одним,одном,одни +2=два,две,двух,двум,двумя +3=три,трех,трем,тремя +4=четыре,четырех,четырем,четырьмя
+5=пять,пяти,пятью +6=шесть,шести,шестью +7=семь,семи,семью +8=восемь,восьми,восемью,восьмью +9=девять,девяти,девятью +10=десять,десяти,десятью +11=одиннадцать,одиннадцати,одиннадцатью
+12=двенадцать,двенадцати,двенадцатью +13=тринадцать,тринадцати,тринадцатью +14=четырнадцать,четырнадцати,четырнадцатью +15=пятнадцать,пятнадцати,пятнадцатью +16=шестнадцать,шестнадцати,шестнадцатью
+17=семнадцать,семнадцати,семнадцатью +18=восемнадцать,восемнадцати,восемнадцатью +19=девятнадцать,девятнадцати,девятнадцатью +20=двадцать,двадцати,двадцатью +30=тридцать,тридцати,тридцатью
+40=сорок,сорока +50=пятьдесят,пятидесяти,пятьюдесятью +60=шестьдесят,шестидесяти,шестьюдесятью +70=семьдесят,семидесяти,семьюдесятью +80=восемьдесят,восьмидесяти,восемьюдесятью +90=девяносто,девяноста
+100=сто,ста +200=двести,двухсот,двумстам,двумястами,двухстах +300=триста,трехсот,тремстам,тремястами,трехстах +400=четыреста,четырехсот,четыремстам +500=пятьсот,пятисот,пятистам +600=шестьсот,шестисот,шестистам
+700=семьсот,семисот,семистам +800=восемьсот,восьмисот,восьмистам +900=девятьсот,девятисот,девятистам *1000=тысяча,тысячи,тысяч,тысяче,тысячу,тысячей,тысячью,тысячам,тысячами,тысячах,тыс
*1000000=миллион,миллиона,миллионов,миллионы,миллиону,миллионам,миллионами,миллионах,млн *1000000000=миллиард,миллиарда,миллиардов,миллиарды,миллиардам,миллиардах,млрд *1000000000000=триллион,триллиона,триллионов,трлн
.1=перв* .2=второй,вторая,второе,вторые,второго,второму,вторым,втором,вторую,вторых,во-вторых .3=третий,третья,третье,третьи,третьего,третьей,третьему,третьим,третьем,третьих .4=четверт* .5=пятый,пятая,пятое,пятого,пятой,пятому,пятом,пятым,пятую,пятые,пятых .6=шестой,шестая,шестое,шестого,шестому,шестом,шестым,шестую .7=седьм*
.8=восьмой,восьмая,восьмое,восьмого,восьмому,восьмом,восьмым,восьмую .9=девятый,девятая,девятое,девятого,девятой,девятому,девятом,девятым .10=десятый,десятая,десятое,десятого,десятой,десятому,десятом,десятым .11=одиннадцатый,одиннадцатая,одиннадцатого,одиннадцатой .12=двенадцатый,двенадцатая,двенадцатого,двенадцатой
.13=тринадцат* .14=четырнадцат* .15=пятнадцат* .16=шестнадцат* .17=семнадцат* .18=восемнадцат* .19=девятнадцат* .20=двадцат* .30=тридцат* .40=сороков* .50=пятидесят* .60=шестидесят* .70=семидесят* .80=восьмидесят* .90=девяност* .100=сотый,сотого,сотая,сотые,сотых
/0.5=половина,половины,половине,половину,половиной,пол,полу,полгода,полчаса /1.5=полтора,полторы,полутора /0.25=четверть,четверти,четвертью /0.3333=треть,трети,третью /150=полтораста
#2=двое,двоих,двоим,двоими,оба,обе,обоих,обеих,пара,пары,пару #3=трое,троих,троим,троими #4=четверо,четверых #5=пятеро,пятерых #6=шестеро,шестерых #7=семеро,семерых #10=десяток,десятка,десятков,десятки #12=дюжина,дюжины,дюжину,дюжин #100=сотня,сотни,сотен,сотню`,
  uk: `
+0=нуль,нуля +1=один,одна,одне,одного,однієї,одному,одну,одним +2=два,дві,двох,двом,двома +3=три,трьох,трьом,трьома +4=чотири,чотирьох,чотирьом +5=п'ять,п'яти,п'ятьох +6=шість,шести,шістьох +7=сім,семи,сімох +8=вісім,восьми,вісьмох +9=дев'ять,дев'яти,дев'ятьох
+10=десять,десяти,десятьох +11=одинадцять,одинадцяти +12=дванадцять,дванадцяти +13=тринадцять,тринадцяти +14=чотирнадцять,чотирнадцяти +15=п'ятнадцять,п'ятнадцяти +16=шістнадцять,шістнадцяти +17=сімнадцять,сімнадцяти +18=вісімнадцять,вісімнадцяти +19=дев'ятнадцять,дев'ятнадцяти
+20=двадцять,двадцяти +30=тридцять,тридцяти +40=сорок,сорока +50=п'ятдесят,п'ятдесяти +60=шістдесят,шістдесяти +70=сімдесят,сімдесяти +80=вісімдесят,вісімдесяти +90=дев'яносто,дев'яноста +100=сто,ста +200=двісті,двохсот +300=триста,трьохсот +400=чотириста,чотирьохсот +500=п'ятсот,п'ятисот
+600=шістсот,шестисот +700=сімсот,семисот +800=вісімсот,восьмисот +900=дев'ятсот,дев'ятисот *1000=тисяча,тисячі,тисяч,тисячу,тисячам,тисячами,тис *1000000=мільйон,мільйона,мільйонів,мільйони,млн *1000000000=мільярд,мільярда,мільярдів,мільярди,млрд
.1=перший,перша,перше,першого,першої,першому,першій,першу,перші .2=другий,друга,друге,другого,другої,другому,другій,другу .3=третій,третя,третє,третього,третьої,третьому .4=четверт* .5=п'ятий,п'ята,п'яте,п'ятого,п'ятої .6=шостий,шоста,шостого,шостої .7=сьом* .8=восьмий,восьма,восьмого .9=дев'ятий,дев'ята,дев'ятого .10=десятий,десята,десятого .20=двадцят* .30=тридцят* .40=сороков* .50=п'ятдесят* .60=шістдесят* .70=сімдесят* .80=вісімдесят* .90=дев'яност*
/0.5=половина,половини,половину,пів /1.5=півтора,півтори /0.25=чверть,чверті /0.3333=третина,третини,третину #2=двоє,обидва,обидві,обох,пара,пару #3=троє #4=четверо #5=п'ятеро #10=десяток,десятка,десятків,десятки #12=дюжина,дюжини,дюжину #100=сотня,сотні,сотень`,
  en: `
+0=zero,nought,naught +1=one +2=two +3=three +4=four +5=five +6=six +7=seven +8=eight +9=nine +10=ten +11=eleven +12=twelve +13=thirteen +14=fourteen +15=fifteen +16=sixteen +17=seventeen +18=eighteen +19=nineteen
+20=twenty,twenties +30=thirty,thirties +40=forty,fourty,forties +50=fifty,fifties +60=sixty,sixties +70=seventy,seventies +80=eighty,eighties +90=ninety,nineties *100=hundred,hundreds *1000=thousand,thousands *1000000=million,millions,mln,mn *1000000000=billion,billions,bln,bn *1000000000000=trillion,trillions
.1=first,firstly .2=second,secondly .3=third,thirdly .4=fourth,fourthly .5=fifth,fifthly .6=sixth .7=seventh .8=eighth .9=ninth .10=tenth .11=eleventh .12=twelfth .13=thirteenth .14=fourteenth .15=fifteenth .16=sixteenth .17=seventeenth .18=eighteenth .19=nineteenth .20=twentieth .30=thirtieth .40=fortieth .50=fiftieth .60=sixtieth .70=seventieth .80=eightieth .90=ninetieth .100=hundredth .1000=thousandth
/0.5=half,halves /0.25=quarter,quarters #2=both,couple,pair,twofold,twice,double #3=thrice,triple,threefold #10=tens #12=dozen,dozens #20=score,scores`,
  de: `
+0=null +1=eins,ein,eine,einen,einem,einer,eines +2=zwei,zwo,zweier,zweien +3=drei,dreier,dreien +4=vier +5=fünf +6=sechs +7=sieben +8=acht +9=neun +10=zehn +11=elf +12=zwölf +13=dreizehn +14=vierzehn +15=fünfzehn +16=sechzehn +17=siebzehn +18=achtzehn +19=neunzehn
+20=zwanzig,zwanziger +30=dreißig,dreissig,dreißiger +40=vierzig,vierziger +50=fünfzig,fünfziger +60=sechzig,sechziger +70=siebzig,siebziger +80=achtzig,achtziger +90=neunzig,neunziger *100=hundert,hunderte,hunderten *1000=tausend,tausende,tausenden,tsd *1000000=million,millionen,mio *1000000000=milliarde,milliarden,mrd *1000000000000=billion,billionen
.1=erste,ersten,erster,erstes,erstem,erstens .2=zweite,zweiten,zweiter,zweites,zweitem,zweitens .3=dritte,dritten,dritter,drittes,drittens .4=vierte,vierten,vierter,viertes,viertens .5=fünfte,fünften,fünfter,fünftens .6=sechste,sechsten,sechster .7=siebte,siebten,siebter,siebente,siebenten .8=achte,achten,achter .9=neunte,neunten,neunter .10=zehnte,zehnten,zehnter .11=elfte,elften .12=zwölfte,zwölften .20=zwanzigste,zwanzigsten .30=dreißigste,dreißigsten .100=hundertste,hundertsten
/0.5=halb,halbe,halben,halber,halbes,hälfte /1.5=anderthalb,eineinhalb /2.5=zweieinhalb /0.25=viertel /0.75=dreiviertel /0.3333=drittel #2=beide,beiden,beider,paar,zweimal,doppelt #12=dutzend,dutzende`,
  fr: `
+0=zéro +1=un,une +2=deux +3=trois +4=quatre +5=cinq +6=six +7=sept +8=huit +9=neuf +10=dix +11=onze +12=douze +13=treize +14=quatorze +15=quinze +16=seize +20=vingt,vingts +30=trente +40=quarante +50=cinquante +60=soixante +70=septante +80=huitante,octante +90=nonante *100=cent,cents *1000=mille,milliers,millier *1000000=million,millions *1000000000=milliard,milliards *1000000000000=billion,billions
.1=premier,première,premiers,premières,premièrement .2=deuxième,deuxièmes,second,seconde,seconds,deuxièmement .3=troisième,troisièmes .4=quatrième .5=cinquième .6=sixième .7=septième .8=huitième .9=neuvième .10=dixième .11=onzième .12=douzième .20=vingtième .30=trentième .100=centième
/0.5=demi,demie,moitié /0.25=quart,quarts /0.3333=tiers #2=paire,double #8=huitaine #10=dizaine,dizaines #12=douzaine,douzaines #15=quinzaine #20=vingtaine #30=trentaine #100=centaine,centaines`,
};

/** Finds single number words of a language whose numbers are made of words; undefined for others (see `spelledNumbers`). `language`: the first subtag. */
export const numeralsIn = (language: string): PhraseFinder<Numeral> | undefined => finders(language)();

/** Languages with a table of number words. */
export const numeralLanguages: readonly string[] = Object.keys(tables);

const finders = remembered((language: string) => {
  const table = Object.hasOwn(tables, language) ? tables[language] : undefined;
  const finder = table === undefined ? undefined : phraseFinder(entriesOf(table));
  return () => finder;
}, 64);

function entriesOf(table: string): (readonly [string, Numeral])[] {
  return table.split(/\s+/u).flatMap((cell) => {
    const [head = '', words = ''] = cell.split('=');
    const role = roles[head.charAt(0)];
    if (role === undefined) return [];
    return words.split(',').map((word) => [word, { value: Number(head.slice(1)), role }] as const);
  });
}
