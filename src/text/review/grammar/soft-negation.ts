// Words that may say with a turn of their own what another language says with “not”. Our own work, from general knowledge of the languages.
import { subtag } from '../words/subtag.ts';

/** Beside the lexical negations of the tables: what lessens, ends, lacks or sets apart. */
const forms: Readonly<Record<string, RegExp>> = {
  en: /^(?:un(?!der|til|ion|it|iv|iform|ique|ite)|dis(?!cuss|tan|tri|play|eas|cover|tinct|cipl|pat|pos)|(?:in|im)(?:defin|differ|expens|visib|perf|frequ|accur|compat|toler|conven|sign|access|cur|vulner|numer|suffer|decis|discr|stab|moral|poss|prop|mob)|mis|less$|fewer$|(?:lose|lost|losing|loss|end|ended|ends|worse|only|just|merely|otherwise|alone|away|off|zero|empty|free|rid|resist|oppos|hate|hard|difficult|tough|minor|small|apart|instead|even|yet|still|never|once|spare|quit|drop|cancel|escape|withhold|exempt|dead|die|fake|false|wrong|alien|remain|remains|remained|stay|stayed|stays|keep|keeps|kept|hold|held|worry|beware|care)$)|\wless(?:ly|ness)?$|less-/u,
  ru: /^(?:без|бес|пофиг|плева|наплева|равно$|безразл|меньше|менее|хуже|только|лишь|едва|потер|утрат|лишь|пуст|свобод|редк|слаб|дур|зря|напрас|ложн|ошиб|хватит|довольно|долой|вне|помимо|исключ|иначе|иное|другое|вместо|наоборот|полно|чужд|кончи|конч|останов|остан|осталь|переста|отмен|сдерж|удерж|уберег|сохран|избав|терпеть|ненавид|анти|противо|скрыва|скры|мимо|спор)/u,
};

/** True for a folded word of English or Russian that may stand against a negation of the other language; false for other languages. */
export const isSoft = (form: string, language: string): boolean =>
  forms[subtag(language)]?.test(form) ?? false;
