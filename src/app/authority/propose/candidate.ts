// An authority, or a name that nobody has described, as a candidate for a join.
import { authorityLabel, type Authority } from '../../../model/authority.ts';
import type { AuthorityReference } from '../../../model/authority-reference.ts';
import { AS_WRITTEN, hasSpaces } from '../../../model/name-reference.ts';
import type { RecordId } from '../../../model/record-id.ts';
import { wordsOf } from '../../../text/name/words.ts';
import { bodyKey } from './body-name.ts';
import { readName, type NameReading } from './personal-name.ts';

/** One form with the ways to read it, which only names of persons have; `body`: how names of bodies compare, empty for all others. */
export interface CandidateForm {
  readonly written: string;
  readonly key: string;
  readonly body: string;
  readonly readings: readonly NameReading[];
}

export interface Candidate {
  readonly reference: AuthorityReference;
  /** The authority that it leads to; null where nobody has described it. */
  readonly end: RecordId | null;
  readonly content: Authority;
  /** The list or edition that it stands in. Two of one list are never proposed: the list keeps them apart. */
  readonly list: string;
  readonly label: string;
  readonly forms: readonly CandidateForm[];
  /** Records write but one word for it, which may mean several. */
  readonly isBare: boolean;
  /** What it says, in words. */
  readonly description: string;
}

/** More forms than a person has. */
const mostForms = 40;

/** `end`: the id of the authority that it leads to. */
export function candidateOf(
  content: Authority,
  reference: AuthorityReference,
  end: RecordId | null,
): Candidate {
  const forms = content.forms.slice(0, mostForms).map(({ written }): CandidateForm => ({
    written,
    key: wordsOf(written).join(''),
    body: content.kind === 'body' ? bodyKey(written) : '',
    readings: content.kind === 'person' ? readName(written) : [],
  }));
  return {
    reference,
    end,
    content,
    list: listOf(content.source),
    label: authorityLabel(content).written,
    forms: forms.filter(({ key }) => key !== ''),
    isBare: content.source.format === AS_WRITTEN && forms.every((form) => isOneWord(content.kind, form)),
    description: content.description.map(({ text }) => text).join('; '),
  };
}

function isOneWord(kind: Authority['kind'], { written, readings }: CandidateForm): boolean {
  if (kind === 'person') return hasSpaces(written) && readings.every(({ given }) => given.length === 0);
  return kind === 'body' && hasSpaces(written) && wordsOf(written).length === 1;
}

/** The part of a source's key that names the list: what stands before the entry's own id there. */
function listOf({ format, key }: Authority['source']): string {
  const end = format === AS_WRITTEN ? key.indexOf('|') : Math.max(key.lastIndexOf('#'), key.lastIndexOf('/'));
  return `${format} ${end < 0 ? '' : key.slice(0, end)}`;
}
