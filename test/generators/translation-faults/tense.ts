// Faults of tense: a verb of the translation moved to a time that the original cannot mean.
import type { Change, SentencePair } from './fault.ts';
import { changesAt } from './pattern.ts';
import { byBase, byPast, byThird, type Verb } from './verbs.ts';

const alternatives = (words: Iterable<string>): string => [...new Set(words)].join('|');
const subject = String.raw`(?:\b[Hh]e|\b[Ss]he|\b[Ii]t|\b[Tt]hey|\b[Ww]e|\bI|\b[Yy]ou|\b[Ww]ho|\p{Ll}\p{L}* \p{Lu}[\p{L}-]+)`;
const lastPerson = String.raw`(?:\b[Hh]e|\b[Ss]he|\b[Ii]t|\p{Ll}\p{L}* \p{Lu}[\p{L}-]+)`;

const futureVerb = new RegExp(`\\bwill (${alternatives(byBase.keys())})\\b`, 'g');
const futureBe =
  /(?<=\b[\p{Ll}]+(s)? |\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]here) |\b([Tt]hey|[Ww]e|[Yy]ou) )will be(?= \p{Ll})/gu;
const pastVerb = new RegExp(`(?<=${subject} )(${alternatives(byPast.keys())})\\b`, 'gu');
const presentVerb = new RegExp(`(?<=${lastPerson} )(${alternatives(byThird.keys())})\\b`, 'gu');

/** Where English shifts tenses, or supposes what is not, both may fit. */
const shifted =
  /\b(?:said|noted|told|stated|reported|believed|thought|asked|knew|explained|added|recalled|announced|suggested|emphasized|that|if|would|could|whether|when)\b|["“]/i;

const russianPast = /(?<![\p{L}])[\p{L}]{2,}(?:л|ла|ло|ли)(?:сь|ся)?(?![\p{L}])/iu;
const russianBe = /(?<!\p{L})был[аио]?(?!\p{L})/iu;
const russianFuture = /(?<!\p{L})буд(?:у|ет|ут|ем|ете|ешь)(?!\p{L})/iu;

const renders = (verb: Verb | undefined, form: keyof Verb): string | undefined => verb?.[form];

export function tenseFaults({ source, target }: SentencePair): Change[] {
  const past = russianPast.test(source);
  const future = russianFuture.test(source);
  const changes: Change[] = [];
  if (!past) {
    changes.push(
      ...changesAt(target, futureVerb, 'future-to-past', ([, base = '']) =>
        renders(byBase.get(base), 'past'),
      ),
      ...changesAt(target, futureBe, 'future-to-past', ([, plural, person]) =>
        (plural ?? person) === undefined ? 'was' : 'were',
      ),
    );
    if (!future) {
      changes.push(
        ...changesAt(target, presentVerb, 'present-to-past', ([, third = '']) =>
          renders(byThird.get(third), 'past'),
        ),
      );
    }
    if (!future && !shifted.test(target)) {
      changes.push(
        ...changesAt(target, /(?<!\bI )\b(?:is|are)\b(?= \p{Ll})/gu, 'present-to-past', ([be]) =>
          be === 'is' ? 'was' : 'were',
        ),
      );
    }
  }
  if (past && !future) {
    changes.push(
      ...changesAt(target, pastVerb, 'past-to-future', ([, form = '']) => {
        const base = renders(byPast.get(form), 'base');
        return base === undefined ? undefined : `will ${base}`;
      }),
    );
    if (russianBe.test(source) && !shifted.test(target)) {
      changes.push(
        ...changesAt(target, /(?<!\bI )\b(?:was|were)\b(?= \p{Ll})/gu, 'past-to-present', ([be]) =>
          be === 'was' ? 'is' : 'are',
        ),
      );
    }
  }
  return changes;
}
