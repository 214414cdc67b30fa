// Where a document was taken from: the edition's source note, and the archival reference in it.
import type { Exemplar } from '../../../model/exemplar.ts';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import type { XmlElement } from '../../xml/element.ts';
import { spokenOf } from '../reading/spoken.ts';
import { ownNotes } from './own-notes.ts';

/** The words of a document's first source note; '' where it has none. */
export function sourceNoteOf(document: XmlElement): string {
  for (const note of ownNotes(document)) if (note.attributes['type'] === 'source') return spokenOf(note);
  return '';
}

/** The copy that a source note describes; undefined where no reference can be read out of it. */
export function exemplarOf(note: string, edition: string): Exemplar | undefined {
  if (note === '') return undefined;
  const written = firstWords(note);
  const read = parseReferenceCode(written);
  if (!read.ok) return undefined;
  const { remark: _, ...code } = read.value;
  if (code.scheme === 'other' && code.repository === undefined) return undefined;
  return {
    id: 'e1',
    ...(code.repository && { repository: code.repository }),
    code,
    written,
    basis: 'written',
    certainty: 'certain',
    by: edition,
  };
}

/** The reference stands at the beginning; what follows tells of secrecy, drafting and distribution, and costs time to read. */
function firstWords(note: string): string {
  if (note.length <= most) return note;
  const beginning = note.slice(0, most);
  const end = Math.max(beginning.lastIndexOf('. '), beginning.lastIndexOf('; '));
  return end > 0 ? beginning.slice(0, end + 1) : beginning;
}

/** Characters within which a reference ends. */
const most = 300;
