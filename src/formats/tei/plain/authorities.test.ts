// What a letter's own lists say of persons, bodies and places.
import { describe, expect, it } from 'vitest';
import { AuthoritySchema } from '../../../model/authority.ts';
import { parseXml } from '../../xml/read.ts';
import { readPlainDocument, type PlainDocument } from './document.ts';

const header = (more: string): string => `<teiHeader xml:lang="en"><fileDesc>
  <titleStmt><title>Letter on the rafts</title></titleStmt>
  <publicationStmt><publisher>Ferry Papers</publisher></publicationStmt>
  <sourceDesc><p/></sourceDesc></fileDesc>${more}</teiHeader>`;
const listed = `<listPerson>
  <person xml:id="lunin"><persName type="birth">Peter Lunin</persName><persName type="main">Lunin, Pyotr</persName>
    <birth when="1880-02-03">3 February 1880, Yar</birth><death when="1931"/><occupation>ferryman</occupation>
    <idno type="URL">https://persons.example/7</idno></person>
  <person xml:id="nobody"><note>Has no name.</note></person>
  <person xml:id="lunin"><persName>Another of the same id</persName></person>
</listPerson>`;

function read(inHeader: string, standOff: string): PlainDocument {
  const xml = `<TEI>${header(inHeader)}${standOff}<text><body>
    <p><persName ref="#lunin">Lunin</persName> at <placeName ref="#yar">Yar</placeName></p></body></text></TEI>`;
  const root = parseXml(xml);
  if (!root.ok) throw new Error('not well-formed');
  return readPlainDocument(root.value, 'letter');
}

describe('a letter that describes whom it names', () => {
  it.each([
    ['its header', `<profileDesc><particDesc>${listed}</particDesc></profileDesc>`, ''],
    ['standOff', '', `<standOff>${listed}</standOff>`],
  ])('in %s gives an authority of its own, to which its names lead', (_, inHeader, standOff) => {
    const { entries, draft } = read(inHeader, standOff);
    expect(entries).toMatchObject([
      {
        kind: 'person',
        source: { format: 'tei', key: 'letter#lunin', title: 'Letter on the rafts' },
        forms: [
          { written: 'Lunin, Pyotr', kind: 'preferred', language: 'en' },
          { written: 'Peter Lunin', kind: 'former' },
        ],
        existence: '1880-02-03/1931',
        description: [{ language: 'en', text: 'born 3 February 1880, Yar; died 1931; ferryman' }],
        same: [{ address: 'https://persons.example/7' }],
      },
    ]);
    for (const entry of entries) expect(AuthoritySchema.safeParse(entry).error?.issues).toBeUndefined();
    expect(draft.description.names.find(({ label }) => label === 'Lunin')?.authority).toEqual({
      format: 'tei',
      key: 'letter#lunin',
    });
  });

  it('may describe bodies and places too', () => {
    const places =
      '<listPlace><place xml:id="yar"><settlement>Nizhny Yar</settlement><desc>A landing.</desc></place></listPlace>';
    const bodies = '<listOrg><org xml:id="bc"><orgName>Bridge Commission</orgName></org></listOrg>';
    const { entries } = read('', `<standOff>${places}${bodies}</standOff>`);
    expect(
      entries.map(({ kind, source, forms, description }) => [
        kind,
        source.key,
        forms[0]?.written,
        description[0]?.text,
      ]),
    ).toEqual([
      ['place', 'letter#yar', 'Nizhny Yar', 'A landing.'],
      ['body', 'letter#bc', 'Bridge Commission', undefined],
    ]);
  });
});
