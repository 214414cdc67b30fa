// What stands before and after the texts of a record in plain text: title, date, people, codes, marks, what is missing.
import type { DateStatement } from '../../model/date/statement.ts';
import type { Description } from '../../model/description.ts';
import type { Absence, Exemplar } from '../../model/exemplar.ts';
import { exemplarInWords } from '../citation/location.ts';
import type { PublishedRecord } from '../port.ts';

function field(label: string, values: readonly string[]): string[] {
  return values.filter((value) => value !== '').map((value) => `${label}: ${value}`);
}

function dateLine({ written, edtf, role, note }: DateStatement): string {
  const meaning = edtf ?? 'undated';
  const words = written === undefined || written === edtf ? meaning : `${written} (${meaning})`;
  return [role === 'document' ? words : `${words}, ${role.replace('-', ' ')}`, note ?? '']
    .filter(Boolean)
    .join('; ');
}

function exemplarLine(exemplar: Exemplar): string {
  return [exemplarInWords(exemplar), exemplar.copyNumber ?? ''].filter((part) => part !== '').join(', ');
}

function agentLines({ agents }: Description): string[] {
  return agents.map(({ role, written, office }) => {
    const label = role.charAt(0).toUpperCase() + role.slice(1).replace('-', ' ');
    return `${label}: ${written}${office === undefined ? '' : `, ${office}`}`;
  });
}

/** Titles, summary, dates, people, places, exemplars and marks, one fact on a line. */
export function printHead({ manifest, version, content: { description } }: PublishedRecord): string {
  const titles = description.titles.map(({ text }) => text);
  const facts = [
    ...field('Kind', [description.type.replaceAll('-', ' ')]),
    ...field('Date', description.dates.length === 0 ? ['undated'] : description.dates.map(dateLine)),
    ...agentLines(description),
    ...field(
      'Place',
      description.places.map(({ written }) => written),
    ),
    ...field('Language', [description.languages.join(', ')]),
    ...field('Exemplar', description.exemplars.map(exemplarLine)),
    ...field(
      'Mark',
      description.marks.map(({ written }) => written),
    ),
    ...field(
      'Rights',
      description.rights.map(({ statement, address }) =>
        [statement, address ?? ''].filter(Boolean).join(' '),
      ),
    ),
    `Record: ${manifest.id}, version ${manifest.number} of ${manifest.published.slice(0, 10)}, SHA-256 ${version}`,
  ];
  const summaries = description.summaries.map(({ text }) => text);
  return [titles.join('\n'), facts.join('\n'), ...summaries].filter((part) => part !== '').join('\n\n');
}

function absenceWords({ kind, extent, text }: Absence): string {
  const words = kind.replaceAll('-', ' ');
  return [words, extent ?? '', text === undefined ? '' : `in ${text}`].filter(Boolean).join(', ');
}

/** The folios of which something is missing, and what. Empty where nothing is. */
export function printAbsences({ pages }: Description): string {
  const lines = pages.flatMap(({ label, absences }) =>
    absences.map((absence) => `Folio ${label}: ${absenceWords(absence)}`),
  );
  return lines.join('\n');
}
