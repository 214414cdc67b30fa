// What a citation says of the printed edition in which a document stands.
import { describe, expect, it } from 'vitest';
import { description, published } from '../../../test/conformance/citation-records.ts';
import { cite } from './cite.ts';

const options = {
  address: 'https://archive.example/records/b7kq2m4x/v1',
  archiveTitle: 'Archive of the River',
};
const said = { basis: 'written', certainty: 'certain', by: null } as const;
const page = (id: string, label: string) => ({ id, label, exemplar: null, absences: [] });
const letter = published(
  description({
    source: {
      format: 'tei',
      key: 'bridge1007#d4',
      citation: 'Papers of the Bridge, Volume III, Document 4',
      files: [],
    },
    within: { format: 'tei', key: 'bridge1007', order: 4, number: '4', path: [] },
    titles: [{ language: 'en', text: 'Letter of the Ferrymen' }],
    pages: [page('p1', 'xii'), page('p2', ''), page('p3', '1')],
  }),
  [],
);
const edition = description({
  type: 'volume',
  titles: [{ language: 'en', text: 'Papers of the Bridge, Volume III' }],
  dates: [{ edtf: '1931', calendar: 'gregorian', role: 'published', ...said }],
  agents: [{ role: 'publisher', written: 'River Press', note: 'Kilmuir', ...said }],
});

describe('a document of an edition', () => {
  it('is cited with what is known of the edition, and nothing else', () => {
    expect(cite({ ...letter, edition }, options).note).toBe(
      '“Letter of the Ferrymen,” n.d., in Papers of the Bridge, Volume III (Kilmuir: River Press, 1931), Document 4, ' +
        'pp. xii–1; in Archive of the River, version 1, https://archive.example/records/b7kq2m4x/v1.',
    );
    expect(cite(letter, options).note).toContain(
      'in Papers of the Bridge, Volume III, Document 4, pp. xii–1; in Archive',
    );
    expect(cite(letter, options).bibtex).toContain('year = {n.d.}');
  });

  it('is a manuscript of the archive where nobody says what the edition is called', () => {
    const { citation: _, ...source } = letter.content.description.source;
    const nameless = published({ ...letter.content.description, source }, []);
    expect(cite(nameless, options).ris).toContain('TY  - MANSCPT');
  });
});
