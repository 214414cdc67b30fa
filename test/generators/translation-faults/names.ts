// Faults of names: one left out, put in, or replaced by another of the set.
import type { Change, SentencePair } from './fault.ts';
import { namesOf, type KnownName } from './names-known.ts';
import { changesAt } from './pattern.ts';
import type { Random } from './random.ts';

const persons =
  '(?:specialist|expert|doctor|minister|chairman|professor|chancellor|driver|writer|poet|actor|actress|singer|coach|journalist|scientist|immunologist|virologist|director|footballer|lawyer|analyst|producer|plumber|racer|granddaughter|wife|friend)';

export function nameFaults(pair: SentencePair, known: readonly KnownName[], random: Random): Change[] {
  const text = pair.target;
  const changes: Change[] = [];
  for (const name of new Set(namesOf(pair))) {
    const kind = known.find((one) => one.name === name)?.class ?? 'other';
    const strangers = known.filter(
      (one) =>
        one.class === kind &&
        one.name.split(' ').length === name.split(' ').length &&
        !one.name.split(' ').some((word) => text.includes(word) || pair.source.includes(word)),
    );
    const stranger = random.pick(strangers)?.name;
    changes.push(...leftOut(text, name));
    if (stranger === undefined || kind === 'other') continue;
    changes.push(
      ...changesAt(
        text,
        new RegExp(`(?<![\\p{L}-] ?\\p{Lu}[\\p{L}-]+ )\\b${name}\\b(?!['’-]| \\p{Lu})`, 'gu'),
        'name-replaced',
        () => stranger,
      ),
      ...changesAt(
        text,
        new RegExp(`(?<=\\b(?:in|from|with|by|of|to|and) )${name}(?=[.,;])`, 'gu'),
        'name-put-in',
        ([found]) => (text.includes(`and ${found}`) ? undefined : `${found} and ${stranger}`),
      ),
      ...changesAt(
        text,
        new RegExp(`(?<=, )${name}(?=,? and \\p{Lu})`, 'gu'),
        'name-put-in-list',
        ([found]) => `${found}, ${stranger}`,
      ),
    );
  }
  return changes;
}

/** Ways to leave a name out that leave a sentence. */
function leftOut(text: string, name: string): Change[] {
  const at = (pattern: string, became = ''): Change[] =>
    changesAt(text, new RegExp(pattern, 'gu'), 'name-left-out', () => became);
  return [
    ...at(`(?<=\\b(?:[Tt]he|[Aa]n?) (?:[\\p{L}-]+ ){0,3}${persons}) ${name}\\b(?!['’-]| \\p{Lu})`),
    ...at(` (?:in|from|near|across) ${name}(?=[.;]|$)`),
    ...at(`(?<=\\p{Lu}[\\p{L}-]+), ${name}(?=,? and \\p{Lu})`),
    ...at(
      `(?<=\\bthe )${name} (?=\\p{Ll}+(?:y|e|t|k|n|r)\\b(?! \\p{Lu}))(?!(?:on|in|after|when|before|at|under)\\b)`,
    ),
    ...at(`(?<=\\b(?:of|in|by|with|from|to) )${name}['’]s (?=(?!and\\b)\\p{Ll})`, 'the '),
    ...at(
      `(?<=(?:[.!?]|and|that|["”]) )${name}(?= (?:said|noted|explained|recalled|believes|added|wrote|suggested|warned|stated|emphasized)\\b)`,
      'the author',
    ),
  ];
}
