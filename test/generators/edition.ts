// A printed edition of invented papers, as large as one likes: volumes, their documents, and who is named in them.
import { createHash } from 'node:crypto';
import { AUTHORITY_SCHEMA, type Authority } from '../../src/model/authority.ts';
import type { Agent, Place, RecordName } from '../../src/model/agent.ts';
import type { Block } from '../../src/model/block.ts';
import { parseReferenceCode } from '../../src/model/code/parse.ts';
import { addDays, isoDay } from '../../src/model/date/civil.ts';
import type { Description } from '../../src/model/description.ts';
import type { NameKind } from '../../src/model/names.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { recordIdFrom, type RecordId } from '../../src/model/record-id.ts';
import { TEXT_SCHEMA } from '../../src/model/text.ts';
import { pick, type Draw } from './draw.ts';
import { seeded } from './sources.ts';
import { bareDescription } from './bare-description.ts';

/** How large the edition is. The first `joined` persons of every volume are those of the first. */
export interface EditionShape {
  readonly volumes: number;
  readonly documents: number;
  readonly persons: number;
  readonly joined: number;
}

export interface EditionRecord {
  readonly id: RecordId;
  readonly content: RecordContent;
}

export interface EditionPerson {
  readonly id: RecordId;
  readonly content: Authority;
}

const publisher = 'Office of the Bridge';
const said = { basis: 'written', certainty: 'certain', by: null } as const;
const places = ['Washport', 'Nordhaven', 'Kilmuir', 'Tarsk', 'Oosterbeek', 'Vantaa'] as const;
const terms = ['BC', 'Deptel', 'niact', 'PL', 'SCAB', 'USBRO'] as const;

const idOf = (...name: (string | number)[]): RecordId =>
  recordIdFrom(createHash('sha256').update(name.join('/')).digest());
const volumeKey = (volume: number): string => `bridge${1000 + volume}`;
const personKey = (volume: number, person: number): string => `${volumeKey(volume)}#p_${person}`;

const syllables = [
  'ba',
  'dor',
  'el',
  'fen',
  'ga',
  'hol',
  'im',
  'jor',
  'kas',
  'lin',
  'mor',
  'nev',
  'ost',
  'per',
] as const;

