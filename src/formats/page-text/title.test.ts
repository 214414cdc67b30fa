// What a title says of type and parties, in several languages, and what it does not say.
import { describe, expect, it } from 'vitest';
import { readTitle } from './title.ts';

describe('a title', () => {
  it.each([
    ['Ciphered Telegram, Dobrolin to Karsky', 'telegram', 'Dobrolin', 'Karsky'],
    ['Letter from Ada Lind to the Ferry Council regarding the cable', 'letter', 'Ada Lind', 'Ferry Council'],
    ['TELEGRAM, DOBROLIN TO KARSKY', 'telegram', 'DOBROLIN', 'KARSKY'],
    ['Brief von Dobrolin an Karsky', 'letter', 'Dobrolin', 'Karsky'],
    [
      'Fernschreiben des Botschafters Lindner an den Minister Wirth',
      'telegram',
      'Botschafters Lindner',
      'Minister Wirth',
    ],
    ['Télégramme de Lamarche à Montclar', 'telegram', 'Lamarche', 'Montclar'],
    ['Report by Dobrolin to Karsky', 'report', 'Dobrolin', 'Karsky'],
  ])('%s', (title, type, from, to) => {
    expect(readTitle(title)).toEqual({ type, parties: { from, to } });
  });

  it('of a conversation names who was present', () => {
    const { type, parties } = readTitle('Memorandum of Conversation between Dobrolin and Karsky');
    expect(type).toBe('memorandum-of-conversation');
    expect(parties).toEqual({ present: ['Dobrolin', 'Karsky'] });
  });

  it('makes no party of what follows a verb, nor a sender of the document itself', () => {
    expect(readTitle('Decision of the Council to send iron').parties).toEqual({});
    expect(readTitle('Report to the Council')).toEqual({ type: 'report', parties: { to: 'Council' } });
  });

  it('without a known word is of type other', () => {
    expect(readTitle('On the ferry')).toEqual({ type: 'other', parties: {} });
  });
});
