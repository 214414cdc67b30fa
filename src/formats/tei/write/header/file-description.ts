// fileDesc: titles, responsibility, publication, series, notes, source.
import type { LocalText } from '../../../../model/language.ts';
import type { Mark } from '../../../../model/mark.ts';
import type { Relation } from '../../../../model/relation.ts';
import type { Rights } from '../../../../model/rights.ts';
import type { PublishedRecord } from '../../../port.ts';
import { escapePointer, prefixes } from '../../own/vocabulary.ts';
import { asserted } from '../assertion.ts';
import { tei, unlessEmpty, type Growing } from '../element.ts';
import type { Names } from '../names.ts';
import { responsible, writeAgent } from './agents.ts';
import { writeSource, type Beside } from './source.ts';

/** Roles that a description of correspondence says better. */
export const correspondents: ReadonlySet<string> = new Set(['from', 'to', 'copy-to']);

/** `archive`: its title. `address`: of the version, as readers know it; undefined where that is not known. */
export interface Publication {
  readonly archive: string;
  readonly address: string | undefined;
}

/** The fileDesc. Call it when everything else is written, so that everybody is known who says something. */
export function writeFileDescription(
  { manifest, version, content }: PublishedRecord,
  publication: Publication,
  beside: Beside,
  names: Names,
): Growing {
  const { description, texts } = content;
  const titles = description.titles.map((title) => local('title', title));
  const credits = description.agents.flatMap((agent, at) =>
    correspondents.has(agent.role) ? [] : [responsible(agent, writeAgent(agent, at, description, names))],
  );
  const textCredits = texts.flatMap((text) =>
    text.credits.map((agent, at) =>
      responsible(agent, writeAgent(agent, at, description, names), names.to('text', text.id)),
    ),
  );
  const licences = [
    ...description.rights.map((one) => writeRights(one)),
    ...texts.flatMap((text) => text.rights.map((one) => writeRights(one, names.to('text', text.id)))),
  ];
  const notes = [
    ...description.notes.map((note) => local('note', note, 'note')),
    ...description.marks.map((mark) => writeMark(mark, names)),
    ...description.relations.map((relation) => writeRelation(relation, names)),
    ...description.unplaced.map((piece) => tei('note', { type: 'unplaced' }, [piece])),
  ];
  const source = tei('sourceDesc', {}, writeSource(content, beside, names));
  const { id, number, published } = manifest;
  return tei('fileDesc', {}, [
    tei('titleStmt', {}, [
      ...(titles.length > 0 ? titles : [tei('title', { type: 'identifier' }, [id])]),
      ...credits,
      ...textCredits,
    ]),
    tei('editionStmt', {}, [
      tei('edition', { n: String(number) }, [`Version ${number}`]),
      ...names.responsible(),
    ]),
    tei('publicationStmt', {}, [
      tei('publisher', {}, [publication.archive]),
      tei('date', { when: published }),
      tei('idno', { type: 'record' }, [id]),
      tei('idno', { type: 'version' }, [version]),
      publication.address === undefined ? undefined : tei('ptr', { target: publication.address }),
      unlessEmpty(tei('availability', {}, licences)),
    ]),
    ...description.collections.map((collection) => tei('seriesStmt', {}, [tei('title', {}, [collection])])),
    unlessEmpty(tei('notesStmt', {}, notes)),
    source,
  ]);
}

function local(name: string, { language, text }: LocalText, type?: string): Growing {
  return tei(name, { type, 'xml:lang': language }, [text]);
}

function writeRights({ statement, language, address, covers }: Rights, text?: string): Growing {
  return tei('licence', { target: address, corresp: text, 'xml:lang': language, n: covers }, [statement]);
}

function writeMark(mark: Mark, names: Names): Growing {
  const { id, kind, written, language, normalised, signatory, block, page, note } = mark;
  return tei(
    'note',
    {
      type: 'mark',
      subtype: kind,
      'xml:id': names.id('mark', id),
      'xml:lang': language,
      n: normalised,
      target: block === undefined ? undefined : `#${block}`,
      corresp: page === undefined ? undefined : names.to('page', page),
      ...asserted('note', mark, names),
    },
    [
      written,
      signatory === undefined ? undefined : tei('name', { type: 'signatory' }, [signatory]),
      note === undefined ? undefined : tei('note', {}, [note]),
    ],
  );
}

/** A pointer to the other document; what is said of it, or no more than its description, stands in a `bibl`. */
function writeRelation(relation: Relation, names: Names): Growing {
  const { kind, target, note } = relation;
  const about = asserted('relatedItem', relation, names);
  const pointer =
    'described' in target
      ? undefined
      : 'record' in target
        ? `${prefixes.record}${target.record}`
        : `${prefixes.edition}${escapePointer(target.format)}/${escapePointer(target.key)}`;
  if (pointer !== undefined && note === undefined)
    return tei('relatedItem', { type: kind, target: pointer, ...about });
  return tei('relatedItem', { type: kind, ...about }, [
    tei('bibl', {}, [
      'described' in target ? target.described : undefined,
      pointer === undefined ? undefined : tei('ptr', { target: pointer }),
      note === undefined ? undefined : tei('note', {}, [note]),
    ]),
  ]);
}
