// Marks by wording: each grade stays itself, and words that may be anything are no mark by themselves.
import { describe, expect, it } from 'vitest';
import { certificationOn, copyNumberIn, registryNumber, stampsOn } from './marks.ts';

describe('stamps', () => {
  it('keep three grades three', () => {
    const keys = ['Строго секретно', 'СОВЕРШЕННО СЕКРЕТНО', 'Секретно'].map(
      (text) => stampsOn(text)[0]?.normalised,
    );
    expect(keys).toEqual(['strogo-sekretno', 'sovershenno-sekretno', 'sekretno']);
  });

  it('are told apart on one line, each in its place', () => {
    const text = 'Сов. секретно. Экз. № 2';
    expect(stampsOn(text).map((mark) => [mark.kind, text.slice(mark.from, mark.to)])).toEqual([
      ['secrecy', 'Сов. секретно'],
      ['copy-number', 'Экз. № 2'],
    ]);
  });

  it('are forgiven a misread letter only where that is asked for, and are then only probable', () => {
    expect(stampsOn('Совершенно сскретно')).toEqual([]);
    expect(stampsOn('Совершенно сскретно', true)).toMatchObject([
      { kind: 'secrecy', certainty: 'probable', normalised: 'sovershenno-sekretno' },
    ]);
  });

  it('are not seen in a sentence', () => {
    expect(stampsOn('The secret of the ferry.', true)).toEqual([]);
  });
});

describe('numbers', () => {
  it.each(['экз № 1', 'Copy No. 3', 'Ausfertigung Nr. 2', 'Exemplaire n° 4', '第2份', '제3부'])(
    '%s is a copy number',
    (text) => {
      expect(copyNumberIn(text)).toMatchObject({ kind: 'copy-number', from: 0, to: text.length });
    },
  );

  it.each(['№ 61, III', 'Nr. 12/III', 'Вх. № 234/с', '第12号'])('%s is a registry number', (text) => {
    expect(registryNumber(text)?.kind).toBe('registry-number');
  });

  it.each(['1926', 'No answer', 'Nr.', '12 мая'])('%s is neither', (text) => {
    expect(copyNumberIn(text)).toBeUndefined();
    expect(registryNumber(text)).toBeUndefined();
  });
});

describe('certifications', () => {
  it('are words of their own, or need a colon or a name', () => {
    expect(certificationOn('верно:')).toMatchObject({ kind: 'certification', normalised: 'verno' });
    expect(certificationOn('Für die Richtigkeit: Lahmann')?.to).toBe(20);
    expect(certificationOn('Копия')).toBeUndefined();
    expect(certificationOn('Верно, что паром ходит.')).toBeUndefined();
  });
});
