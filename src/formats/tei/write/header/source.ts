// sourceDesc: where the record is from, its place in an edition, and the exemplars as manuscripts.
import { isDeepStrictEqual } from 'node:util';
import { parseReferenceCode } from '../../../../model/code/parse.ts';
import { printReferenceCode, stylesOf } from '../../../../model/code/print.ts';
import type { ReferenceCode } from '../../../../model/code/schema.ts';
import type { EditionPlace } from '../../../../model/description.ts';
import type { Exemplar } from '../../../../model/exemplar.ts';
import type { RecordContent } from '../../../../model/record.ts';
import { asserted } from '../assertion.ts';
import { tei, unlessEmpty, type Growing } from '../element.ts';
import type { Names } from '../names.ts';

/** Files that lie beside the TEI, by what they are: their addresses relative to it. */
export interface Beside {
  source(at: number): string;
  image(page: string): string;
}

export function writeSource({ description }: RecordContent, beside: Beside, names: Names): Growing[] {
  const { source, within, exemplars } = description;
  return [
    tei('bibl', { type: 'source', subtype: source.format }, [
      tei('idno', {}, [source.key]),
      source.publisher === undefined ? undefined : tei('publisher', {}, [source.publisher]),
      source.address === undefined ? undefined : tei('ptr', { target: source.address }),
      source.citation === undefined ? undefined : tei('note', { type: 'citation' }, [source.citation]),
      ...source.files.map(({ name, mediaType, encoding }, at) =>
        tei('ref', { type: 'file', subtype: encoding, target: beside.source(at), mimeType: mediaType }, [
          name,
        ]),
      ),
    ]),
    ...(within === undefined ? [] : [writeEditionPlace(within)]),
    ...exemplars.map((exemplar) => writeExemplar(exemplar, names)),
  ];
}

function writeEditionPlace({ format, key, order, number, path }: EditionPlace): Growing {
  return tei('bibl', { type: 'edition', subtype: format }, [
    tei('idno', {}, [key]),
    tei('biblScope', { unit: 'order' }, [String(order)]),
    number === undefined ? undefined : tei('biblScope', { unit: 'number' }, [number]),
    ...path.map(({ language, text }) => tei('biblScope', { unit: 'part', 'xml:lang': language }, [text])),
  ]);
}

function writeExemplar(exemplar: Exemplar, names: Names): Growing {
  const { id, repository, code, written, copyNumber, certification, condition, note } = exemplar;
  const identifiers = [
    repository === undefined ? undefined : tei('repository', {}, [repository]),
    ...(code === undefined ? [] : writeCode(code)),
    written === undefined ? undefined : tei('idno', { type: 'as-written' }, [written]),
    copyNumber === undefined
      ? undefined
      : tei('altIdentifier', { type: 'copy' }, [tei('idno', {}, [copyNumber])]),
  ];
  const said = identifiers.some((one) => one !== undefined);
  return tei('msDesc', { 'xml:id': names.id('exemplar', id), ...asserted('msDesc', exemplar, names) }, [
    tei('msIdentifier', {}, said ? identifiers : [tei('idno', { type: 'exemplar' }, [id])]),
    unlessEmpty(
      tei('physDesc', {}, [
        condition === undefined
          ? undefined
          : tei('objectDesc', {}, [
              tei('supportDesc', {}, [tei('condition', {}, [tei('p', {}, [condition])])]),
            ]),
        certification === undefined ? undefined : tei('additions', {}, [tei('p', {}, [certification])]),
      ]),
    ),
    note === undefined ? undefined : tei('additional', {}, [tei('adminInfo', {}, [tei('note', {}, [note])])]),
  ]);
}

/** The reference code as the field writes it, then level by level. */
function writeCode(code: ReferenceCode): Growing[] {
  return [
    tei('idno', { type: 'shelfmark' }, [exactly(code) ?? printReferenceCode(code, stylesOf(code.scheme)[0])]),
    ...code.parts.map(({ level, value }) => tei('idno', { type: level }, [value])),
    ...(code.folios === null ? [] : [tei('idno', { type: 'folios' }, [code.folios.label])]),
  ];
}

/** The style that gives the very same code when it is read. */
function exactly(code: ReferenceCode): string | undefined {
  for (const style of stylesOf(code.scheme)) {
    const printed = printReferenceCode(code, style);
    const read = parseReferenceCode(printed);
    if (read.ok && isDeepStrictEqual(read.value, code)) return printed;
  }
  return undefined;
}
