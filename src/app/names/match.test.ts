// What the command line says of names.
import { describe, expect, it } from 'vitest';
import { matcherAmong, nameForms } from './match.ts';

describe('names among others', () => {
  const match = matcherAmong(['Pak Heon-yeong', '朴憲永', 'Kim Tu-bong', 'Vyshinskii, A. Ia.'], {
    limit: 10,
  });
  it('come best first, with a score and a reason', () => {
    const { name, matches } = match('Пак Хен Ен');
    expect(name).toBe('Пак Хен Ен');
    expect(matches.map((found) => found.name).sort()).toEqual(['Pak Heon-yeong', '朴憲永']);
    for (const { score, reason } of matches) {
      expect(score).toBeGreaterThan(0.6);
      expect(reason).toMatch(/Soviet practical spelling/u);
      expect(reason).not.toMatch(/Kontsevich/u);
    }
  });
  it('are none where nobody is meant', () => {
    expect(match('Dean Acheson').matches).toEqual([]);
  });
});

describe('forms of a name', () => {
  it('are given with the systems that make them', () => {
    const forms = new Map(nameForms('박헌영').forms.map(({ written, system }) => [written, system]));
    expect(forms.get('Пак Хен Ен')).toBe('Soviet practical spelling');
    expect(forms.get('Пак Хонён')).toBe('Kontsevich');
    expect(forms.get('박헌영')).toBeNull();
  });
});
