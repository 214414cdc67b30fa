// Names of the period in systems that no outside suite covers: what each gives, and what it does not.
import { describe, expect, it } from 'vitest';
import { systemOf, systems } from './systems.ts';

const written = (system: string, name: string): string[] => systemOf(system)?.convert(name) ?? [];
const first = (system: string, name: string): string | undefined => written(system, name)[0];

describe('Korean names in Russian letters', () => {
  it.each([
    ['박헌영', 'Пак Хен Ен'],
    ['김일성', 'Ким Ир Сен'],
    ['최용건', 'Цой Ен Ген'],
    ['이승만', 'Ли Сын Ман'],
    ['김두봉', 'Ким Ду Бон'],
    ['허가이', 'Хо Га И'],
    ['박정애', 'Пак Ден Ай'],
    ['남일', 'Нам Ир'],
    ['이영호', 'Ли Ен Хо'],
    ['강건', 'Кан Ген'],
    ['김책', 'Ким Чак'],
    ['박일우', 'Пак Ир У'],
    ['이승엽', 'Ли Сын Еб'],
    ['이주연', 'Ли Дю Ен'],
    ['홍명희', 'Хон Мен Хи'],
    ['김원봉', 'Ким Вон Бон'],
  ])('%s is %s in Soviet print', (hangul, russian) => {
    expect(first('soviet-kor', hangul)).toBe(russian);
  });

  it.each([
    ['박헌영', 'Пак Хонён'],
    ['김일성', 'Ким Ильсон'],
    ['이승만', 'Ли Сынман'],
    ['박정희', 'Пак Чонхи'],
    ['김대중', 'Ким Дэджун'],
    ['최용건', 'Чхве Ёнгон'],
    ['전두환', 'Чон Духван'],
    ['노태우', 'Но Тхэу'],
    ['김정은', 'Ким Чонын'],
  ])('%s is %s by Kontsevich', (hangul, russian) => {
    expect(first('kontsevich-kor', hangul)).toBe(russian);
  });

  it('never gives one system’s spelling for another’s', () => {
    expect(written('kontsevich-kor', '박헌영')).not.toContain('Пак Хен Ен');
    expect(written('soviet-kor', '박헌영')).not.toContain('Пак Хонён');
    expect(written('kholodovich-kor', '박헌영')).toContain('Пак Хонйонъ');
  });

  it('starts from Hanja as from Hangul', () => {
    expect(first('soviet-kor', '朴憲永')).toBe('Пак Хен Ен');
    expect(first('soviet-kor', '李承燁')).toBe('Ли Сын Еб');
    expect(first('kontsevich-kor', '金日成')).toBe('Ким Ильсон');
  });
});

describe('Korean names in Latin letters', () => {
  it.each([
    ['mr-kor', '박헌영', 'Pak Hŏn-yŏng'],
    ['mr-kor', '최용건', 'Ch’oe Yong-gŏn'],
    ['mr-kor', '김두봉', 'Kim Tu-bong'],
    ['mr-kor', '이승만', 'Yi Sŭng-man'],
    ['mr-kor', '허가이', 'Hŏ Ka-i'],
    ['rr-kor', '박헌영', 'Bak Heonyeong'],
    ['rr-kor', '김대중', 'Gim Daejung'],
    ['nk-kor', '김일성', 'Kim Il Sŏng'],
    ['nk-kor', '최용건', 'Choe Yong Gŏn'],
  ])('%s writes %s as %s', (system, hangul, latin) => {
    expect(first(system, hangul)).toBe(latin);
  });

  it('also without marks and hyphens, and with letters of two systems in one name', () => {
    expect(written('mr-kor', '박헌영')).toEqual(expect.arrayContaining(['Pak Hon-yong', 'Pak Honyong']));
    expect(written('nk-kor', '김일성')).toContain('Kim Il Song');
    expect(written('mixed-kor', '박헌영')).toContain('Pak Heon-yeong');
    expect(written('mr-kor', '박헌영')).not.toContain('Pak Heon-yeong');
    expect(written('rr-kor', '박헌영')).not.toContain('Pak Heon-yeong');
  });
});

