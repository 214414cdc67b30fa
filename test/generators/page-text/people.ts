// Persons, towns and archives that never were, each in the letters of every language the generator writes.
import type { Random } from './random.ts';

export type Tag = 'en' | 'ru' | 'de' | 'fr' | 'ko' | 'zh' | 'hu';
type Forms = Readonly<Record<Tag, string>>;

const people: readonly Forms[] = [
  forms('Gorin', 'Горин', 'Gorin', 'Gorine', '고린', '戈林', 'Gorin'),
  forms('Stavrov', 'Ставров', 'Stawrow', 'Stavrov', '스타브로프', '斯塔夫罗夫', 'Sztavrov'),
  forms('Lindqvist', 'Линдквист', 'Lindqvist', 'Lindqvist', '린드크비스트', '林德奎斯特', 'Lindqvist'),
  forms('Belkovich', 'Белкович', 'Belkowitsch', 'Belkovitch', '벨코비치', '别尔科维奇', 'Belkovics'),
  forms('Haraldsen', 'Харальдсен', 'Haraldsen', 'Haraldsen', '하랄센', '哈拉尔森', 'Haraldsen'),
  forms('Zimmerling', 'Циммерлинг', 'Zimmerling', 'Zimmerling', '침머링', '齐默林', 'Zimmerling'),
  forms('Varga', 'Варга', 'Varga', 'Varga', '바르가', '瓦尔加', 'Varga'),
  forms('Tsurikov', 'Цуриков', 'Zurikow', 'Tsourikov', '추리코프', '楚里科夫', 'Curikov'),
  forms('Montclar', 'Монклар', 'Montclar', 'Montclar', '몽클라르', '蒙克拉尔', 'Montclar'),
  forms('Okunev', 'Окунев', 'Okunew', 'Okounev', '오쿠네프', '奥库涅夫', 'Okunyev'),
];

const towns: readonly Forms[] = [
  forms('Lesograd', 'Лесоград', 'Lesograd', 'Lesograd', '레소그라드', '列索格勒', 'Leszográd'),
  forms(
    'Ostrava Nova',
    'Остравка',
    'Neu-Ostrau',
    'Nouvelle-Ostrava',
    '오스트라브카',
    '奥斯特拉夫卡',
    'Új-Osztrava',
  ),
  forms('Kesten', 'Кестен', 'Kesten', 'Kesten', '케스텐', '克斯滕', 'Keszten'),
  forms('Harbourton', 'Гарбортон', 'Hafenburg', 'Port-Royal-le-Neuf', '하버턴', '哈伯顿', 'Kikötővár'),
  forms('Tamrin', 'Тамрин', 'Tamrin', 'Tamrine', '탐린', '塔姆林', 'Tamrin'),
];

/** Names of two shapes for one man, as translators write them: the first in the sentence, the second in brackets. */
export const variants: readonly (readonly [string, string])[] = [
  ['Han Seok-ju', 'Han Sok Ju'],
  ['Ryu Gyeong-ho', 'Ryu Kyong Ho'],
  ['Jo Byeong-il', 'Cho Pyong Il'],
  ['Bak Cheol-su', 'Pak Chol Su'],
  ['Chang Wenbin', 'Chang Wen-pin'],
  ['Liang Guodong', 'Liang Kuo-tung'],
  ['Seo Jun-yeong', 'So Chun Yong'],
  ['Kang Deok-su', 'Kang Tok Su'],
  ['Qian Zhiyuan', "Ch'ien Chih-yuan"],
  ['Gwon Tae-heon', 'Kwon Thae Hon'],
  ['Yuriy Melnychenko', 'Iurii Melnichenko'],
  ['Dzhemal Alibekov', 'Jemal Alibekov'],
];

function forms(en: string, ru: string, de: string, fr: string, ko: string, zh: string, hu: string): Forms {
  return { en, ru, de, fr, ko, zh, hu };
}

export interface Cast {
  readonly from: Forms;
  readonly to: Forms;
  readonly third: Forms;
  readonly town: Forms;
  readonly goal: Forms;
}

/** Who writes to whom, from where, about whom. */
export function castOf(random: Random): Cast {
  const [from, to, third] = random.some(people, 3);
  const [town, goal] = random.some(towns, 2);
  if (!from || !to || !third || !town || !goal) throw new RangeError('too few people and towns');
  return { from, to, third, town, goal };
}
