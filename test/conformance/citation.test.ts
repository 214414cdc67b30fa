// The citations that a reader copies, written by hand before the code that makes them.
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/formats/citation/cite.ts';
import { conversation, minutes, petition, telegram } from './citation-records.ts';

const archiveTitle = 'Archive of the River';
const at = (number: number): string => `https://archive.example/records/b7kq2m4x/v${number}`;

describe('the real telegram', () => {
  it('is cited by document, date, both codes with folios, archive, translator, version, and segment', () => {
    expect(cite(telegram, { address: at(1), archiveTitle, segment: 't2.s1' })).toMatchObject({
      note:
        '“Ciphered Telegram, Shtykov to Vyshinsky,” May 12, 1950, ' +
        'APRF, fond and opis not given, ll. 151–154; ' +
        'AVPRF, f. 059a, op. 5a, p. 11, d. 3, ll. 100–103; ' +
        'in Archive of the River, translator not stated, version 1, ' +
        'https://archive.example/records/b7kq2m4x/v1#t2.s1.',
      bibliography:
        '“Ciphered Telegram, Shtykov to Vyshinsky.” May 12, 1950. ' +
        'APRF, fond and opis not given, ll. 151–154; ' +
        'AVPRF, f. 059a, op. 5a, p. 11, d. 3, ll. 100–103. ' +
        'In Archive of the River. Translator not stated. Version 1. ' +
        'https://archive.example/records/b7kq2m4x/v1.',
    });
  });

  it('names no translator where the words cited are the original’s', () => {
    expect(cite(telegram, { address: at(1), archiveTitle, segment: 't1.s1' }).note).toBe(
      '“Ciphered Telegram, Shtykov to Vyshinsky,” May 12, 1950, ' +
        'APRF, fond and opis not given, ll. 151–154; ' +
        'AVPRF, f. 059a, op. 5a, p. 11, d. 3, ll. 100–103; ' +
        'in Archive of the River, version 1, https://archive.example/records/b7kq2m4x/v1#t1.s1.',
    );
  });
});

describe('other records', () => {
  it('undated, without exemplar or translation', () => {
    expect(cite(petition, { address: at(2), archiveTitle })).toMatchObject({
      note:
        '“Petition of the Ferrymen of Sorye,” n.d., in Archive of the River, version 2, ' +
        'https://archive.example/records/b7kq2m4x/v2.',
      bibliography:
        '“Petition of the Ferrymen of Sorye.” n.d. In Archive of the River. Version 2. ' +
        'https://archive.example/records/b7kq2m4x/v2.',
    });
  });

  it('with an inferred date in brackets, two exemplars, two translations', () => {
    expect(cite(conversation, { address: at(1), archiveTitle, accessed: '2026-11-23' })).toMatchObject({
      note:
        '“Conversation with the Delegate on the Price of Piles,” [ca. June 1924], ' +
        'Archives of the Commission, carton 4, dossier 2; Municipal Library, Ust-Zorya; ' +
        'in Archive of the River, translated into English by Ada Brown and Jean Petit ' +
        'and into Russian by a translator not stated, version 1, accessed November 23, 2026, ' +
        'https://archive.example/records/b7kq2m4x/v1.',
      bibliography:
        '“Conversation with the Delegate on the Price of Piles.” [ca. June 1924]. ' +
        'Archives of the Commission, carton 4, dossier 2; Municipal Library, Ust-Zorya. ' +
        'In Archive of the River. Translated into English by Ada Brown and Jean Petit ' +
        'and into Russian by a translator not stated. Version 1. Accessed November 23, 2026. ' +
        'https://archive.example/records/b7kq2m4x/v1.',
    });
  });

  it('down to a segment of a translation by named translators', () => {
    expect(cite(conversation, { address: at(1), archiveTitle, segment: 't2.s1' })).toMatchObject({
      note:
        '“Conversation with the Delegate on the Price of Piles,” [ca. June 1924], ' +
        'Archives of the Commission, carton 4, dossier 2; Municipal Library, Ust-Zorya; ' +
        'in Archive of the River, trans. Ada Brown and Jean Petit, version 1, ' +
        'https://archive.example/records/b7kq2m4x/v1#t2.s1.',
      bibliography:
        '“Conversation with the Delegate on the Price of Piles.” [ca. June 1924]. ' +
        'Archives of the Commission, carton 4, dossier 2; Municipal Library, Ust-Zorya. ' +
        'In Archive of the River. Translated by Ada Brown and Jean Petit. Version 1. ' +
        'https://archive.example/records/b7kq2m4x/v1.',
    });
  });

  it('by its own title where no other is given, over several days, translated by a machine', () => {
    expect(cite(minutes, { address: at(3), archiveTitle })).toMatchObject({
      note:
        '“Протокол № 7 заседания комиссии,” August 2–4, 1926, ' +
        'Bridge Commission Papers, box 3, folder 12; in Archive of the River, ' +
        'machine translation revised by Ada Brown, version 3, ' +
        'https://archive.example/records/b7kq2m4x/v3.',
      bibliography:
        '“Протокол № 7 заседания комиссии.” August 2–4, 1926. ' +
        'Bridge Commission Papers, box 3, folder 12. In Archive of the River. ' +
        'Machine translation revised by Ada Brown. Version 3. ' +
        'https://archive.example/records/b7kq2m4x/v3.',
    });
  });
});
