// Customary names of cities and states that no system makes of each other: Пекин, Peking and Beijing.
import { fold } from '../../../text/analyse/analyse.ts';

/** One place a line; capitals and states of which papers of the twentieth century speak most. */
const places = [
  'Пхеньян|Pyongyang|P’yŏngyang|Phyongyang|평양|平壤|平壌',
  'Сеул|Seoul|Sŏul|Keijo|서울|漢城|首爾|首尔',
  'Пекин|Peking|Beijing|Peiping|Бейпин|北京|北平|북경',
  'Нанкин|Nanking|Nanjing|南京',
  'Шанхай|Shanghai|上海',
  'Тайбэй|Taipei|Taibei|臺北|台北',
  'Токио|Tokyo|Tōkyō|東京|东京|도쿄|동경',
  'Москва|Moscow|Moskva|Moskau|Moscou|莫斯科|모스크바',
  'Ленинград|Leningrad|列宁格勒',
  'Вашингтон|Washington|华盛顿|華盛頓|워싱턴',
  'Нью-Йорк|New York|纽约|紐約|뉴욕',
  'Лондон|London|Londres|伦敦|倫敦|런던',
  'Париж|Paris|巴黎|파리',
  'Женева|Geneva|Genève|Genf|日内瓦',
  'Вена|Vienna|Wien|Vienne|维也纳',
  'Варшава|Warsaw|Warszawa|Warschau|华沙',
  'Прага|Prague|Praha|Prag|布拉格',
  'Бухарест|Bucharest|București|布加勒斯特',
  'Белград|Belgrade|Beograd|贝尔格莱德',
  'Афины|Athens|Athina|雅典',
  'Рим|Rome|Roma|罗马',
  'Дели|Delhi|New Delhi|Нью-Дели|德里|新德里',
  'Ханой|Hanoi|Hà Nội|河内|河內',
  'Улан-Батор|Ulan Bator|Ulaanbaatar|Улаанбаатар|乌兰巴托',
  'Корея|Korea|Corée|조선|한국|朝鮮|朝鲜|韓國|韩国',
  'Китай|China|Chine|中國|中国|중국',
  'Япония|Japan|Japon|日本|일본',
  'Маньчжурия|Manchuria|滿洲|满洲|만주',
  'Россия|Russia|Russland|俄國|俄国',
].map((line) => line.split('|'));

const namesBy: ReadonlyMap<string, readonly string[]> = new Map(
  places.flatMap((names) => names.map((name) => [fold(name), names] as const)),
);

/** The other customary names of a place; none where it has none, or none that is known here. */
export function customaryNames(place: string): readonly string[] {
  const own = fold(place);
  return (namesBy.get(own) ?? []).filter((name) => fold(name) !== own);
}
