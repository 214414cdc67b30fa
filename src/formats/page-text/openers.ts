// Openers: the lines above a document's text that say from where, from whom and to whom it goes.
import { fold } from './fold.ts';

export interface OpenerRead {
  readonly role: 'from' | 'to';
  /** What comes from or is addressed, as it stands. */
  readonly name: string;
  readonly language: string;
  /** Whether a title or form of address says that it is a person. */
  readonly person: boolean;
}

const prefixes: readonly (readonly [language: string, role: 'from' | 'to', words: string])[] = [
  ['en', 'from', 'from'],
  ['en', 'to', 'to'],
  ['de', 'from', 'aus|von|vom|absender'],
  ['de', 'to', 'an|an den|an die|empfänger'],
  ['fr', 'from', "de|d'|expéditeur"],
  ['fr', 'to', 'à|a|au|aux|pour|destinataire'],
  ['es', 'from', 'de|desde'],
  ['es', 'to', 'a|para'],
  ['it', 'from', 'da'],
  ['it', 'to', 'a|al'],
  ['pt', 'from', 'de'],
  ['pt', 'to', 'para'],
  ['pl', 'from', 'z|ze|od'],
  ['pl', 'to', 'do'],
  ['cs', 'from', 'z|ze|od'],
  ['cs', 'to', 'pro'],
  ['hu', 'from', 'feladó|küldi'],
  ['hu', 'to', 'címzett|kapja'],
  ['ro', 'from', 'de la|din'],
  ['ro', 'to', 'către'],
  ['ru', 'from', 'из|от|откуда|от кого'],
  ['ru', 'to', 'кому|куда|тов|товарищу|т'],
  ['uk', 'from', 'з|із|від'],
  ['bg', 'from', 'от'],
  ['bg', 'to', 'до'],
];
const titles =
  /^(?:comrades?|mr|mrs|ms|dr|sir|lord|genoss(?:e|en|in)|herrn?|frau|camarade|monsieur|madame|m|mm|compañero|compagno|tow|towarzysz|súdruh|soudruh|elvtárs|tovarășul|тов|товарищу?|т|ambassador|minister|president|chairman|general|marshal|botschafter)(?![\p{L}])\.?\s+/iu;

const byWord = new Map<string, { language: string; role: 'from' | 'to' }[]>();
for (const [language, role, words] of prefixes) {
  for (const word of words.split('|'))
    byWord.set(fold(word), [...(byWord.get(fold(word)) ?? []), { language, role }]);
}

/** Reads a short line as an opener in one of the given languages; undefined where it has not the form of one. */
export function openerOn(text: string, languages?: ReadonlySet<string>): OpenerRead | undefined {
  if (text.length > 120 || /[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}/u.test(text)) return undefined;
  const wanted = (language: string): boolean => languages === undefined || languages.has(language);
  const eastern = easternOpener(text);
  if (eastern !== undefined) return wanted(eastern.language) ? eastern : undefined;
  const hungarian = /^(.{2,60}?)\s(?:elvtárs)(?:nak|nek)$/iu.exec(text)?.[1];
  if (hungarian !== undefined && wanted('hu'))
    return { role: 'to', name: hungarian, language: 'hu', person: true };
  for (const match of text.matchAll(/[\s:.]+(?=[\p{L}\p{N}(["«„“])|(?<=')(?=\p{Lu})/gu)) {
    if (match.index > 14) break;
    const word = fold(text.slice(0, match.index));
    const found = byWord.get(word)?.find(({ language }) => wanted(language));
    if (found === undefined) continue;
    const rest = text.slice(match.index + match[0].length).trim();
    if (!/^[\p{Lu}\p{Lo}\p{N}(["«„“]/u.test(rest) && titles.exec(rest) === null) continue;
    const title = titles.exec(rest);
    const addressed = word === 'тов' || word === 'товарищу' || word === 'т';
    const name = title === null ? rest : rest.slice(title[0].length);
    return {
      role: found.role,
      name: name.replace(/[.,:;]+$/u, ''),
      language: found.language,
      person: title !== null || addressed,
    };
  }
  return undefined;
}

const greeting =
  /^(?:my )?(?:dear|most esteemed|esteemed|honou?red|sehr (?:geehrt|verehrt)|geehrt|wert|lieb|hochverehrt|hochgeehrt|verehrt|cher|chère|monsieur|madame|messieurs|estimad|querid|car[oa] |egregi|gentil|уважаем|многоуважаем|глубокоуважаем|дорог(?:ой|ая|ие) |kedves|tisztelt|szanown|drog[ia] |vážen|drah[ýá] |stimat|dragă|존경하는|친애하는|경애하는|尊敬的|亲爱的|敬爱的|親愛的)/iu;

/** A letter's address: "Dear Comrade X:", «Уважаемый товарищ X!». */
export function isSalutation(text: string): boolean {
  return text.length < 90 && /[!,:！，：]$/u.test(text) && greeting.test(text);
}

function bare(name: string): string {
  return name.replace(/\s?(?:동지|同志|先生)$/u, '');
}

function easternOpener(text: string): OpenerRead | undefined {
  if (text.length > 40) return undefined;
  const found = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1]?.trim();
  const person = /동지|同志|先生|대사|수상/u.test(text);
  const koreanFrom = found(/^([\p{sc=Hangul}\p{sc=Han}\s]{2,20})에서$/u);
  if (koreanFrom !== undefined) return { role: 'from', name: koreanFrom, language: 'ko', person };
  const koreanTo = found(/^([\p{sc=Hangul}\p{sc=Han}\s]{2,24})(?:에게|께|앞|귀하|귀중)$/u);
  if (koreanTo !== undefined) return { role: 'to', name: bare(koreanTo), language: 'ko', person };
  const chineseFrom = found(/^(?:发自|發自|来自|自|由)[:：]?([\p{sc=Han}·]{2,16})$/u);
  if (chineseFrom !== undefined) return { role: 'from', name: bare(chineseFrom), language: 'zh', person };
  const chineseTo = found(/^(?:致|发往|發往|送|呈)[:：]?([\p{sc=Han}·]{2,20})$/u);
  if (chineseTo !== undefined) return { role: 'to', name: bare(chineseTo), language: 'zh', person };
  return undefined;
}
