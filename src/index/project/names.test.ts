import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedRecord } from '../../../test/generators/record.ts';
import { editionVolume } from '../../../test/generators/edition.ts';
import { namesIn } from './names.ts';
import { referenceKey, referenceOf } from './references.ts';

describe('the names of a record', () => {
  it('takes forms and roles from agents, places and mentions', () => {
    const [, record] = editionVolume({ volumes: 1, documents: 1, persons: 3, joined: 0 }, 0);
    if (record === undefined) throw new Error('no document');
    const { description, texts } = record.content;
    const names = namesIn(record.content);
    expect(names.length).toBe(description.names.length);
    const sender = description.agents.find(({ role }) => role === 'from');
    const own = names.find((name) => name.roles.includes('from'));
    expect(own?.forms.map(({ written }) => written)).toContain(sender?.written);
    const mentioned = new Set(texts.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans)).map((span) => (span.type === 'mention' ? span.name : ''))); // prettier-ignore
    expect(names.filter(({ roles }) => roles.includes('mentioned')).length).toBe(mentioned.size);
  });

  it('gives every name of a record a role and a form, one entry for each authority', () => {
    for (let number = 0; number < 200; number++) {
      const { content } = generatedRecord(7, number);
      const names = namesIn(content);
      expect(names.every(({ roles, forms }) => roles.length > 0 && forms.length > 0)).toBe(true);
      const keys = names.map(({ reference }) => referenceKey(reference));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(content.description.names.length);
    }
  });

  it('writes a reference as one string, and reads it back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (format, key) => {
        expect(referenceOf(referenceKey({ format, key }))).toEqual({ format, key });
      }),
    );
  });
});
