// Titles, ranks and offices that stand before or after a name and are no part of it.
import { bare } from './fold.ts';

const latin =
  'mr mrs ms miss dr prof professor sir lady comrade tov tovarishch citizen general lt lieutenant colonel ' +
  'capt captain admiral vice-admiral rear-admiral generalissimo brigadier sergeant ambassador ' +
  'minister premier president chairman vice-chairman secretary chancellor consul envoy commander commissar deputy foreign prime ' +
  'princess emperor herr frau genosse genossin monsieur madame camarade honourable honorable jr sr';
const cyrillic =
  'товарищ товарища товарищу товарищем товарище товарищи товарищей гражданин г-н г-жа господин господина господину ' +
  'господином госпожа генерал генерала генералу генералом генерал-лейтенант генерал-майор генерал-полковник ' +
  'генерал-лейтенанта генерал-майора генерал-полковника полковник полковника полковнику подполковник майор капитан маршал маршала маршалу маршалом генералиссимус ' +
  'генералиссимуса адмирал адмирала посол посла послу послом министр министра министру министром председатель председателя ' +
  'председателю секретарь секретаря президент президента президенту премьер премьера премьер-министр профессор доктор академик ' +
  'поверенный консул консула советник советника нарком наркома дарга нөхөр';

/** Titles that are names too: only before a full stop. */
const short = 'com comr gen col maj adm amb hon rev тов тт гр ген пом зам';
/** Titles that are names too: only before a name. */
const leading = 'king queen prince count baron duke lord dame major marshal';

const dotted: ReadonlySet<string> = new Set(short.split(' ').map(bare));
const first: ReadonlySet<string> = new Set(leading.split(' '));
const words: ReadonlySet<string> = new Set(`${latin} ${cyrillic}`.split(' ').map(bare));

/** What follows or precedes a Chinese, Korean or Japanese name without a space, longest first. */
const attached = [
  '委員長',
  '委员长',
  '總統',
  '总统',
  '主席',
  '總理',
  '总理',
  '同志',
  '先生',
  '將軍',
  '将军',
  '元帥',
  '元帅',
  '大使',
  '部長',
  '部长',
  '外長',
  '外长',
  '大統領',
  '首相',
  '外相',
  '女士',
  '夫人',
  '閣下',
  '阁下',
  '위원장',
  '대통령',
  '동지',
  '선생님',
  '선생',
  '장군',
  '원수',
  '총리',
  '수상',
  '외무상',
  '주석',
  '대사',
  '동무',
  '여사',
  'さん',
  '様',
  '氏',
] as const;

/** Whether a word (hyphens kept) is a title where it stands. */
export function isTitle(word: string, place: { readonly dotted: boolean; readonly first: boolean }): boolean {
  const plain = bare(word);
  return words.has(plain) || (place.dotted && dotted.has(plain)) || (place.first && first.has(plain));
}

/** A Chinese, Korean or Japanese word without the title that ends it; the word itself where nothing of a name would be left. */
export function withoutAttached(word: string): string {
  for (const title of attached)
    if (word.endsWith(title) && word.length > title.length) return word.slice(0, -title.length);
  return attached.some((title) => title === word) ? '' : word;
}
