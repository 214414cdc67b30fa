// Korean and Chinese, for generated pages.
import type { Lexicon } from './lexicon.ts';

export const korean: Lexicon = {
  tag: 'ko',
  name: { en: 'Korean', de: 'Koreanisch', fr: 'Coréen' },
  genres: [
    { type: 'telegram', word: '암호전보' },
    { type: 'letter', word: '편지' },
    { type: 'report', word: '보고서' },
  ],
  secrecy: ['극비', '비밀'],
  handling: ['복사 금지'],
  openers: [['{t}에서', '{b} 동지에게']],
  sentences: [
    '위원회의 위임에 따라 나는 어제 {u} 대표를 만나 우리의 의견을 전달하였다.',
    '담화 중에 {c} 동지는 다리가 가을 전에는 완성되지 않을 것이라고 말하였다.',
    '그는 {c} 동지에게 관세 협정에 서명할 권한이 없다고 덧붙였다.',
    '나룻배 문제는 이미 두 번 토의되었으나 결정은 채택되지 않았다.',
    '그다음 우리는 국경에서 지체되고 있는 목재 문제로 넘어갔다.',
    '로동자들은 하루에 3원 이상 받지 못하며 인상을 요구하고 있다.',
    '나는 이 문제는 평의회가 결정하여야 한다고 하면서 대답을 피하였다.',
    '우리가 그들에게 말과 철을 약속할 수 있는지 급히 알려 주기 바란다.',
  ],
  lead: ['그들은 다음과 같은 문제를 제기하려고 한다:'],
  items: [
    '다리 건설 기한과 로동자 수에 대하여 의견을 교환할 것.',
    '목재 관세에 대하여 합의할 것. 그는 봄까지 징수하지 말 것을 제의하려고 한다.',
    '{u}에서 진행된 회의에 대하여 평의회에 통보할 것.',
  ],
  copy: (number) => `제${number}부`,
  registry: (number) => `제${number}호`,
  certification: [['원본과 같음:', '리명수']],
  closer: (day, name) => [
    `${day.year}년 ${day.month}월 ${day.day}일 ${name}`,
    `${day.year}. ${day.month}. ${day.day}. ${name}`,
  ],
  scraps: '가나다라마바사아자차거너더러머버서어저처',
};

export const chinese: Lexicon = {
  tag: 'zh',
  name: { en: 'Chinese', de: 'Chinesisch', fr: 'Chinois' },
  genres: [
    { type: 'telegram', word: '电报' },
    { type: 'letter', word: '信' },
    { type: 'report', word: '报告' },
  ],
  secrecy: ['绝密', '机密'],
  handling: ['不得翻印'],
  openers: [['发自{t}', '致{b}同志']],
  sentences: [
    '受委员会委托，我昨天会见了{u}的代表，并向他转交了我们的意见。',
    '谈话中{c}告诉我，桥梁在秋天以前不会完工。',
    '他补充说，{c}同志没有签署关税协定的权力。',
    '渡船问题已经讨论过两次，但没有作出决定。',
    '随后我们谈到木材问题，据他说木材被扣留在边境。',
    '工人每天所得不超过三元，他们要求增加工资。',
    '我没有回答，只说这个问题应由理事会决定。',
    '请速告我们能否答应在年底以前给他们马匹和铁。',
  ],
  lead: ['他们打算提出下列问题：'],
  items: [
    '就桥梁的工期和工人的人数交换意见。',
    '商定木材的关税。他打算建议在春天以前不征收。',
    '向理事会通报在{u}举行的会议。',
  ],
  copy: (number) => `第${number}份`,
  registry: (number) => `第${number}号`,
  certification: [['与原件无异：', '李明']],
  closer: (day, name) => [`${name} ${day.year}年${day.month}月${day.day}日`],
  scraps: '上下大小中人口日月木水火土山石田目耳手足',
};
