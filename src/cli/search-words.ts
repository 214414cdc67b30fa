// Results of a search as lines for people, and as the data that programs get.
import { passageText, type Results, type ResultsAsked } from '../app/export/results.ts';
import type { Because, NameView, Passage, SearchHitView } from '../app/search/view.ts';
import { onOneLine, type Terminal } from './terminal.ts';

const passageData = (passage: Passage | null): object | null =>
  passage === null ? null : { ...passage, plain: passageText(passage) };

/** Stable keys; the first five as the design promises them. */
export function hitData({ entry, exact, passages, because }: SearchHitView): object {
  const { id, version, title, date, ...more } = entry;
  return {
    id,
    version,
    title,
    date,
    passages: {
      original: passageData(passages.original),
      translation: passageData(passages.translation),
      beside: passages.beside,
    },
    ...more,
    exact,
    because,
  };
}

/** A passage in one line, what was found between asterisks; what an editor put in, and answers, says so. */
function passageLine({ segment, language, runs, cutBefore, cutAfter }: Passage): string {
  const words = runs.map(({ text, mark, editorial }) => {
    if (mark === null) return text;
    return `*${text}*${editorial ? ' (editorial, not in the original)' : ''}`;
  });
  const line = onOneLine(words.join('').replaceAll(/\s+/gu, ' '));
  return `${segment.padEnd(8)} ${language.padEnd(3)} ${cutBefore ? '… ' : ''}${line}${cutAfter ? ' …' : ''}`;
}

const bare = (reason: string): string => reason.replace(/\.$/u, '');

/** A reason that is a whole sentence names both sides already. */
const reasonLine = ({ typed, found, reason, kind }: Because): string =>
  found !== '' && reason.includes(found)
    ? onOneLine(reason)
    : onOneLine(
        `“${typed}”${found === '' || found === typed ? '' : ` → ${found}`}: ${reason === '' ? kind : reason}`,
      );

function nameLine({ typed, forms }: NameView): string {
  const shown = forms.slice(0, 8).map(({ written, reason }) => `${written} (${bare(reason)})`);
  const rest = forms.length - shown.length;
  return onOneLine(`For “${typed}” also: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`);
}

const count = (records: number): string =>
  records === 1 ? '1 record' : `${records.toLocaleString('en')} records`;

/** The results as people read them. */
export function sayResults(found: Results, { page }: ResultsAsked, limit: number, out: Terminal): void {
  const { total, hits, names, ways } = found;
  out.say(count(total));
  for (const name of names)
    if (name.forms.length > 0) out.say(nameLine(name));
    else out.say(onOneLine(`“${name.typed}” may be ${name.label} (named in ${count(name.records)})`));
  for (const [at, { entry, passages, because }] of hits.entries()) {
    const number = (page - 1) * limit + at + 1;
    out.say('');
    out.say(onOneLine(`${number}. ${entry.id}  ${entry.date ?? 'undated'}  ${entry.title}`));
    for (const passage of [passages.original, passages.translation])
      if (passage !== null) out.say(`    ${passageLine(passage)}`);
    for (const one of because) out.say(`    ${reasonLine(one)}`);
  }
  if (hits.length === 0 && total > 0) out.say(`There is no page ${page}; the last is ${found.pages}.`);
  for (const { q, says, total: more } of ways) out.say(onOneLine(`Try: ${q}  (${says}; ${more})`));
}