describe('Chinese names', () => {
  it.each([
    ['周恩来', 'Zhou Enlai', 'Chou En-lai', 'Чжоу Эньлай', 'Чжоу Энь-лай'],
    ['毛泽东', 'Mao Zedong', 'Mao Tse-tung', 'Мао Цзэдун', 'Мао Цзэ-дун'],
    ['朱德', 'Zhu De', 'Chu Te', 'Чжу Дэ', 'Чжу Де'],
    ['彭德懷', 'Peng Dehuai', 'P’eng Te-huai', 'Пэн Дэхуай', 'Пын Дэ-хуай'],
    ['刘少奇', 'Liu Shaoqi', 'Liu Shao-ch’i', 'Лю Шаоци', 'Лю Шао-ци'],
    ['林彪', 'Lin Biao', 'Lin Piao', 'Линь Бяо', 'Линь Бяо'],
    ['高岗', 'Gao Gang', 'Kao Kang', 'Гао Ган', 'Гао Ган'],
    ['王稼祥', 'Wang Jiaxiang', 'Wang Chia-hsiang', 'Ван Цзясян', 'Ван Цзя-сян'],
    ['聂荣臻', 'Nie Rongzhen', 'Nieh Jung-chen', 'Не Жунчжэнь', 'Не Жун-чжень'],
    ['司马迁', 'Sima Qian', 'Ssu-ma Ch’ien', 'Сыма Цянь', 'Сы-ма Цянь'],
  ])('%s is %s, %s, %s, and in Soviet print %s', (han, pinyin, wade, palladius, soviet) => {
    expect(first('pinyin-zho', han)).toBe(pinyin);
    expect(first('wg-zho', han)).toBe(wade);
    expect(first('palladius-zho', han)).toBe(palladius);
    expect(written('soviet-zho', han)).toContain(soviet);
  });

  it('starts from pinyin too', () => {
    expect(first('palladius-zho', 'Zhou Enlai')).toBe('Чжоу Эньлай');
    expect(first('wg-zho', 'Mao Zedong')).toBe('Mao Tse-tung');
    expect(written('palladius-zho', 'Roshchin')).toEqual([]);
  });

  it('reads a Korean’s name in Chinese', () => {
    expect(first('pinyin-zho', '朴宪永')).toBe('Piao Xianyong');
    expect(first('palladius-zho', '朴宪永')).toBe('Пяо Сяньюн');
    expect(written('soviet-zho', '朴憲永')).toContain('Пяо Сянь-юн');
  });

  it('knows customary spellings, whichever form the characters have', () => {
    expect(written('custom-zho', '蔣介石')).toEqual(['Chiang Kai-shek']);
    expect(written('custom-zho-rus', '蒋介石')).toContain('Чан Кай-ши');
    expect(written('palladius-zho', '蒋介石')).not.toContain('Чан Кай-ши');
    expect(written('custom-zho', '北京')).toEqual(['Peking']);
  });
});

describe('Japanese names', () => {
  it.each([
    ['東條英機', 'Tōjō Hideki', 'Тодзё Хидэки', 'Тодзио Хидэки'],
    ['吉田茂', 'Yoshida Shigeru', 'Ёсида Сигэру', 'Иосида Сигэру'],
    ['鈴木貫太郎', 'Suzuki Kantarō', 'Судзуки Кантаро', 'Судзуки Кантаро'],
    ['近衛文麿', 'Konoe Fumimaro', 'Коноэ Фумимаро', 'Коноэ Фумимаро'],
  ])('%s is %s, %s, and in Soviet print %s', (kanji, hepburn, polivanov, soviet) => {
    expect(first('hepburn-jpn', kanji)).toBe(hepburn);
    expect(first('polivanov-jpn', kanji)).toBe(polivanov);
    expect(written('soviet-jpn', kanji)).toContain(soviet);
  });

  it('parts ん from a vowel', () => {
    expect(first('polivanov-jpn', 'しんいち')).toBe('Синъити');
    expect(first('polivanov-jpn', 'ぐんま')).toBe('Гумма');
  });
});

describe('Russian and Mongolian names', () => {
  it.each([
    ['press-rus', 'Вышинский', 'Vyshinsky'],
    ['bgnpcgn-rus', 'Вышинский', 'Vyshinskiy'],
    ['alalc-rus-plain', 'Вышинский', 'Vyshinskii'],
    ['iso9-rus', 'Вышинский', 'Vyšinskij'],
    ['duden-rus', 'Вышинский', 'Wyschinski'],
    ['french-rus', 'Вышинский', 'Vychinski'],
    ['press-rus', 'Штыков', 'Shtykov'],
    ['duden-rus', 'Хрущёв', 'Chruschtschow'],
    ['french-rus', 'Пушкин', 'Pouchkine'],
    ['alalc-rus-plain', 'А. Я. Вышинский', 'A. Ia. Vyshinskii'],
    ['press-mon', 'Чойбалсан', 'Choibalsan'],
    ['press-mon', 'Цэдэнбал', 'Tsedenbal'],
  ])('%s writes %s as %s', (system, cyrillic, latin) => {
    expect(first(system, cyrillic)).toBe(latin);
  });
});

describe('every system', () => {
  it('has an id of its own, a name and a source', () => {
    expect(new Set(systems.map((system) => system.id)).size).toBe(systems.length);
    for (const { name, source } of systems) expect(name.length * source.length).toBeGreaterThan(0);
  });

  it('answers anything within bounds', () => {
    const texts = [
      '',
      ' ',
      '\ud800',
      '\0',
      '박'.repeat(5000),
      '周'.repeat(5000),
      'я'.repeat(100_000),
      '東'.repeat(5000),
      'a-'.repeat(9000),
      'İIı́ ь',
    ];
    for (const system of systems)
      for (const text of texts) {
        const spellings = system.convert(text);
        expect(spellings.length, `${system.id} ${text.slice(0, 5)}`).toBeLessThanOrEqual(64);
        expect(spellings.join('').length).toBeLessThan(2_000_000);
      }
  });
});
