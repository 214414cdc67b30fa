// The feed of a search: what each entry says of a record that was found.
import { passageText } from '../../app/export/results.ts';
import type { FeedEntry } from '../../app/read/newest.ts';
import type { SearchHitView } from '../../app/search/view.ts';

/**
 * The entries with a summary that tells what was found: the document's date (EDTF), who wrote to whom, and the best passage; in the passage's language.
 * A record of which none of these is known keeps its own.
 */
export function foundEntries(entries: readonly FeedEntry[], hits: readonly SearchHitView[]): FeedEntry[] {
  const byId = new Map(hits.map((hit) => [hit.entry.id, hit]));
  return entries.map((entry) => {
    const hit = byId.get(entry.record.id);
    const text = hit === undefined ? '' : summaryOf(hit);
    const language = (hit && bestPassage(hit))?.language ?? entry.record.titleLanguage;
    return text === '' ? entry : { ...entry, summary: { language, text } };
  });
}

function summaryOf(hit: SearchHitView): string {
  const { date, from, to } = hit.entry;
  const between = to.length === 0 ? from.join('; ') : `${from.join('; ')} → ${to.join('; ')}`.trim();
  const passage = bestPassage(hit);
  return [date ?? '', between, passage === null ? '' : passageText(passage)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** In which words of the query are, the translation before the original; else whichever stands beside it. */
function bestPassage({ passages: { original, translation } }: SearchHitView) {
  const both = [translation, original];
  return both.find((one) => one?.found === true) ?? translation ?? original;
}
