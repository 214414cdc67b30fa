// Source notes of a documentary edition: American codes as editors really write them, some thousand of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { canonicalCode } from './canonical.ts';
import { parseReferenceCode, parseReferenceCodes } from './parse.ts';
import { printReferenceCode } from './print.ts';
import type { ReferenceCode } from './schema.ts';

const folder = sharedData('frus/volumes');

function notes(): string[] {
  if (folder === undefined) return [];
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .matchAll(/<note\b[^>]*type="source"[^>]*>(.*?)<\/note>/gsu)
      .map(([, body = '']) =>
        body
          .replace(/<[^>]*>/gu, '')
          .replace(/\s+/gu, ' ')
          .trim(),
      )
      .filter((text) => text !== '')
      .toArray(),
  );
}

function read(text: string): ReferenceCode {
  const parsed = parseReferenceCode(text);
  if (!parsed.ok) throw new Error(`refused: ${text}`);
  return parsed.value;
}

describe('the source notes of the Foreign Relations volumes', () => {
  const all = notes();

  it.skipIf(folder === undefined)('are one American code each, but for a few (skipped without frus)', () => {
    expect(all.length).toBe(1894);
    const several = all.filter((text) => {
      const parsed = parseReferenceCodes(text);
      return !parsed.ok || parsed.value.length !== 1;
    });
    expect(several).toEqual([]);
    const american = all.filter((text) => read(text).scheme === 'us');
    expect(american.length / all.length).toBeGreaterThan(0.98);
  });

  it.skipIf(folder === undefined)(
    'give the decimal number that stands behind "Central Files" (skipped without frus)',
    () => {
      const pairs = all.flatMap((text) => {
        const number = /Central Files, (\d{3}\S*\/\d+–\d+)\. /u.exec(text)?.[1];
        return number === undefined ? [] : [{ text, number }];
      });
      expect(pairs.length).toBeGreaterThan(300);
      for (const { text, number } of pairs) {
        expect(read(text).parts, text).toContainEqual({ level: 'decimal-file', value: number });
      }
    },
  );

  it.skipIf(folder === undefined)('give the lot number that stands in them (skipped without frus)', () => {
    const pairs = all.flatMap((text) => {
      const number = /^[^.]{0,80}\b[Ll]ot (\d\d D \d+)/u.exec(text)?.[1];
      return number === undefined ? [] : [{ text, number }];
    });
    expect(pairs.length).toBeGreaterThan(100);
    const lost = pairs.filter(({ text, number }) => {
      const { parts } = read(text);
      return !parts.some(({ level, value }) => level === 'lot-file' && value === number);
    });
    expect(lost.map(({ text }) => text.slice(0, 60)).filter((text) => !/D \d+File/u.test(text))).toEqual([]);
  });

  it.skipIf(folder === undefined)('printed and read again are the same codes (skipped without frus)', () => {
    for (const text of all) {
      const code = read(text);
      expect(canonicalCode(read(printReferenceCode(code))), text).toBe(canonicalCode(code));
    }
  });
});
