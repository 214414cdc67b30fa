// Finite verbs of an English sentence and their times, by auxiliaries and endings. Our own work; no dictionary but the irregular pasts.
import type { Time } from './russian-verbs.ts';

/**
 * A verb: the first word of its group and its last, which says what is done. `time`: `perfect` is past as much as present; `modal` is open (could,
 * would, should). `sure`: an auxiliary says it; else an ending does, which a noun or a participle may have, too.
 */
export interface EnglishVerb {
  readonly first: number;
  readonly last: number;
  readonly time: Time | 'perfect' | 'modal';
  readonly sure: boolean;
}

const irregular = new Set(
  `was were had did said went took gave came became began broke brought built bought caught chose drew drank drove ate fell felt fought found flew
  forgot froze got grew hung heard held kept knew led left lent lost made meant met paid rang ran saw sold sent shook shone shot showed sang sank
  sat slept spoke spent stood stole struck swore swept swam taught told thought threw understood woke wore won wrote rose arose withdrew overcame
  underwent undertook foresaw fled sought dealt hid blew tore`.split(/\s+/u),
);

const auxiliaries: readonly (readonly [RegExp, EnglishVerb['time']])[] = [
  [/^(?:will|shall|won't|shan't|\w+'ll)$/u, 'future'],
  [
    /^(?:would|could|should|might|may|can|must|cannot|can't|wouldn't|couldn't|shouldn't|mustn't|ought|\w+'d)$/u,
    'modal',
  ],
  [/^(?:has|have|hasn't|haven't|\w+'ve)$/u, 'perfect'],
  [/^(?:had|hadn't|was|were|wasn't|weren't|did|didn't)$/u, 'past'],
  [
    /^(?:is|are|am|isn't|aren't|do|does|don't|doesn't|it's|he's|she's|that's|there's|what's|we're|they're|you're|i'm)$/u,
    'present',
  ],
];

const between =
  /^(?:not|also|already|still|always|never|often|now|just|only|even|soon|all|both|currently|then|thus|recently|once|ever|yet|almost|probably|\w+ly)$/u;
/** What follows a pronoun and is no verb. */
const noVerb =
  /^(?:to|the|a|an|and|or|all|both|in|on|at|of|for|with|from|by|as|but|that|who|which|not|never|also|then|now|here|there|into|like|about|when|if)$|ing$/u;
const noFinite =
  /^(?:to|the|a|an|this|these|those|his|its|their|my|our|your|of|in|by|for|with|on|at|from|as|into|be|been|being|having|get|got|and_)$/u;

/** The finite verbs among folded words, from left to right. */
export function englishVerbs(words: readonly string[]): EnglishVerb[] {
  const found: EnglishVerb[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const time = auxiliaries.find(([pattern]) => pattern.test(word))?.[1];
    if (time !== undefined) {
      const group = groupFrom(words, at, time);
      found.push(group);
      at = group.last;
      continue;
    }
    const before = words[at - 1] ?? '';
    if (/^[,(;:]$/u.test(nearest(words, at))) continue;
    if (noFinite.test(before) || (between.test(before) && noFinite.test(words[at - 2] ?? ''))) continue;
    if (irregular.has(word)) found.push({ first: at, last: at, time: 'past', sure: false });
    else if (
      /[a-z]{2}ed$/u.test(word) &&
      !/^(?:need|speed|indeed|hundred|exceed|proceed|succeed|seed|feed|breed)$/u.test(word)
    )
      found.push({ first: at, last: at, time: 'past', sure: false }); // prettier-ignore
    else if (/[a-z]{2}s$/u.test(word) && !/(?:ss|us|is|'s)$/u.test(word))
      found.push({ first: at, last: at, time: 'present', sure: false });
    else if (/^(?:they|we|you|i)$/u.test(before) && /^[a-z]{2,}$/u.test(word) && !noVerb.test(word))
      found.push({ first: at, last: at, time: 'present', sure: true });
  }
  return found;
}

/** The word before, adverbs left out. */
function nearest(words: readonly string[], at: number): string {
  let place = at - 1;
  while (place > 0 && between.test(words[place] ?? '')) place--;
  return words[place] ?? '';
}

/** An auxiliary with what it helps: the next words, as far as they are adverbs, further auxiliaries or one verb. */
function groupFrom(words: readonly string[], first: number, time: EnglishVerb['time']): EnglishVerb {
  let last = first;
  let own = time;
  const start = words[first] ?? '';
  for (let at = first + 1; at < Math.min(words.length, first + 6); at++) {
    const word = words[at] ?? '';
    if (between.test(word)) continue;
    if (/^(?:be|been|being)$/u.test(word)) {
      last = at;
      continue;
    }
    if (own === 'present' && word === 'going' && words[at + 1] === 'to') {
      own = 'future';
      last = at + 1;
      at++;
      continue;
    }
    if (helps(start, word)) last = at;
    break;
  }
  if (last === first && own === 'perfect') own = 'present';
  // "is to leave", "was to leave", "has to", "had to" speak of what comes after.
  if (words[last + 1] === 'to' && last === first && own !== 'future') own = 'modal';
  return { first, last, time: own, sure: true };
}

function helps(start: string, word: string): boolean {
  if (!/^[a-z]{2,}$/u.test(word)) return false;
  if (/^(?:is|are|am|was|were|isn't|aren't|wasn't|weren't|\w+'s|\w+'re|i'm)$/u.test(start))
    return /(?:ed|ing|en|wn|ne)$/u.test(word) || irregular.has(word);
  if (/^(?:has|have|had|hasn't|haven't|hadn't|\w+'ve)$/u.test(start))
    return /(?:ed|en|wn|ne)$/u.test(word) || irregular.has(word) || /^(?:become|come|run|cut|put|set|let|hit|led|begun|sung|sunk)$/u.test(word); // prettier-ignore
  return !/^(?:the|a|an|this|that|it|he|she|they|we|you|in|on|at|no|one)$/u.test(word);
}
