// Faults of numbers: a figure changed, left out or transposed; a thousand for a million.
import { dateNumbers } from './dates.ts';
import type { Change } from './fault.ts';
import { changesAt } from './pattern.ts';
import type { Random } from './random.ts';

const figure = /(?<![\w.,:/×хx=–-])\d+(?:,\d{3})*(?:\.\d+)?(?![\wх×/:–-]|[.,]\d)/g;
const words = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'fifteen',
  'twenty',
];
const numberWord = new RegExp(`(?<=[\\w,;] )(?:${words.join('|')})(?= [a-z]+s\\b)`, 'g');
const greatNumber = /(?<=\d )(?:thousand|million|billion)\b/g;
/** A number right before a plural noun, where a sentence can do without it. */
const droppable = new RegExp(
  `(?<=\\b(?:with|for|has|have|had|are|were|received|published|covered|bought|sent|these|after|in|its|their|his) )(?:\\d[\\d,]*|${words.join('|')}) (?!thousand|million|billion|percent|hours|years|days|months|weeks|minutes|times)(?=[a-z]+s\\b)`,
  'g',
);

export function numberFaults(text: string, random: Random): Change[] {
  const dates = dateNumbers(text);
  const changes = [
    ...changesAt(text, figure, 'another-figure', ([written]) => withAnotherDigit(written, random)),
    ...changesAt(text, figure, 'digits-transposed', ([written]) => transposed(written, random)),
    ...changesAt(text, numberWord, 'another-number-word', ([word]) =>
      random.pick(words.filter((other) => other !== word)),
    ),
    ...changesAt(text, greatNumber, 'another-power', ([power]) =>
      power === 'million' ? 'thousand' : 'million',
    ),
    ...changesAt(text, droppable, 'number-left-out', () => ''),
  ];
  return changes.filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start));
}

/** One digit becomes another; no number becomes 0 or 1, which would want another noun, or begins with 0. */
function withAnotherDigit(written: string, random: Random): string | undefined {
  if (written === '1' || written.startsWith('0')) return undefined;
  const places = [...written.matchAll(/\d/g)].map(({ index }) => index);
  const at = random.pick(places) ?? 0;
  const digit = random.pick(Array.from('23456789').filter((other) => other !== written[at]));
  return written.slice(0, at) + (digit ?? '') + written.slice(at + 1);
}

function transposed(written: string, random: Random): string | undefined {
  const places = Array.from(written).flatMap((char, at) => {
    const next = written[at + 1] ?? '';
    return /\d/.test(char) && /\d/.test(next) && char !== next && !(at === 0 && next === '0') ? [at] : [];
  });
  const at = random.pick(places);
  if (at === undefined) return undefined;
  return written.slice(0, at) + (written[at + 1] ?? '') + (written[at] ?? '') + written.slice(at + 2);
}
