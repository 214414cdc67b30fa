// Words that negate, that look as if they did, and that do without looking so. Our own work, written down from general knowledge of the languages.
import { remembered } from '../../analyse/remembered.ts';
import { patternOf, phraseFinder } from './phrases.ts';
import type { PhraseFinder } from './phrases.ts';
import { subtag } from './subtag.ts';

/**
 * What a word does to the sense of its clause. `negates`: it turns it round. `apparent`: it looks so and does not («не только», "not only"); also what is
 * as much affirmed as denied («не менее», "no less than"). `lexical`: the word itself has the negation in it («без», «отказаться», "unable", "lack"), so that
 * the other side may say it with "not". `double`: two negations that affirm («нельзя не», "cannot but").
 * Two that agree («никто не») are one phrase that negates.
 */
export type Negation = 'negates' | 'apparent' | 'lexical' | 'double';

const tables: Readonly<Record<string, Readonly<Record<Negation, string>>>> = {
  ru: {
    negates:
      'не, ни, нет, нету, нельзя, никто, никого, никому, никем, ничто, ничего, ничему, ничем, никогда, нигде, никуда, никак, никак*, ничей, ничья, ничьи, отнюдь, вовсе не, никто не, никого не, никому не, никем не, ничто не, ничего не, ничем не, ничему не, никогда не, нигде не, никуда не, никак не, никак* не, некого, нечего, некуда, незачем',
    apparent:
      'него, нее, ней, нею, нежел*, нежн*, невест*, нева, невы, неве, неву, невск*, негр*, непал*, неон*, нейро*, неужели, нектар*, нептун*, некролог*, нетто, не только, не просто, не столько, не менее, не более, не позднее, не раньше, не ранее, не меньше, не больше, не свыше, не говоря, не считая, не хуже, не раз, не один раз, не прочь, как бы не, чуть не, чуть ли не, едва не, едва ли не, пока не, до тех пор пока не, тем не менее, что ни на есть, как ни, что ни, где ни, куда ни, кто ни, сколько ни, во что бы то ни стало, ни с того ни с сего, несмотря, невзирая, недавно, недавн*, недалек*, неделя, недел*, немного, немало, несколько, нескольк*, некотор*, некий, некая, некоторые, некто, нечто, необходим*, немедленн*, неоднократн*, непрерывн*, непременно, непосредственн*, незамедлительн*, нередко, неважно, недра, недр, нем*, нефт*, нерв*, небо, неба, неб*, нести, нес, несет, несут, несущ*, ничуть не бывало, не иначе как, не кто иной как, не что иное как',
    lexical:
      'без, безо, не*, нисколько, против, противопоказ*, кроме, невозможн*, недостат*, недостаточн*, нехват*, неизвестн*, неправ*, невер*, неудач*, неясн*, неофициальн*, незаконн*, независим*, нейтральн*, неспособн*, неприемлем*, недопустим*, нежелательн*, нежелан*, непричастн*, несоглас*, несогласн*, невыгодн*, невыполн*, неизбежн*, неизменн*, неустойчив*, нестабильн*, неэффективн*, неграмотн*, незначительн*, ненавист*, ненавид*, неверн*, неопределенн*, несправедлив*, неподготовленн*, неготов*, отсутств*, лишен*, лиша*, лишит*, лишил*, отказ*, отверг*, отклон*, отрица*, опроверг*, запрет*, запрещ*, воспрещ*, избег*, избеж*, предотврат*, предотвращ*, помеш*, препятств*, прекра*, перестал*, перестан*, мало, вряд ли, едва ли, вряд, трудно, безработ*, безопасн*, безуспешн*, бездейств*, бесплатн*, беспартийн*, бессил*, беспомощн*, бессрочн*, безусловн*, безраздельн*, безвозмездн*, проигнорир*, игнорир*, упусти*, забы*, провал*, сорва*, разуч*',
    double:
      'нельзя не, не может не, не могут не, не мог не, не могла не, не могли не, не могло не, не можем не, не могу не, нет не, не без, невозможно не, не невозможн*, не исключ*, не отрица*, не отказ*, не запрещ*, не препятств*, не помеш*, не безосновательн*, небезосновательн*, небезызвестн*, ненапрасно',
  },
  uk: {
    negates:
      'не, ні, ані, нема, немає, нема*, ніхто, нікого, нікому, ніщо, нічого, ніколи, ніде, нікуди, ніяк*, жодн*, не можна, ніхто не, нічого не, ніколи не, ніде не, нікого не, ніяк* не, жодн* не',
    apparent:
      'неї, нею, немов*, неначе, нехай, незабаром, непал*, неон*, не тільки, не лише, не просто, не менше, не більше, не пізніше, не раніше, не раз, тим не менше, мало не, ледь не, поки не, доки не, незважаючи, невдовзі, нещодавно, небагато, немало, необхідн*, негайн*, неодноразов*, неділ*, неб*, нести, несе, нерв*, нафт*',
    lexical:
      'без, не*, проти, крім, неможлив*, недостатн*, нестач*, невідом*, невдал*, незаконн*, незалежн*, нездатн*, неприйнятн*, неофіційн*, брак*, відсутн*, відмов*, відхил*, відкин*, запереч*, спрост*, заборон*, уник*, запоб*, перешкод*, припин*, перестал*, навряд, мало, провал*, ігнор*, забу*',
    double: 'не можна не, не може не, не можуть не, не міг не, не могли не, не без',
  },
  en: {
    negates:
      "not, no, never, none, nobody, nothing, nowhere, neither, nor, cannot, can't, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, won't, wouldn't, shouldn't, couldn't, mustn't, needn't, haven't, hasn't, hadn't, ain't, mightn't, shan't, no one, no longer, not yet, not at all, by no means",
    apparent:
      'not only, not just, not merely, not simply, not so much, not least, no less, no fewer, no more than, not more than, not less than, not fewer than, no later, not later, no earlier, no sooner, no doubt, no matter, no other than, nothing but, none other, nothing less, none the less, nonetheless, nevertheless, notwithstanding, not to mention, not until, not unlike, not once, whether or not, or not, if not, why not, no wonder, not far, not long ago, not long before, not long after, in no time, note, notes, notable, notably, no 1, no 2, no 3',
    lexical:
      'without, unable, impossible, impossib*, impracti*, insufficien*, inadequa*, incapable, inability, incorrect*, incomplete*, independen*, ineffect*, inevitab*, informal*, invalid*, indirect*, injust*, illegal*, illegitim*, irregular*, irrespon*, irrelevan*, immoral*, immedia*, impermissib*, inadmissib*, undesir*, unaccept*, unaware, unavailable, unavoid*, uncertain*, unclear*, unchanged, uncomfortab*, undecided, undoubted*, unemploy*, unequal*, unexpected*, unfair*, unfavo*, unfinished, unfortun*, unfounded, unjust*, unknown, unlawful*, unless, unlike*, unlimited, unnecess*, unofficial*, unpopular, unprecedented, unprepared, unready, unreasonab*, unrecogni*, unreliab*, unresolved, unsatisf*, unstable, unsuccess*, unsuitab*, untrue, unusual*, unwanted, unwilling*, unworthy, non-*, nonaggression, nonexist*, nonpart*, disagree*, disapprov*, disbelie*, dishonest*, disobey*, disobed*, disregard*, dissatisf*, lack, lacks, lacked, lacking, absence, absent, shortage*, deficien*, deficit, refuse*, refusing, refusal*, reject*, declin*, deny, denies, denied, denial*, denying, fail, fails, failed, failing, failure*, prevent*, prohibit*, forbid*, forbade, ban, bans, banned, banning, avoid*, refrain*, abstain*, cease*, stop, stops, stopped, stopping, neglect*, ignor*, overlook*, miss, missed, missing, forget*, forgot*, hardly, barely, scarcely, rarely, seldom, few, little, too, against, except, free of, free from, far from, rather than, instead of, until, before, out of, devoid, deprive*, exempt*, exclud*, doubt*, contrary',
    double:
      "cannot but, can't but, can not but, cannot help, can't help, could not but, couldn't help, could not help, not without, not impossible, not unless, never without, not uncommon, not infrequent*, not exclude*, not deny, not refuse, not fail, never fail*, nothing un*, cannot not, not unreasonab*, not unlikely",
  },
  de: {
    negates:
      'nicht, kein, keine, keinen, keinem, keiner, keines, nein, nie, niemals, niemand, niemanden, niemandem, nichts, nirgends, nirgendwo, weder, keineswegs, keinesfalls, nimmer, mitnichten',
    apparent:
      'und, unter*, uns*, ungefähr*, unten, unt*, ungar*, uni*, unruh*, unfall*, unfäll*, nicht nur, nicht allein, nicht bloß, nicht zuletzt, nicht weniger, nicht mehr als, nicht später, nicht früher, nicht einmal eine, nicht wahr, nichts als, nichtsdestoweniger, nichtsdestotrotz, ob oder nicht, wenn nicht, bis nicht, kein geringerer als, kein anderer als, nicht lange danach, nicht weit',
    lexical:
      'ohne, un*, unsicher*, unsinn*, unterlass*, unterließ*, unmöglich*, unzureichend*, ungenügend*, unbekannt*, unfähig*, unabhängig*, ungeeignet*, ungültig*, unklar*, unwahr*, unrichtig*, ungerecht*, unvermeid*, unnötig*, unzulässig*, inoffiziell*, illegal*, mangel*, mängel*, fehl*, abwesen*, weiger*, ablehn*, abgelehnt*, lehn*, verneint*, leugn*, bestreit*, bestritt*, verbot*, verbiet*, untersag*, verhinder*, hinder*, vermeid*, vermied*, scheiter*, versag*, vergess*, vergaß*, kaum, selten, wenig, gegen, außer, statt, anstatt, *los, *lose, *losen, *loser, *loses, nichtangriff*, arbeitslos*',
    double:
      'nicht ohne, nicht umhin, nicht unmöglich*, nicht nicht, nicht selten, nicht ausgeschlossen, nicht ausschließ*, nicht unbekannt*, nicht unerheblich*',
  },
  fr: {
    negates:
      'ne, n, pas, non, jamais, rien, personne, aucun, aucune, aucunement, nullement, ni, nul, nulle, plus de, guère, point',
    apparent:
      "non seulement, pas seulement, pas moins, non moins, pas plus, pas plus tard, ne que, n que, sans doute, en personne, personne qui, point de vue, un point, le point, au point, ce point, premier point, sinon, n'importe, n importe, à moins que ne, avant que ne, de plus, ni plus ni moins, pas à pas, le pas, un pas",
    lexical:
      'sans, impossible*, impossib*, insuffisan*, incapab*, inconnu*, inévitab*, indépendan*, inacceptab*, inadmissib*, illégal*, illégitim*, irrégul*, injust*, inutil*, incertain*, incomplet*, inefficac*, officieu*, manque*, manqu*, absence*, absent*, défaut, refus*, rejet*, déni*, nier, nie, nia, nié, démenti*, démentir, interdi*, empêch*, évit*, échec*, échou*, cess*, omet*, omis*, oubli*, ignor*, peu, rarement, à peine, contre, sauf, hormis, excepté, plutôt que, au lieu, non-*',
    double:
      'pas sans, non sans, ne peut pas ne pas, pas impossible*, pas inconnu*, pas exclu*, ne cess*, ne manqu*, ne pas ne',
  },
  zh: {
    negates:
      '不,没,未,无,非,勿,莫,否,毫不,并不,从不,绝不,决不,没有,未曾,尚未,别去,不是,不能,不会,不要,不可,并非,并未,从未,毫无,不准',
    apparent:
      '不仅,不但,不只,不光,不单,不过,不久,不断,不少,不同,不料,不论,不管,不妨,不如,不禁,不时,不止,不惜,不愧,不满,不幸,不得已,非常,无论,无比,无非,无线,没关系,没想到,是否,能否,可否,否则,要不,要不然,差不多,对不起,了不起,非洲,未来,未免,南非,非法,无数,莫斯科,忍不住,不一会,莫过于,越南,不亚于,不低于,不少于,不超过,不迟于,不晚于,除非,除此',
    lexical:
      '不足,不够,缺乏,缺少,缺,拒绝,否认,否决,否定,反对,禁止,防止,避免,阻止,失败,未能,无法,无力,难以,免得,以免,停止,放弃,忘记,忽视,不可能,不良,不安,不利,无效,无关,无罪,非正式,非官方,未知,失业,免费,独立',
    double:
      '不得不,不能不,不会不,不可不,无不,莫不,不无,并非不,未必不,非不可,没有不,不是不,没有人不,不可否认,不可避免,不可或缺,难免,未尝不',
  },
  ja: {
    negates:
      'ない,なかった,なく,なくて,ません,ませんでした,ぬ,ずに,ず,無い,なし,まい,でない,ではない,じゃない,いいえ',
    apparent:
      'だけでなく,のみならず,ばかりでなく,少なくとも,少ない,危ない,間もなく,まもなく,かもしれない,かもしれません,に違いない,にすぎない,に過ぎない,ほかならない,に他ならない,やむなく,まず,必ず,いずれ,先ず,わずか,はずだ,はず,水準,思わず,相変わらず,とんでもない,もったいない,仕方がない,問わず,にもかかわらず,かかわらず,めずらしい,ずっと,ずつ',
    lexical:
      '不可能,不足,不明,不十分,不正,不利,不当,不法,不満,不安,未定,未知,未完,無効,無理,無罪,無視,無料,非公式,非難,欠如,欠く,拒否,拒絶,断る,断った,否定,否認,禁止,防止,防ぐ,避ける,失敗,反対,中止,停止,失業,独立,忘れ',
    double:
      'なければならない,なければなりません,なくてはならない,ねばならない,ざるを得ない,ないわけにはいかない,ずにはいられない,ないわけではない,なくはない,ないとはいえない,避けられない,否めない,欠かせない',
  },
  ko: {
    negates:
      '안, 못, 않*, *지 않*, *지 못*, 못하*, 못한*, 못했*, 못할*, 아니, 아니다, 아닌*, 아니*, 아닙니다, 없다, 없는, 없이, 없었*, 없으*, 없고, 없어*, 없습니다, 없을*, 말라, 말아*, *지 말*, 결코, 전혀, 절대로',
    apparent:
      '뿐만 아니라, *뿐만 아니라, *뿐 아니라, 아니라도, 적지 않*, *에 지나지 않*, *에 불과*, 못지않*, *에 못지않*, 머지않아, 끊임없이, 수없이, 틀림없이, 틀림없*, 어김없이, 안전*, 안보*, 안정*, 안내*, 안건*, 여부, *든 아니든, *ㄹ지도 모*',
    lexical:
      '불가능*, 부족*, 결핍*, 거부*, 거절*, 부인*, 부정*, 금지*, 방지*, 막*, 회피*, 피하*, 실패*, 반대*, 중지*, 중단*, 무효*, 무시*, 비공식*, 불법*, 불충분*, 불만*, 불안*, 불리*, 미정*, 미지*, 미완*, 무료*, 독립*, 실업*, 모르*, 모른*, 몰랐*, 잊*, 싫*, 어렵*, 어려*',
    double:
      '*지 않을 수 없*, *지 않으면 안*, *지 아니할 수 없*, 없지 않*, *지 못할 것* 없*, *어야만 하*, 부인할 수 없*, 피할 수 없*, 빼놓을 수 없*, 두말할 것도 없*',
  },
};

const kinds = ['negates', 'apparent', 'lexical', 'double'] as const;

/**
 * Finds the words and phrases of one language (BCP 47; the first subtag decides) that negate or seem to; undefined where there is no table. The longest phrase wins
 * («не только» is found, its «не» is not), so what is left as `negates` is meant.
 */
export function negationsIn(language: string): PhraseFinder<Negation> | undefined {
  return finders(subtag(language))();
}

/** Languages that have a table of negations. */
export const negationLanguages: readonly string[] = Object.keys(tables);

const finders = remembered((language: string) => {
  const table = negationLanguages.includes(language) ? tables[language] : undefined;
  const finder =
    table &&
    phraseFinder(
      kinds.flatMap((kind) =>
        table[kind].split(/,\s*/u).map((entry) => [patternOf(entry, language), kind] as const),
      ),
    );
  return () => finder;
}, 64);
