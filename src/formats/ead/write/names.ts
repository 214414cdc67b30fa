// Names as EAD3 writes them: an element for each kind of name, with the authority that they were identified with.
import type { RecordName } from '../../../model/agent.ts';
import type { NameKind } from '../../../model/names.ts';
import type { Printable } from '../../xml/print.ts';
import { ead } from './element.ts';

const elements: Readonly<Record<NameKind, string>> = {
  person: 'persname',
  body: 'corpname',
  place: 'geogname',
  term: 'subject',
};

/** A name as it is written; `known` is what the record knows of whoever bears it. A name of nobody knows what is a `name`. */
export function nameElement(
  written: string,
  language: string | undefined,
  known: RecordName | undefined,
  relator?: string,
): Printable {
  const inRole = relator !== undefined && known?.kind !== 'person' && known?.kind !== 'body';
  return ead(
    known === undefined || inRole ? 'name' : elements[known.kind],
    { relator, identifier: known?.authority && authorityOf(known.authority) },
    [ead('part', { lang: language }, written)],
  );
}

function authorityOf(authority: NonNullable<RecordName['authority']>): string {
  return 'id' in authority ? authority.id : `${authority.format}:${authority.key}`;
}
