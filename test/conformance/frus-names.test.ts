// Dates, persons, terms and references of six volumes, counted against the tables and against the markup itself.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAuthority } from '../../src/model/entry.ts';
import type { Authority } from '../../src/model/authority.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseEdtf } from '../../src/model/date/edtf.ts';
import type { Span } from '../../src/model/span.ts';
import {
  allBlocks,
  frusFolder,
  readVolumes,
  squeeze,
  table,
  volumePaths,
  type FrusRecord,
} from './frus-volumes.ts';

type Of<T extends Span['type']> = Extract<Span, { type: T }>;

/** Printed date → why it is not the encoded one. */
const differences: Readonly<Record<string, string>> = {
  'February 1951': 'encoded as the first of the month, which is not printed',
  'February 24, 1954': 'encoded as 24 May: a slip of the encoding',
  'February 21, 1967': 'encoded as 2 February: a slip of the encoding',
};
/** Printed dates that lack what the edition supplies. */
const supplied: readonly string[] = [
  '11 p. m.',
  '13, 1951',
  '7, 1951',
  'February 8—5 p. m.',
  'January 12',
  'January 6',
];

describe.skipIf(frusFolder === undefined)(
  'what the volumes of Foreign Relations name (skipped without ../shared/data/frus)',
  () => {
    let records: FrusRecord[] = [];
    const xml = frusFolder === undefined ? [] : volumePaths().map((path) => readFileSync(path, 'utf8'));

    /** Every span of a kind, with its words and record. */
    function* spans<T extends Span['type']>(
      type: T,
    ): Generator<{ span: Of<T>; text: string; record: FrusRecord }> {
      for (const record of records)
        for (const block of allBlocks(record))
          for (const span of block.spans)
            if (isOf(span, type)) yield { span, text: block.text.slice(span.start, span.end), record };
    }
    const count = (type: Span['type']): number => [...spans(type)].length;
    const inSource = (pattern: RegExp): number =>
      xml.reduce((sum, one) => sum + (one.match(pattern)?.length ?? 0), 0);
    const authorities = (): Authority[] =>
      records.flatMap(({ parsed }) => (parsed.entries ?? []).filter(isAuthority));
    const problems = (code: string): Problem[] =>
      records.flatMap(({ parsed }) => parsed.problems.filter((one) => one.code === code));

    beforeAll(async () => {
      records = [...(await readVolumes()).values()];
    }, 120_000);

    it('reads 1,957 printed dates as they are encoded, but for those listed, and never closer than the print', () => {
      const rows = table('dates.tsv');
      expect(rows).toHaveLength(1957);
      const left = new Map<string, string[]>();
      for (const { span, text, record } of spans('date')) {
        const key = `${record.key} ${squeeze(text)}`;
        left.set(key, [...(left.get(key) ?? []), span.edtf]);
      }
      let equal = 0;
      const differing = new Set<string>();
      for (const { volume, div, when = '', text = '' } of rows) {
        const read = left.get(`${volume}#${div} ${squeeze(text)}`)?.shift();
        expect(read, `${volume}#${div} ${text}`).toBeDefined();
        if (read === when.slice(0, 10)) equal++;
        else differing.add(text);
        const meaning = parseEdtf(read ?? '');
        if (!meaning.ok) throw new Error(`no EDTF: ${read}`);
        if (supplied.includes(text)) continue;
        expect(text).toMatch(/\b\d{4}\b/u);
        if (meaning.value.precision === 'day') expect(text).toMatch(/\b\d{1,2}\b/u);
      }
      expect([...differing].sort()).toEqual(Object.keys(differences).sort());
      expect(equal / rows.length).toBeGreaterThan(0.99);
      expect(problems('tei-date-differs').map(({ where }) => where?.line)).toHaveLength(2);
    });

    it('says of a date what is printed, and what the edition supplies', () => {
      const bySupply = new Set<string>();
      let timed = 0;
      for (const { description, key } of records)
        for (const date of description.dates) {
          if (description.type === 'volume') continue;
          if (date.basis === 'supplied') bySupply.add(date.written ?? '');
          else expect(date.basis, key).toBe('written');
          if (date.time === undefined) continue;
          timed++;
          if (date.time.local.includes(':'))
            expect(`${date.written} ${date.time.written}`, key).toMatch(
              /\d[:.]\d\d|\d{4}Z|\d{4} |noon|midnight/iu,
            );
        }
      expect([...bySupply].sort()).toEqual(supplied);
      expect(timed).toBeGreaterThan(900);
    });

    it('has 709 persons of five lists, each with the name and words of the print', () => {
      const rows = table('persons.tsv');
      expect(rows).toHaveLength(711);
      const persons = new Map(
        authorities().flatMap((one) => (one.kind === 'person' ? [[one.source.key, one]] : [])),
      );
      // Two rows are no list entries: in the index of one volume two names bear ids, to which its cross-references lead.
      const inIndex = rows.filter(({ id = '' }) => /^in\d/u.test(id));
      expect(inIndex).toHaveLength(2);
      for (const { volume, id, heading = '' } of inIndex) {
        const place = records
          .filter(({ key }) => key.startsWith(`${volume}#`))
          .flatMap((record) => allBlocks(record))
          .find(({ origin }) => origin === id);
        expect(place?.text.startsWith(heading)).toBe(true);
      }
      for (const { volume, id, heading = '', description = '' } of rows) {
        if (inIndex.some((one) => one['id'] === id)) continue;
        const person = persons.get(`${volume}#${id}`);
        expect(person?.forms[0]?.written).toBe(heading);
        const said = `${heading}${person?.description[0]?.text ?? ''}`;
        expect(squeeze(said).replace(/[,;:]/gu, '')).toBe(squeeze(description).replace(/[,;:]/gu, ''));
      }
      expect(persons.size).toBe(709);
    });

    it('has every term that the lists explain', () => {
      const terms = authorities().filter(({ kind }) => kind === 'term');
      expect(terms).toHaveLength(inSource(/<term xml:id=/gu));
      expect(terms).toHaveLength(1137);
    });

    it('finds each person as often as the table says, by the very words', () => {
      const found = new Map<string, number>();
      for (const { span, text, record } of spans('mention')) {
        const name = record.description.names.find(({ id }) => id === span.name);
        if (span.kind !== 'person' || name?.authority === undefined || !('key' in name.authority)) continue;
        const { key } = name.authority;
        // The heading of an entry is no mention of it.
        if (isHeading(record, key, text)) continue;
        const row = `${key.replace('#', '\t')}\t${text.replaceAll('\n', ' ')}`;
        found.set(row, (found.get(row) ?? 0) + 1);
      }
      const rows = table('person_mentions.tsv');
      expect(rows).toHaveLength(1715);
      for (const { volume, id, surface, count: times } of rows)
        expect(found.get(`${volume}\t${id}\t${surface}`), `${volume} ${id} ${surface}`).toBe(Number(times));
      expect(inSource(/<persName[^>]*\bcorresp=/gu)).toBe(18_481);
    });

    it('doubts a name whose title contradicts the person that the edition says it is', () => {
      const told = problems('tei-person-doubtful');
      expect(told.length).toBeGreaterThan(0);
      expect(told.length).toBeLessThan(15);
      expect(told.map(({ message }) => message).join('\n')).toMatch(
        /“President Johnson” is identified in frus1964-68v29p1 with Johnson, U\. Alexis, \d{3} times/u,
      );
      for (const { span, text, record } of spans('mention')) {
        const name = record.description.names.find(({ id }) => id === span.name);
        if (name?.certainty !== 'uncertain') continue;
        // The identification itself stays the edition's.
        expect(name.authority, record.key).toBeDefined();
        expect(text, record.key).not.toMatch(/Alexis/u);
      }
      // No president whom the lists call one, and no general, is doubted.
      expect(told.filter(({ message }) => /Eisenhower|Rhee|Truman|Humphrey|Wheeler/u.test(message))).toEqual(
        [],
      );
    });

    it('says once a volume how many references wait for other volumes', () => {
      const told = problems('tei-reference-elsewhere');
      expect(told).toHaveLength(volumePaths().length);
      const total = told.reduce((sum, { message }) => sum + Number(/^\d+/u.exec(message)?.[0]), 0);
      const across = [...spans('reference')].filter(({ span: { target }, record }) => {
        const edition = record.description.within?.key ?? record.key;
        return 'key' in target && target.key !== edition;
      });
      expect(total).toBe(across.length);
    });

    it('keeps all 42,401 references, and tells which lead nowhere', () => {
      expect(inSource(/<ref\b/gu)).toBe(42_401);
      expect(count('reference')).toBe(42_401);
      const ids = new Map(
        volumePaths().map((path, at) => [
          basename(path, '.xml'),
          new Set(Array.from((xml[at] ?? '').matchAll(/xml:id="([^"]+)"/gu), ([, id]) => id)),
        ]),
      );
      let [inside, across, nowhere] = [0, 0, 0];
      for (const { span } of spans('reference')) {
        const { target } = span;
        if (!('key' in target)) throw new Error('a reference without a key');
        const own = ids.get(target.key);
        if (own === undefined || target.anchor === undefined) across++;
        else if (own.has(target.anchor)) inside++;
        else nowhere++;
      }
      expect(inside + across + nowhere).toBe(42_401);
      // Eleven references and one person, all in one volume; a target that stands twice is told once.
      expect(nowhere).toBe(11);
      const told = problems('tei-reference-nowhere');
      expect(told.map(({ message }) => /“#([^”]+)”/u.exec(message)?.[1] ?? '').sort()).toEqual(
        [
          '$p_ZGN1',
          'd527',
          'd5508',
          'd608',
          'd751',
          'd76fn8',
          'dIII',
          'dVII',
          'dXIII',
          'dXIX',
          'dXVII',
        ].sort(),
      );
      for (const { where } of told) expect(where?.line).toBeGreaterThan(1);
      expect(problems('tei-id-twice')).toHaveLength(1);
    });

    it('gives each place that is referred to one home: a note, an item, a page or a record', () => {
      const homes = new Map<string, number>();
      const live = (key: string): void => void homes.set(key, (homes.get(key) ?? 0) + 1);
      for (const record of records) {
        const edition = record.description.within?.key ?? record.key;
        live(record.key);
        for (const { origin } of allBlocks(record)) if (origin !== undefined) live(`${edition}#${origin}`);
        for (const { origin } of record.description.pages)
          if (origin !== undefined) live(`${edition}#${origin}`);
      }
      const homeless = new Set<string>();
      for (const { span } of spans('reference')) {
        const { target } = span;
        if (!('key' in target) || target.anchor === undefined || !homes.has(target.key)) continue;
        if (!homes.has(`${target.key}#${target.anchor}`)) homeless.add(target.anchor);
      }
      expect([...homeless].sort()).toEqual(
        ['d527', 'd5508', 'd608', 'd751', 'd76fn8', 'dIII', 'dVII', 'dXIII', 'dXIX', 'dXVII'].sort(),
      );
      expect([...homes].filter(([, times]) => times > 1).map(([key]) => key)).toEqual([
        'frus1952-54v14p2#in22',
      ]);
      expect(
        records.flatMap(({ description }) => description.pages.filter(({ origin }) => origin)).length,
      ).toBe(4497);
    });

    it('types what the editors withhold, and how much', () => {
      const kinds = new Map<string, number>();
      let extents = 0;
      for (const { span, text } of spans('bracket')) {
        kinds.set(span.kind, (kinds.get(span.kind) ?? 0) + 1);
        if (span.kind !== 'not-declassified') continue;
        expect(text).toMatch(/^\[.*not declassified.*\]$/su);
        if (/\d (?:page|line|paragraph)/u.test(text)) expect(span.extent, text).toMatch(/\d/u);
        if (span.extent !== undefined) extents++;
      }
      expect(kinds.get('not-declassified')).toBe(
        xml.reduce(
          (sum, one) =>
            sum + (one.replace(/<[^>]*>/gu, '').match(/\[[^[\]]*not\s+declassified[^[\]]*\]/gu)?.length ?? 0),
          0,
        ),
      );
      expect(extents).toBeGreaterThan(150);
      expect(kinds.get('omitted')).toBeGreaterThan(200);
    });

    it('takes the sources of documents from their notes', () => {
      const documents = records.filter(({ description }) => description.within?.number !== undefined);
      const noted = documents.filter((record) => allBlocks(record).some(({ note }) => note === 'source'));
      const copies = documents.flatMap(({ description }) => description.exemplars);
      expect(noted.length).toBeGreaterThan(1850);
      expect(copies.length / noted.length).toBeGreaterThan(0.97);
      expect(copies.every(({ code }) => code !== undefined)).toBe(true);
    });

    it('doubts a role that the heading contradicts, and lets the heading decide where it is plain', () => {
      const documents = records.filter(({ description }) => description.within?.number !== undefined);
      const doubted = documents.filter(({ description }) =>
        description.agents.some(
          ({ role, certainty }) => /^(?:from|to)$/u.test(role) && certainty !== 'certain',
        ),
      );
      // Counted by reading the headings of 3,125 correspondents: 45 of 2,133 documents.
      expect(documents).toHaveLength(2133);
      expect(doubted.length).toBeGreaterThan(40);
      expect(doubted.length).toBeLessThan(50);
      expect(problems('tei-role-differs').every(({ where }) => (where?.line ?? 0) > 1)).toBe(true);
      expect(problems('tei-role-differs').length).toBeGreaterThanOrEqual(doubted.length);
      const agents = (key: string): string[] =>
        documents
          .filter((record) => record.key === key)
          .flatMap(({ description }) =>
            description.agents
              .filter(({ role }) => role === 'from' || role === 'to')
              .map(({ role, written, basis }) => `${role} ${written} ${basis}`),
          );
      expect(agents('frus1952-54v14p2#d469')).toEqual([
        'from United States Political Adviser written',
        'from Sebald inferred',
        'to Department of State written',
      ]);
      expect(agents('frus1964-68v29p1#d22')).toContain('to McNamara inferred');
      expect(agents('frus1952-54v14p2#d822')).toContain('to Secretary of State written');
    });

    it('takes the marks that source notes state', () => {
      const stated = records.filter(({ description, key }) =>
        description.marks.some(({ by }) => by === key.replace(/#.*$/u, '')),
      );
      // Counted in the notes by another pattern: 1,186, less those whose note says that there is no marking.
      expect(stated.length).toBeGreaterThan(1050);
      const marks = stated.flatMap(({ description }) => description.marks.filter(({ by }) => by !== null));
      expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['secrecy', 'handling']));
      expect(marks.every(({ written }) => written.length <= 60)).toBe(true);
    });

    it('knows who wrote to whom, who was there, and who signed', () => {
      const roles = new Map<string, number>();
      for (const { description } of records)
        for (const { role } of description.agents) roles.set(role, (roles.get(role) ?? 0) + 1);
      expect(roles.get('from')).toBeGreaterThan(inSource(/<(?:persName|gloss)[^>]*type="from"/gu) * 0.97);
      expect(roles.get('to')).toBeGreaterThan(inSource(/<(?:persName|gloss)[^>]*type="to"/gu) * 0.97);
      expect(roles.get('signatory')).toBeGreaterThan(1200);
      expect(roles.get('present')).toBeGreaterThan(700);
    });
  },
);

function isOf<T extends Span['type']>(span: Span, type: T): span is Of<T> {
  return span.type === type;
}

function isHeading({ parsed }: FrusRecord, key: string, text: string): boolean {
  const entry = (parsed.entries ?? []).filter(isAuthority).find(({ source }) => source.key === key);
  return entry?.forms.some(({ written }) => written === text) === true;
}
