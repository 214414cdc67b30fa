// The invented telegram in English, with typed brackets, and in Korean.
import type { Text } from '../../../src/model/text.ts';
import { bracket, noteBehind, person, placeName, TextBuilder, textOf, written } from './build.ts';

const t = new TextBuilder('t2');

export const english: Text = textOf(
  't2',
  'en',
  [
    t.block('heading', ['Enciphered telegram'], [], { level: 1 }),
    t.block('stamp', ['Strictly secret']),
    t.block('stamp', ['The taking of copies is forbidden']),
    t.block('opener', ['From Zarechye']),
    t.block('opener', ['To Velyaminov']),
    t.block(
      'paragraph',
      [
        'Today, March 14, I had a meeting with [Deputy Chairman] Kim Ch’ang-ho [Kim Chang Ho] and the engineer Lefèvre.',
        'Kim reported that the ice on the Serebryanka is not expected to move before April 2, and that the temporary piles will not hold it.',
        'Lefèvre, without waiting for an answer, stated that piers three and four stand on sand and will be undermined (I have not seen this myself).',
        'In such a case traffic over the bridge should be stopped.',
      ],
      [
        bracket('office', '[Deputy Chairman]'),
        person('Kim Ch’ang-ho', 'kim'),
        bracket('variant-name', '[Kim Chang Ho]'),
        person('Lefèvre', 'lefevre'),
        placeName('Serebryanka', 'serebryanka'),
      ],
    ),
    t.p(
      'He added further that the fault does not lie with the Commission.',
      'As regards the surveyors of the left bank, there is no need to hear them a second time.',
    ),
    t.block(
      'paragraph',
      [
        'Kim reported further that he holds no commission from the Joint Board, i.e. from the Board of both banks, and that they intend to put roughly the following questions:',
      ],
      [person('Kim', 'kim')],
    ),
    t.block(
      'list-item',
      ['On the sounding of the river bed by a third party and on the results of the soundings of 1924.'],
      [],
      { label: '1.' },
    ),
    t.block('list-item', ['On the payment of dues for timber floated through the left span.'], [], {
      label: '2.',
    }),
    t.block('list-item', ['On the admission of pilots of both banks to the works at the piers.'], [], {
      label: '3.',
    }),
    t.block(
      'list-item',
      [
        'On the mutual recognition of the water level by the staff at the village of Nizhnie Brody, such as low water, flood, and so forth.',
      ],
      [noteBehind('Nizhnie Brody', 't2.n1')],
      { label: '4.' },
    ),
    t.block(
      'paragraph',
      [
        'Kim then asked my advice.',
        'I declined to answer, stating that he sees it better himself.',
        'Then he said that he would ask for 40 t. [tonnes, metric] of cement and two divers, since his other requests had been satisfied in the capital and the necessary assistance was given him there.',
      ],
      [
        person('Kim', 'kim'),
        bracket('expansion', '[tonnes, metric]', { expansion: 'tonnes', gloss: 'metric' }),
      ],
    ),
    t.block('table', [''], [], {
      rows: [
        [
          { header: true, blocks: [t.block('paragraph', ['Pier'])] },
          { header: true, blocks: [t.block('paragraph', ['Settlement, vershki'])] },
        ],
        [{ blocks: [t.block('paragraph', ['third'])] }, { blocks: [t.block('paragraph', ['7'])] }],
        [
          { blocks: [t.block('paragraph', ['fourth'])] },
          { blocks: [t.block('paragraph', ['[illegible]'], [bracket('illegible', '[illegible]')])] },
        ],
      ],
    }),
    t.p('On March 15 at 6:40 local time both are leaving for the bridge.'),
    t.block('closer', ['14.III.26 ORLOVA']),
    t.block(
      'note',
      ['The staff stood on the right bank until the flood of 1931.', 'See the minutes of the Joint Board.'],
      [],
      { id: 't2.n1' },
    ),
  ],
  { kind: 'translation', of: 't1', method: 'not-stated' },
);

const k = new TextBuilder('t3');

export const korean: Text = textOf(
  't3',
  'ko',
  [
    k.block('heading', ['암호전보'], [], { level: 1 }),
    k.block('stamp', ['극비']),
    k.block(
      'paragraph',
      [
        '오늘 3월 14일 나는 김창호와 기사 르페브르를 만났다.',
        '김은 은천강의 해빙이 4월 2일 이전에는 예상되지 않는다고 알려왔다.',
      ],
      [person('김창호', 'kim')],
    ),
    k.block('closer', ['오를로바']),
  ],
  {
    kind: 'translation',
    of: 't1',
    credits: [{ role: 'translator', written: '이순영', language: 'ko', ...written }],
  },
);
