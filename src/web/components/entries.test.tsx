import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { inEdition } from '../../../test/browser/invented/edition.ts';
import { entries as invented } from '../../../test/browser/invented/views.ts';
import type { ListEntry } from '../../app/read/view.ts';
import { serverLinks } from '../links.ts';
import { Entries } from './entries.tsx';
import { Rubrics } from './rubrics.tsx';
import { EditionNeighbours } from './surroundings.tsx';

const links = serverLinks();
const [letter] = invented;
if (letter === undefined) throw new Error('no letter was invented');
const note = (number: string | null, citation: string | null, date = '1926-03-14'): ListEntry => ({
  ...letter,
  type: 'editorial-note',
  title: 'Editorial Note',
  date,
  edition: { citation, number },
});

describe('a line of a list', () => {
  const cited = note('12', 'Bridge Papers, Volume II, Document 12');

  it('says where in its edition a record stands, where another bears its title', () => {
    const html = renderToString(
      <Entries entries={[cited, note('31', 'Bridge Papers, Volume I'), note('7', null)]} links={links} />,
    );
    expect(html).toContain('; Bridge Papers, Volume II, Document 12<');
    expect(html).toContain('; Bridge Papers, Volume I, Document 31<');
    expect(html).toContain('; Document 7<');
  });

  it('says nothing of it where the title is the only one', () => {
    expect(renderToString(<Entries entries={[cited, letter]} links={links} />)).not.toContain(
      'Bridge Papers',
    );
  });

  it('knows titles that repeat under another rubric', () => {
    const html = renderToString(
      <Rubrics
        entries={[cited, note('13', 'Bridge Papers, Volume II, Document 13', '1926-05-02')]}
        rubric="month"
        links={links}
      />,
    );
    expect(html).toContain('Document 12<');
    expect(html).toContain('Document 13<');
  });
});

describe('the documents before and behind', () => {
  const { edition } = inEdition.surroundings;
  if (edition === null) throw new Error('it stands in no edition');

  it('bear their numbers and dates, so that two notes of one title are two', () => {
    const html = renderToString(
      <EditionNeighbours
        edition={{
          ...edition,
          previous: note('40', null, '1926-03-12'),
          next: note('42', null, '1926-03-15'),
        }}
        links={links}
        label="Neighbours"
      />,
    );
    const words = html.replaceAll(/<[^>]*>/g, '');
    expect(words).toContain('40. Editorial Note March 12, 1926');
    expect(words).toContain('42. Editorial Note March 15, 1926');
  });

  it('do not say a number twice', () => {
    const next = { ...note('42', null), title: '42. Letter on the soundings' };
    const html = renderToString(
      <EditionNeighbours edition={{ ...edition, next }} links={links} label="Neighbours" />,
    );
    expect(html.match(/42\./g)).toHaveLength(1);
  });
});
