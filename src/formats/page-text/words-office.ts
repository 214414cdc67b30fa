// The words of offices and ranks that translators put in brackets before or after a name.
import { fold } from './fold.ts';

const words = `
  ambassador | ambassadors | minister | ministers | ministry | vice minister | premier | vice premier |
  prime minister | president | vice president | chairman | vice chairman | chairwoman | chairperson |
  chair | secretary | secretary-general | general secretary | under secretary | undersecretary |
  director | deputy | head | chief | commander | commander-in-chief | marshal | general |
  major general | lieutenant general | colonel general | colonel | lieutenant | major | captain |
  admiral | officer | commissar | commissioner | consul | consul general | counselor | counsellor |
  attaché | attache | envoy | delegate | representative | plenipotentiary | chargé | charge | adviser |
  advisor | aide | assistant | interpreter | translator | editor | member | governor | mayor |
  chancellor | king | queen | emperor | prince | princess | tsar | shah | sultan | pope | bishop |
  archbishop | senator | congressman | deputy minister | spokesman | inspector | prosecutor | judge |
  professor | academician | engineer | doctor | leader | manager | rector | clerk | sergeant |
  politburo | acting | former | then |
  botschafter | gesandter | außenminister | minister | verkehrsminister | verteidigungsminister |
  innenminister | ministerpräsident | präsident | vorsitzender | sekretär | generalsekretär |
  staatssekretär | direktor | leiter | stellvertreter | stellvertretender | chef | kommandeur |
  befehlshaber | oberst | hauptmann | feldmarschall | kanzler | bundeskanzler | konsul |
  geschäftsträger | bevollmächtigter | mitglied | botschaftsrat | könig | kaiser | abgeordneter |
  beauftragter | generalleutnant | generalmajor |
  ambassadeur | ministre | premier ministre | président | vice-président | secrétaire |
  secrétaire général | directeur | chef | commandant | maréchal | général | colonel | lieutenant |
  chancelier | consul | conseiller | délégué | représentant | membre | roi | empereur | gouverneur |
  député | adjoint |
  embajador | ministro | presidente | secretario | director | jefe | comandante | ambasciatore |
  segretario | direttore | capo | ambasador | minister | premier | sekretarz | przewodniczący |
  velvyslanec | ministr | předseda | tajemník | nagykövet | miniszter | miniszterelnök | elnök |
  titkár | ambasador | ministru | secretar |
  посол | министр | премьер | председатель | секретарь | генеральный | зам | заместитель | начальник |
  командующий | маршал | генерал | полковник | майор | капитан | советник | консул | посланник |
  поверенный | член | нарком | комиссар | директор | представитель | корреспондент |
  大使 | 部长 | 总理 | 主席 | 书记 | 司令 | 외무상 | 대사 | 위원장 | 수상 | 총리 | 비서 | 사령관 | 부상`;

const single = new Set<string>();
for (const phrase of words.split('|')) {
  const folded = fold(phrase);
  if (!folded.includes(' ')) single.add(folded);
}

/** Compounds whose last member is an office: „Verkehrsminister“, "vice-ministre", „Botschaftsrat“. */
const compound =
  /(?:minister|präsident|prasident|botschafter|sekretar|vorsitzender|direktor|kommandeur|kanzler|konsul|marschall|leiter)$/u;
/** Words that may stand in an office beside its own: "of", "the", "for", "and", a state's short name. */
const eastern =
  /(?:大使|部长|部長|总理|總理|主席|书记|書記|司令|외무상|대사|위원장|수상|총리|비서|사령관|부상)$/u;

/** Whether words in brackets name an office: one of its words is an office's, and nothing in it is a sentence. */
export function namesOffice(text: string): boolean {
  if (text.length > 160 || /[.!?;]\s|\p{L}[!?]$/u.test(text)) return false;
  const folded = fold(text);
  if (eastern.test(folded)) return true;
  const tokens = folded.split(/[^\p{L}\p{M}]+/u).filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > 16) return false;
  return tokens.some(
    (token) =>
      (single.has(token) && token !== 'then' && token !== 'former' && token !== 'acting') ||
      compound.test(token),
  );
}

const honorific =
  /^(?:comrade|mr|mrs|ms|dr|sir|lord|genosse|genossin|genossen|herr|herrn|frau|camarade|monsieur|madame|тов|товарищ|товарищу)$/u;

/** A name without the offices and forms of address before it: "Premier Liang Guodong" → "Liang Guodong". */
export function withoutOffice(name: string): string {
  const words = name.split(/\s+/u);
  let from = 0;
  while (from < words.length - 1) {
    const word = fold(words[from] ?? '');
    if (!single.has(word) && !honorific.test(word)) break;
    from += 1;
  }
  // An office and one word more may be an office still ("Deputy Minister"), a place ("Ambassador Moscow"), or a name.
  return words.slice(from).join(' ');
}