function surnameOf(volume: number, person: number): string {
  const draw = seeded(volume * 7919 + person);
  const name = `${pick(draw, syllables)}${pick(draw, syllables)}${pick(draw, syllables)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const labelOf = (volume: number, person: number): string =>
  `${surnameOf(volume, person)}, ${String.fromCharCode(65 + (person % 26))}. ${volume}`;

/** The persons that a volume lists, as authorities of that list. */
export function editionPersons(shape: EditionShape, volume: number): EditionPerson[] {
  return Array.from({ length: shape.persons }, (_, person) => ({
    id: idOf('person', volume, person),
    content: {
      schema: AUTHORITY_SCHEMA,
      kind: 'person',
      source: { format: 'tei', key: personKey(volume, person), title: `Bridge Papers, volume ${volume + 1}` },
      forms: [{ written: labelOf(volume, person), language: 'en', kind: 'preferred', ...said }],
      existence: null,
      description: [{ language: 'en', text: `Engineer, member of commission no. ${person}` }],
      same: [],
      notes: [],
      joined:
        volume > 0 && person < shape.joined
          ? { id: idOf('person', 0, person), reason: 'the same post in the same years', by: 'an archivist' }
          : null,
    },
  }));
}

/** The record of the volume itself, then its documents. */
export function editionVolume(shape: EditionShape, volume: number): EditionRecord[] {
  const records = Array.from({ length: shape.documents }, (_, at) => document(shape, volume, at + 1));
  const title = { language: 'en', text: `Bridge Papers, volume ${volume + 1}` };
  const own = describe('volume', volumeKey(volume), [title]);
  return [
    { id: idOf('volume', volume), content: { description: own, texts: [], zones: [], links: [] } },
    ...records,
  ];
}

function describe(type: Description['type'], key: string, titles: Description['titles']): Description {
  return {
    ...bareDescription,
    type,
    collections: ['Bridge Papers'],
    source: { format: 'tei', key, publisher, files: [] },
    titles,
    languages: ['en'],
  };
}

/** Names of a document gather here, each once; the first are named in most documents. */
class Register {
  readonly names: RecordName[] = [];

  add(kind: NameKind, label: string, key?: string): string {
    const known = this.names.find((name) => name.label === label && name.kind === kind);
    if (known !== undefined) return known.id;
    const id = `n${this.names.length + 1}`;
    const authority = key === undefined ? {} : { authority: { format: 'tei', key } };
    this.names.push({ id, kind, label, ...authority, ...said });
    return id;
  }
}

function document(shape: EditionShape, volume: number, number: number): EditionRecord {
  const draw = seeded(volume * 100_003 + number);
  const register = new Register();
  const person = (): { name: string; label: string } => {
    // The square of an even draw: few are named often, most seldom.
    const share = draw.int(0, 9999) / 10_000;
    const which = Math.floor(share * share * shape.persons);
    const label = labelOf(volume, which);
    return { name: register.add('person', label, personKey(volume, which)), label };
  };
  const [from, to] = [person(), person()];
  const placeNamed = pick(draw, places[0] === 'Washport' && draw.int(1, 2) === 1 ? [places[0]] : places);
  const place: Place = {
    role: 'written-at',
    written: placeNamed,
    name: register.add('place', placeNamed),
    ...said,
  };
  const agents: Agent[] = [
    { role: 'from', written: from.label, name: from.name, ...said },
    { role: 'to', written: to.label, name: to.name, ...said },
  ];
  const blocks = Array.from({ length: 6 }, (_, at) => paragraph(draw, at + 1, register, person, number));
  const day = isoDay(addDays({ year: 1945, month: 1, day: 1 }, volume * 110 + Math.floor(number / 3)));
  const title = `${number}. Memorandum from ${from.label} to ${to.label}`;
  const description = describe('memorandum', `${volumeKey(volume)}#d${number}`, [
    { language: 'en', text: title },
  ]);
  const code = parseReferenceCode(
    `AVPRF, f. ${10 + volume}, op. ${1 + (number % 7)}, d. ${1 + Math.floor(number / 20)}, ll. ${(number % 20) * 4 + 1}-${(number % 20) * 4 + 3}`,
  );
  return {
    id: idOf('document', volume, number),
    content: {
      description: {
        ...description,
        within: {
          format: 'tei',
          key: volumeKey(volume),
          order: number,
          number: String(number),
          path: [{ language: 'en', text: `Chapter ${1 + Math.floor(number / 60)}` }],
        },
        dates: number % 50 === 0 ? [] : [{ edtf: day, calendar: 'gregorian', role: 'document', ...said }],
        agents,
        places: [place],
        names: register.names,
        exemplars: code.ok ? [{ id: 'e1', code: code.value, ...said }] : [],
      },
      texts: [
        {
          schema: TEXT_SCHEMA,
          id: 't1',
          kind: 'transcription',
          language: 'en',
          exemplar: null,
          method: 'not-stated',
          credits: [],
          rights: [],
          blocks,
          retired: [],
        },
      ],
      zones: [],
      links: [],
    },
  };
}

function paragraph(
  draw: Draw,
  at: number,
  register: Register,
  person: () => { name: string; label: string },
  number: number,
): Block {
  const spans: Block['spans'] = [];
  let text = '';
  const name = (kind: NameKind, written: string, id: string): void => {
    const start = text.length;
    text += written;
    spans.push({ type: 'mention', start, end: text.length, kind, name: id, ...said });
  };
  for (let mention = 0; mention < 2; mention++) {
    const { name: id, label } = person();
    text += 'The commission heard ';
    name('person', label.split(',', 1)[0] ?? label, id);
    text += ' on the piers and the road to the north. ';
  }
  const term = pick(draw, terms);
  if (draw.int(1, 3) === 1) name('term', term, register.add('term', term));
  return {
    id: `t1.b${at}`,
    kind: 'paragraph',
    text,
    segments: [{ id: `t1.s${at}`, start: 0, end: text.length }],
    spans,
    origin: `d${number}p${at}`,
  };
}
