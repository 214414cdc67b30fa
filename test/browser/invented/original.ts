// The invented telegram in Russian: read by OCR, folio 42 not transcribed, with noise of a neighbouring sheet.
import type { Text } from '../../../src/model/text.ts';
import {
  begins,
  bracket,
  emphasis,
  noteBehind,
  over,
  person,
  placeName,
  TextBuilder,
  textOf,
  written,
} from './build.ts';

const t = new TextBuilder('t1');

const noise = ['РАЗВ', 'ОДНО', 'ПРОЛ', 'ЕТ В', 'ЬНЫЙ', 'СВАЙ', 'НЫЕ', 'КЕССО', 'Н'].join('\n');

export const original: Text = textOf(
  't1',
  'ru',
  [
    t.block('heading', ['Шифртелеграмма'], [begins('p41')], { level: 1 }),
    t.block('stamp', ['Строго секретно']),
    t.block('stamp', ['Снятие копий воспрещается']),
    t.block('opener', ['Из Заречья']),
    t.block('opener', ['Вельяминову']),
    t.block('marginal', [noise], [], { noise: true }),
    t.block(
      'paragraph',
      [
        'Сегодня, 14 марта, имел встречу с Ким Чхан Хо и инженером Лефевром.',
        'Ким сообщил, что ледоход на Серебрянке ожидается не ранее 2 апреля и что временные сваи его не выдержут.',
        'Лефевр, не дожидаясь ответа, заявил, что опоры третья и четвертая стоят на песке и будут подмыты.',
        'В таком случае движение по мосту следует закрыть.',
        'Далее он добавил, что вина лежит не на комиссии.',
      ],
      [
        person('Ким Чхан Хо', 'kim'),
        person('Лефевром', 'lefevre'),
        person('Лефевр', 'lefevre'),
        placeName('Серебрянке', 'serebryanka'),
        over('выдержут', (range) => ({
          type: 'correction',
          corrected: 'выдержат',
          reason: 'slip of the typist',
          ...written,
          basis: 'inferred',
          by: 'A. Reader',
          ...range,
        })),
      ],
    ),
    t.block('marginal', ['МИН. ПУТЕЙ\nсообщ\nОтд. III\nвх.'], [begins('p43')], { noise: true }),
    t.block('list-item', ['О порядке оплаты сплава леса через левый пролет.'], [], { label: '2.' }),
    t.block('list-item', ['О допуске лоцманов обоих берегов к работам у опор.'], [], { label: '3.' }),
    t.block(
      'list-item',
      ['О взаимном признании уровня воды по рейке у д. Нижние Броды, как то: межень, паводок и так далее.'],
      [emphasis('underlined', 'взаимном признании')],
      { label: '4.' },
    ),
    t.block(
      'paragraph',
      [
        'Затем Ким попросил моего совета.',
        'Я от ответа уклонился, заявив, что ему виднее.',
        'Тогда он сказал, что просил бы 40 т. цемента и двух водолазов, поскольку прочие его просьбы удовлетворены в столице, и ему там оказана необходимая помощь.',
      ],
      [
        person('Ким', 'kim'),
        begins('p44', 'в столице, '),
        noteBehind('водолазов', 't1.n1'),
        emphasis('italic', 'необходимая'),
      ],
    ),
    t.block('table', [''], [], {
      rows: [
        [
          { header: true, blocks: [t.block('paragraph', ['Опора'])] },
          { header: true, blocks: [t.block('paragraph', ['Осадка, вершки'])] },
        ],
        [{ blocks: [t.block('paragraph', ['третья'])] }, { blocks: [t.block('paragraph', ['7'])] }],
        [
          { blocks: [t.block('paragraph', ['четвертая'])] },
          {
            blocks: [
              t.block('paragraph', ['[неразб.]'], [bracket('illegible', '[неразб.]', { hand: 'A. Reader' })]),
            ],
          },
        ],
      ],
    }),
    t.p('15 марта в 6 часов 40 минут местного времени оба выезжают к мосту.'),
    t.block('closer', ['14.III.26 г. ОРЛОВА']),
    t.block('stamp', ['верно: Сухов']),
    t.block('note', ['Слово приписано от руки.'], [], { id: 't1.n1' }),
  ],
  { method: 'ocr' },
);
