// Characters that are read in another way where they are a surname.

/** Surnames of two characters, in simplified characters. */
export const doubleSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 诸葛 上官 夏侯 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 独孤 南宫 鲜于 西门 呼延 轩辕 百里 东郭 司空 第五 闻人'.split(
    ' ',
  ),
);

/** How a surname is read in Chinese where the usual reading is another; both are kept where both are heard. */
const chinese: ReadonlyMap<string, string> = new Map(
  Object.entries({
    曾: 'zeng',
    单: 'shan',
    單: 'shan',
    解: 'xie jie',
    仇: 'qiu',
    朴: 'piao pu',
    盖: 'ge gai',
    蓋: 'ge gai',
    查: 'zha',
    任: 'ren',
    区: 'ou',
    區: 'ou',
    乐: 'yue le',
    樂: 'yue le',
    缪: 'miao',
    繆: 'miao',
    冼: 'xian',
    尉: 'yu wei',
    翟: 'zhai',
    葛: 'ge',
    覃: 'qin tan',
    谌: 'chen shen',
    諶: 'chen shen',
    员: 'yun',
    員: 'yun',
    召: 'shao',
    折: 'she',
    种: 'chong',
    黑: 'he',
    那: 'na',
    宓: 'mi fu',
    燕: 'yan',
    晁: 'chao',
    隗: 'wei kui',
    郗: 'xi chi',
    撒: 'sa',
    叶: 'ye',
    葉: 'ye',
    薄: 'bo',
    纪: 'ji',
    紀: 'ji',
  }),
);

/** How a surname is read in Korean: in the north with the first sound kept, in the south by the rule of first sounds; the reading alone last. */
const korean: ReadonlyMap<string, string> = new Map(
  Object.entries({
    金: '김',
    李: '리 이',
    林: '림 임',
    柳: '류 유',
    劉: '류 유',
    刘: '류 유',
    梁: '량 양',
    盧: '로 노',
    卢: '로 노',
    呂: '려 여',
    吕: '려 여',
    廉: '렴 염',
    羅: '라 나',
    罗: '라 나',
    龍: '룡 용',
    陸: '륙 육',
    陆: '륙 육',
    魯: '로 노',
    鲁: '로 노',
    車: '차',
    车: '차',
    沈: '심',
    葉: '엽 섭',
    單: '선',
  }),
);

/** The readings of a character as a surname in Chinese (pinyin) or Korean (Hangul), the usual first; undefined where they are the usual ones. */
export function surnameReadings(char: string, language: 'zh' | 'ko'): readonly string[] | undefined {
  return (language === 'zh' ? chinese : korean).get(char)?.split(' ');
}
