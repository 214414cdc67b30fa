// Finds persons and places that one side names in Japanese and the other in Korean.
import type { Finding } from '../../../model/finding.ts';
import { compare, matchCut } from '../../names/names.ts';
import { renderedBy, type Rendered } from '../grammar/rendered.ts';
import { linkedBeads, quoted, sideOf, type Bead, type Passage, type Range } from '../passages.ts';
import type { Detector, ReviewPair } from '../port.ts';
import { koreanCuts, sharedCharacters, soundsJapanese } from './shared-characters.ts';

/**
 * Capitalised words, one of each side of a bead, to which nothing else there answers by sound or by the lexicon, of which one has the syllables of Japanese
 * («Суёхо»), the other those of Korean ("Supung"), and which may be readings of the same Chinese characters. The tables of characters do not
 * tell that they are: the reason says what is known.
 */
export const languageOfName: Detector = {
  name: 'language-of-name',
  version: 1,
  kinds: ['name-language'],
  find: (pair: ReviewPair) => {
    const rendered = pair.lexicon && renderedBy(pair.lexicon, pair.source.language, pair.target.language);
    const seen = new Set<string>();
    return linkedBeads(pair)
      .flatMap((bead) => findingsIn(bead, rendered))
      .filter(({ source, target }) => {
        const key = `${source?.words.join() ?? ''}\n${target?.words.join() ?? ''}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
  },
};

interface Name extends Range {
  readonly word: string;
  readonly plain: string;
}

const most = 6;

function findingsIn(bead: Bead, rendered: Rendered | undefined): Finding[] {
  const [source, target] = [namesIn(bead.source), namesIn(bead.target)];
  if (source.length === 0 || target.length === 0 || source.length > 40 || target.length > 40) return [];
  const answers = (one: Name, other: Name): boolean =>
    (rendered?.(one.word, other.word) ?? 0) > 0.02 || compare(one.word, other.word).score >= matchCut - 0.1;
  const found: Finding[] = [];
  const [left, right] = [
    source.filter(mayBeEither).slice(0, most),
    target.filter(mayBeEither).slice(0, most),
  ];
  for (const one of left)
    for (const other of right) {
      const heard = heardAs(one, other) ?? heardAs(other, one);
      if (heard === undefined) continue;
      if (source.some((name) => answers(name, other)) || target.some((name) => answers(one, name))) continue;
      found.push(findingOf(bead, one, other, heard));
    }
  return found;
}

/** The two as a Japanese and a Korean name of the same characters. A word that has the syllables of both languages (“Inchon”) must be read exactly so. */
interface Heard {
  readonly japanese: Name;
  readonly korean: Name;
  readonly apart: 0 | 1;
}

function heardAs(japanese: Name, korean: Name): Heard | undefined {
  if (!soundsJapanese(japanese.plain)) return undefined;
  const apart = sharedCharacters(japanese.plain, korean.plain);
  if (apart === undefined || (apart > 0 && soundsJapanese(korean.plain))) return undefined;
  return { japanese, korean, apart };
}

const mayBeEither = ({ plain }: Name): boolean =>
  plain.length >= 5 && (soundsJapanese(plain) || koreanCuts(plain).length > 0);

/** Capitalised words, those at the beginning of a segment left out. */
function namesIn({ string, starts }: Passage): Name[] {
  if (string.length > 20_000) return [];
  return Array.from(string.matchAll(/\p{Lu}[\p{Ll}\p{M}]{2,19}(?:[-'’]\p{L}{2,19}){0,2}/gu), (match) => ({
    word: match[0],
    plain: match[0].toLowerCase().replaceAll(/[^\p{L}]/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start }) => !starts.includes(start) && !/\p{L}/u.test(string.charAt(start - 1)));
}

function findingOf(bead: Bead, one: Name, other: Name, { japanese, korean, apart }: Heard): Finding {
  const nearly = apart === 0 ? '' : ' nearly';
  return {
    kind: 'name-language',
    source: sideOf(bead.source, [one]),
    target: sideOf(bead.target, [other]),
    reason: `${quoted(japanese.word)} has the syllables of a Japanese name, ${quoted(korean.word)} those of a Korean one; there are Chinese characters that are read${nearly} so in both languages, so that the two may be one name. Neither text gives its characters.`,
    confidence: apart === 0 ? 0.6 : 0.5,
    by: 'language-of-name/1',
  };
}
