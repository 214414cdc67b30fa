// What a viewer shows of a record's description: pairs of a label and a value, each in its language.
import type { MetadataItem } from '@iiif/presentation-3';
import { parseEdtf } from '../../../model/date/edtf.ts';
import type { DateStatement } from '../../../model/date/statement.ts';
import type { Description } from '../../../model/description.ts';
import { roleLabels } from '../../../model/labels.ts';
import { edtfInWords } from '../../citation/date-words.ts';
import { exemplarInWords } from '../../citation/location.ts';
import { bodyLanguage, english, inLanguages, languageKey } from './language.ts';
import { dateLabels, markLabels, words } from './words.ts';

interface Said {
  readonly label: string;
  readonly language?: string | undefined;
  readonly text: string;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** A date in words and, where the document writes it, as written; a date that is doubted or not the document's own says so. */
function* dateLines(date: DateStatement): Generator<Said> {
  const label = dateLabels[date.role];
  if (date.written !== undefined) yield { label, text: date.written };
  const read = date.edtf === null ? undefined : parseEdtf(date.edtf);
  if (read?.ok !== true) return;
  const doubt = date.certainty === 'certain' ? '' : '?';
  const text = `${edtfInWords(read.value)}${doubt}`;
  yield { label, language: 'en', text: date.basis === 'written' ? text : `[${text}]` };
}

/** What is said of a document, in the order in which its page says it. */
export function* descriptionLines(description: Description): Generator<Said> {
  yield { label: words.type, language: 'en', text: description.type.replaceAll('-', ' ') };
  for (const date of description.dates) yield* dateLines(date);
  for (const { role, written, language, office } of description.agents)
    yield {
      label: roleLabels[role],
      language,
      text: office === undefined ? written : `${written}, ${office}`,
    };
  for (const { role, written, language } of description.places)
    yield { label: roleLabels[role], language, text: written };
  for (const tag of description.languages)
    if (bodyLanguage(tag) !== undefined)
      yield { label: words.language, language: 'en', text: languageNames.of(tag) ?? tag };
  for (const exemplar of description.exemplars) {
    const held = exemplarInWords(exemplar);
    yield {
      label: words.exemplar,
      text: held === '' ? (exemplar.written ?? exemplar.repository ?? '') : held,
    };
  }
  for (const { kind, written, language } of description.marks)
    yield { label: markLabels[kind], language, text: written };
  for (const { language, text } of description.subjects) yield { label: words.subject, language, text };
  for (const name of description.collections) yield { label: words.collection, text: name };
  if (description.source.citation !== undefined)
    yield { label: words.edition, text: description.source.citation };
}

function* lines(description: Description, version: string): Generator<Said> {
  yield* descriptionLines(description);
  yield { label: words.version, text: version };
}

/**
 * In the order in which the record's page says it. Values of one label and one language stand together; of two languages apart, since a viewer
 * shows of one value only the language that its reader prefers (Presentation API 3.0, 4.1), and these are no translations of each other. What is
 * empty is left out.
 */
export function metadataOf(description: Description, version: string): MetadataItem[] {
  const together = Map.groupBy(
    lines(description, version),
    ({ label, language }) => `${label} ${languageKey(language)}`,
  );
  return [...together.values()].flatMap((said): MetadataItem[] => {
    const value = inLanguages(said);
    return Object.keys(value).length === 0 ? [] : [{ label: english(said[0]?.label ?? ''), value }];
  });
}
