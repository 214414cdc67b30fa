// The syllables that family names of East Asia are: what makes a name of two or three syllables one of them.

/** Pinyin of Chinese family names that are common, or stand in papers of the years 1900-1960. */
export const chineseSurnames: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lv ding ren ' +
    'yao shen zhong cui tan fan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou kong shao mao wan duan lei qian yin yan kang hong gong tao qiao ji nie qu pang ke shu ' +
    'lan you ge he bo mi ming chi zuo qi rao lai nan che mu hua pu piao bian qiang jiao guan ou zhan ruan xi chai ai chu xing zhuo ying dai xiang si nong bi min zang ran hao an chang sheng tong geng ling mei'
  ).split(' '),
);

/** Chinese family names of two syllables. */
export const doubleChineseSurnames: ReadonlySet<string> = new Set(
  'ou yang|si ma|zhu ge|shang guan|dong fang|huang fu|ling hu|si tu|gong sun|xia hou|wei chi|mu rong|zhang sun'.split(
    '|',
  ),
);

/** Korean family names in Hangul. */
export const koreanSurnames =
  '김이리박최정강조윤장임림한오서신권황안송류유홍전고문양량손배백허남심노로하곽성차주우구민진지엄채원천방공현함변염렴여려추도소석선설마길연련위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상시갈';

/** Korean family names of two syllables. */
export const doubleKoreanSurnames: readonly string[] = [
  '남궁',
  '선우',
  '황보',
  '제갈',
  '독고',
  '사공',
  '서문',
];
