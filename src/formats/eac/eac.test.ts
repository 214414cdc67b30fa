// Authorities that go out as EAC-CPF and come back, and those that other archives wrote.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authority } from '../../../test/generators/entry.ts';
import { faultsBy } from '../../../test/schemas/judge.ts';
import { AuthoritySchema, type Authority } from '../../model/authority.ts';
import { parseXml } from '../xml/read.ts';
import { readEac } from './read.ts';
import { writeEac } from './write.ts';

const control = {
  id: '4kz7b2xq',
  number: 2,
  published: '2026-05-12T09:30:00.000Z',
  address: 'https://archive.example/people/4kz7b2xq',
  agency: 'Archive of the River',
};

function read(xml: string): Authority[] {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return readEac(parsed.value);
}

const words = fc.constantFrom('Пак Хен Ен', '박헌영', 'Pak Hŏn-yŏng', 'Bridge & Sons <Ltd>', 'Орлова');
const assertion = fc.record({
  basis: fc.constantFrom('written', 'inferred', 'supplied'),
  certainty: fc.constantFrom('certain', 'probable', 'uncertain'),
  by: fc.constantFrom(null, 'an editor', 'A & B'),
});
const form = (kinds: readonly string[]): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.record(
        {
          written: words,
          language: fc.constantFrom('ru', 'ko', 'zh-Hant', 'en'),
          script: fc.constantFrom('Cyrl', 'Hang', 'Latn'),
          romanisation: fc.constantFrom('Kontsevich', 'McCune–Reischauer', 'BGN/PCGN 1947'),
          kind: fc.constantFrom(...kinds),
        },
        { requiredKeys: ['written', 'kind'] },
      ),
      assertion,
    )
    .map(([one, said]) => ({ ...one, ...said }));
const texts = fc.array(
  fc.record({
    language: fc.constantFrom('en', 'ru', 'und'),
    text: fc.constantFrom('A clerk.', 'Born twice.\n\nDied once.'),
  }),
  { maxLength: 2 },
);
const authorities: fc.Arbitrary<Authority> = fc
  .record({
    kind: fc.constantFrom('person', 'body'),
    source: fc.record(
      {
        format: fc.constantFrom('csv', 'tei'),
        key: fc.constantFrom('list/12', 'том 1#p_4'),
        title: words,
        address: fc.constant('https://a.example/x?y=1'),
      },
      { requiredKeys: ['format', 'key'] },
    ),
    forms: fc
      .tuple(form(['preferred']), fc.array(form(['variant', 'former', 'pseudonym']), { maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest]),
    existence: fc.constantFrom(
      null,
      '1900/1955',
      '1900~/..',
      '19XX',
      '1950-05-12',
      '1900-01/1955-12-31',
      '/1955',
    ),
    description: texts,
    notes: texts,
    same: fc.array(
      fc
        .tuple(fc.constantFrom('https://viaf.example/12', 'Q 42 (catalogue)'), assertion)
        .map(([address, said]) => ({ address, ...said })),
      { maxLength: 2 },
    ),
  })
  .map((given) => AuthoritySchema.parse({ ...authority('x'), ...given }));

describe('EAC-CPF', () => {
  it('gives back the authority that it was written from', () => {
    fc.assert(
      fc.property(authorities, (given) => {
        expect(read(writeEac(given, control) ?? '')).toEqual([given]);
      }),
      { numRuns: 200 },
    );
  });

  it('is valid by the grammar, whatever the authority says', async () => {
    const documents = fc.sample(authorities, 120).map((one) => writeEac(one, control) ?? '');
    expect(documents).toHaveLength(120);
    expect(await faultsBy('eac-written.rng', documents)).toEqual([]);
    const broken = documents.map((one) => one.replace(/<entityType>.*<\/entityType>/, ''));
    expect(await faultsBy('eac-written.rng', broken.slice(0, 1))).not.toEqual([]);
  });

  it('is not written of a place, which is no corporate body, person or family', () => {
    expect(writeEac(authority('Sorye', { kind: 'place' }), control)).toBeUndefined();
  });

  it('takes a person that another archive describes: parallel names, dates in words, occupations, relations', () => {
    const [person, ...others] =
      read(`<eac-cpf xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink">
      <control><recordId>p-17</recordId><maintenanceAgency><agencyCode>ZZ-River</agencyCode><agencyName>River Archive</agencyName></maintenanceAgency></control>
      <cpfDescription>
        <identity><entityType>person</entityType>
          <nameEntryParallel>
            <nameEntry xml:lang="rus" scriptCode="Cyrl"><part localType="surname">Орлова</part><part localType="forename">Вера</part><part localType="dates">1890-1944</part></nameEntry>
            <nameEntry xml:lang="eng" transliteration="BGN"><part>Orlova, Vera</part><preferredForm>x</preferredForm></nameEntry>
          </nameEntryParallel>
        </identity>
        <description>
          <existDates><dateRange><fromDate standardDate="1890">born 1890</fromDate><toDate>1944</toDate></dateRange></existDates>
          <occupations><occupation><term>engineer</term></occupation><occupation><term>diplomat</term><date>1920</date></occupation></occupations>
          <biogHist xml:lang="eng"><p>She built
             the <span>third</span> pier.</p><list><item>one</item><item>two</item></list></biogHist>
        </description>
        <relations>
          <cpfRelation cpfRelationType="identity" xlink:type="simple" xlink:href="https://viaf.example/9"/>
          <cpfRelation cpfRelationType="family"><relationEntry>Orlov, Pyotr</relationEntry></cpfRelation>
        </relations>
      </cpfDescription></eac-cpf>`);
    expect(others).toEqual([]);
    expect(AuthoritySchema.parse(person)).toEqual(person);
    expect(person).toMatchObject({
      kind: 'person',
      source: { format: 'eac-cpf', key: 'ZZ-River/p-17', title: 'River Archive' },
      existence: '1890/1944',
      same: [{ address: 'https://viaf.example/9' }],
      description: [{ language: 'en', text: 'She built the third pier.\n\none\ntwo' }],
    });
    expect(person?.forms.map(({ written, kind, language }) => [written, kind, language])).toEqual([
      ['Orlova, Vera', 'preferred', 'en'],
      ['Орлова, Вера', 'variant', 'ru'],
    ]);
    expect(person?.notes.map(({ text }) => text)).toEqual([
      'Occupation: engineer',
      'Occupation: diplomat, 1920',
      'Related (family): Orlov, Pyotr',
    ]);
  });
});
