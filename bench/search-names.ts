// Matching of names across scripts: the judged persons, and single words of the data folder; each beside a general transliteration
// library with edit distance in the same run. The cut of the library is the one that serves it best on the tuning half.
import { join } from 'node:path';
import { candidates } from '../src/text/names/names.ts';
import { judgedPersons } from '../test/judgements/persons.ts';
import { sharedData } from '../test/shared-data.ts';
import { baselineCandidates } from './names/baseline.ts';
import { judgePersons, type Matcher } from './names/persons.ts';
import { heldPairs } from './names/held-pairs.ts';
import { judgeWords } from './names/words.ts';

const queries = Number(process.env['VERNO_BENCH_QUERIES'] ?? 500);
const among = 5000;
const persons = judgedPersons();

/** Between what is found and what is wrong: the cut at which the library finds most for each wrong person. */
function baselineCut(): number {
  const tried = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8].map((cut) => {
    const figures = judgePersons(persons, (names) => baselineCandidates(names, cut)).tune['all'];
    return { cut, worth: (figures?.foundAtCut ?? 0) - (figures?.queriesWithWrong ?? 0) / 2 };
  });
  return tried.reduce((best, each) => (each.worth > best.worth ? each : best)).cut;
}

const cut = baselineCut();
const matchers: Readonly<Record<'verno' | 'library', Matcher>> = {
  verno: candidates,
  library: (names) => baselineCandidates(names, cut),
};
const folder = sharedData('names');
const languages = { russian: 'wd_russian_80', korean: 'wd_korean_80', chinese: 'wd_chinese_80' };

function measure(matcher: Matcher) {
  if (folder === undefined) return { persons: judgePersons(persons, matcher), words: 'no ../shared/data' };
  const words = Object.entries(languages).map(([language, file]) => {
    const pairs = heldPairs(join(folder, file), among);
    const toNative = judgeWords(pairs, 'latin', matcher, queries);
    return [language, { toNative, toLatin: judgeWords(pairs, 'native', matcher, queries) }];
  });
  return { persons: judgePersons(persons, matcher), words: Object.fromEntries(words) as unknown };
}

const result = {
  figure: 'search-names',
  libraryCut: cut,
  verno: measure(matchers.verno),
  library: measure(matchers.library),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
