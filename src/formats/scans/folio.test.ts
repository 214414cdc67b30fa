// Folios out of the names of files: what is written stays, what is meant decides the order.
import { assert, constantFrom, property, shuffledSubarray, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFolios, folioOf } from './folio.ts';
import { skipped } from './gaps.ts';
import { kindOfName, markedAbsence, stemOf } from './names.ts';
import { labelled } from './order.ts';

/** The labels of files of these names, in their order. */
const labels = (names: readonly string[]): string[] => labelled(names).map(({ label }) => label);
/** What is skipped among the folios of these names. */
const skippedOf = (...names: string[]): string | undefined =>
  skipped(names.flatMap((name) => folioOf(name) ?? []).toSorted(compareFolios));

describe('the name of a scan', () => {
  it.each([
    ['151', '151', 0],
    ['0151', '151', 0],
    ['151ob', '151ob', 1],
    ['151об', '151об', 1],
    ['151 v', '151 v', 1],
    ['151v', '151v', 1],
    ['l. 151 verso', '151 verso', 1],
    ['л. 151 об.', '151 об.', 1],
    ['Лист_151_оборот', '151 оборот', 1],
    ['fol. 12r', '12r', 0],
    ['f12v', '12v', 1],
    ['page_0003', '3', 0],
    ['стр. 7', '7', 0],
    ['151а', '151а', 0],
    ['151а об.', '151а об.', 1],
  ])('“%s” is folio %s', (name, label, side) => {
    const folio = folioOf(name);
    expect(folio).toMatchObject({ label, side });
    expect(folio?.number).toBe(Number(/[1-9]\d*/.exec(name)?.[0]));
  });

  it.each(['IMG_0042', 'DSC00012', 'scan001', 'P1010023', 'Image 7'])(
    '“%s” is a number of a camera or scanner',
    (name) => {
      expect(folioOf(name)?.kind).toBe('sequence');
    },
  );

  it.each(['cover', '151 letter of May', '', 'IMG_20230412_101112', 'v', '151-149', '9'.repeat(70)])(
    '“%s” is none',
    (name) => {
      expect(folioOf(name)).toBeUndefined();
    },
  );

  it('of whatever shape is read in no time', () => {
    assert(
      property(
        string({ unit: constantFrom('1', ' ', '.', '-', '_', 'l', 'о', 'б', 'v'), maxLength: 300 }),
        (name) => {
          const begun = performance.now();
          folioOf(name);
          expect(performance.now() - begun).toBeLessThan(200);
        },
      ),
    );
  });
});

describe('the order of scans', () => {
  it('is that of leaves: number, leaf put in later, side', () => {
    expect(labels(['10', '2ob', '1', '2', '151', '3'])).toEqual(['1', '2', '2ob', '3', '10', '151']);
    expect(labels(['151a', '152', '151ob', '151'])).toEqual(['151', '151ob', '151a', '152']);
    expect(labels(['12v', '12r', '13r'])).toEqual(['12r', '12v', '13r']);
  });

  it('does not depend on the order in which they lie there', () => {
    const names = ['1', '1ob', '2', '2a', '2aob', '10', '10v', '11-12'];
    assert(
      property(shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(labelled(shuffled).map(({ name }) => name)).toEqual(names);
      }),
    );
  });

  it('leaves out what all names begin with', () => {
    expect(labelled(['059a-5a-3_152', '059a-5a-3_151ob', '059a-5a-3_151']).map(({ label }) => label)).toEqual(
      ['151', '151ob', '152'],
    );
  });

  it('counts from 1 where the numbers are a camera’s', () => {
    expect(labelled(['IMG_0101', 'IMG_0099', 'IMG_0100'])).toEqual([
      { name: 'IMG_0099', label: '1' },
      { name: 'IMG_0100', label: '2' },
      { name: 'IMG_0101', label: '3' },
    ]);
  });

  it('keeps a name that is no folio, after the leaves', () => {
    expect(labelled(['seal', '2', '1']).map(({ label }) => label)).toEqual(['1', '2', 'seal']);
  });
});

describe('skipped folios', () => {
  it('are named by runs', () => {
    expect(skippedOf('151', '151ob', '153', '154')).toBe('152');
    expect(skippedOf('1', '2', '3', '4', '8')).toBe('5-7');
    expect(skippedOf('1', '2-4', '5')).toBeUndefined();
  });

  it('are none where the numbers are no run', () => {
    expect(skippedOf('1', '400')).toBeUndefined();
  });
});

describe('files beside scans', () => {
  it('are known by their names', () => {
    expect(
      ['151.JPG', '151.jp2', 'a.pdf', '151.xml', 'Thumbs.db', '152.missing.txt', 'notes.txt'].map(kindOfName),
    ).toEqual(['picture', 'picture', 'pdf', 'sidecar', 'left', 'marker', 'other']);
    expect(markedAbsence('152.missing.txt')).toEqual({ folio: '152', kind: 'not-imaged' });
    expect(markedAbsence('152ob lost')).toEqual({ folio: '152ob', kind: 'lost' });
    expect(['alto/151.alto.xml', '151.xml', 'l. 151 об..jpg'].map(stemOf)).toEqual([
      '151',
      '151',
      'l. 151 об.',
    ]);
  });
});
