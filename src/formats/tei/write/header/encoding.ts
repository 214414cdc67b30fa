// encodingDesc, xenoData and revisionDesc: how the file was made, what pointers mean, what TEI has no element for.
import type { Manifest } from '../../../../model/manifest.ts';
import type { Residue } from '../../own/residue.ts';
import { applicationIdent, prefixes } from '../../own/vocabulary.ts';
import { tei, type Growing } from '../element.ts';

const explained: readonly (readonly [ident: string, pattern: string, replacement: string, what: string])[] = [
  [
    prefixes.record,
    '([^#]+)(#.+)?',
    '$1$2',
    'A record of the same archive by its id, and a block, segment or page in it.',
  ],
  [
    prefixes.edition,
    '([^/]+)/([^#]+)(#.+)?',
    '$2$3',
    'A source by its format and key, and the id that a place bears there.',
  ],
  [prefixes.origin, '(.+)', '#$1', 'The id that an element bears in the source of this record.'],
];

export function writeEncoding(): Growing {
  return tei('encodingDesc', {}, [
    tei('editorialDecl', {}, [
      tei('p', {}, [
        'White space and characters stand exactly as in the record. A sentence is an s; what crosses sentences or other markup ' +
          'stands in pieces that are joined by next and prev.',
      ]),
    ]),
    tei(
      'listPrefixDef',
      {},
      explained.map(([ident, matchPattern, replacementPattern, what]) =>
        tei('prefixDef', { ident: ident.slice(0, -1), matchPattern, replacementPattern }, [
          tei('p', {}, [what]),
        ]),
      ),
    ),
    tei('appInfo', {}, [
      tei('application', { ident: applicationIdent, version: '1.0' }, [tei('label', {}, ['Verno'])]),
    ]),
  ]);
}

/** The differences as JSON; nothing where TEI said everything. */
export function writeResidue(residue: Residue): Growing | undefined {
  if (residue.length === 0) return undefined;
  const lines = residue.map((one) => JSON.stringify(one)).join(',\n');
  return tei('xenoData', { type: 'verno-residue' }, [`[\n${lines}\n]`]);
}

export function writeRevision({ number, published, by, note }: Manifest): Growing {
  return tei('revisionDesc', {}, [
    tei('change', { n: String(number), when: published }, [
      tei('name', {}, [by]),
      note === '' ? undefined : `: ${note}`,
    ]),
  ]);
}
