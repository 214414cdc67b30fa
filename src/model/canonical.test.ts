// Canonical JSON against the examples of RFC 8785, our own committed vectors, and what it must refuse.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedData } from '../../test/shared-data.ts';
import { canonicalJson, checkCanonical, NotCanonicalError } from './canonical.ts';

/** A double from its bits, as RFC 8785 prints them in appendix B. */
function double(hex: string): number {
  return Buffer.from(hex, 'hex').readDoubleBE(0);
}

describe('the examples of RFC 8785', () => {
  it('writes the object of section 3.2.2 as section 3.2.3 has it', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders property names by UTF-16 code units (section 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = z.record(z.string(), z.string()).parse(JSON.parse(canonicalJson(value)));
    expect(canonicalJson(value).match(/:"[^"]*"/g)).toEqual(
      [
        'Carriage Return',
        'One',
        'Control',
        'Latin Small Letter O With Diaeresis',
        'Euro Sign',
        'Emoji: Grinning Face',
        'Hebrew Letter Dalet With Dagesh',
      ].map((name) => `:"${name}"`),
    );
    expect(order).toEqual(value);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number with the bits %s as %s (appendix B)', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'refuses the bits %s, which are no number of JSON (appendix B)',
    (bits) => {
      expect(() => canonicalJson({ a: [double(bits)] })).toThrow(NotCanonicalError);
    },
  );
});

const vectorsPath = new URL('../../test/vectors/canonical.json', import.meta.url);
const vectors = z
  .object({ cases: z.array(z.object({ name: z.string(), value: z.unknown(), canonical: z.string() })) })
  .parse(JSON.parse(readFileSync(vectorsPath, 'utf8')));

it.each(vectors.cases)('writes $name as the committed vector has it', ({ value, canonical }) => {
  expect(canonicalJson(value)).toBe(canonical);
});

describe('any JSON value', () => {
  const json = fc.jsonValue({ stringUnit: 'binary' });

  it('comes back from its canonical form, and that form is stable', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });

  it('has one form, in whatever order its properties were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});

it('refuses a lone surrogate and says where it stands', () => {
  for (const bad of [{ texts: [{ a: 'x\ud800' }] }, { texts: [{ a: '\udc00\ud800' }] }])
    expect(() => canonicalJson(bad)).toThrow(/surrogate.*\(at texts\[0\]\.a\)/);
  expect(() => canonicalJson({ '\udfff': 1 })).toThrow(NotCanonicalError);
  expect(canonicalJson('👩‍🔧')).toBe('"👩‍🔧"');
});

it('leaves out properties that are undefined, and refuses what is not JSON', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  for (const bad of [undefined, [undefined], 1n, Symbol('a'), () => 1, new Date(0), new Map()])
    expect(() => canonicalJson(bad)).toThrow(NotCanonicalError);
});

it('refuses what is nested too deeply instead of exhausting the stack', () => {
  let deep: unknown = 'bottom';
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(() => canonicalJson(deep)).toThrow(/levels deep/);
});

/** Why a value has no canonical form; undefined where it has one. */
function reasonOf(judge: (value: unknown) => unknown, value: unknown): string | undefined {
  try {
    judge(value);
    return undefined;
  } catch (error) {
    if (!(error instanceof NotCanonicalError)) throw error;
    return error.reason;
  }
}

it('can be told without writing it, for any value at all', () => {
  fc.assert(
    fc.property(
      fc.anything({ withDate: true, withBigInt: true, withNullPrototype: true, maxDepth: 3 }),
      (value) => {
        const written = reasonOf(canonicalJson, value);
        const checked = reasonOf(checkCanonical, value);
        expect(checked === undefined).toBe(written === undefined);
      },
    ),
    { numRuns: 1000 },
  );
  let deep: unknown = 'bottom';
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(reasonOf(checkCanonical, deep)).toBe('too-deep');
});

const strings = sharedData('strings');
it.skipIf(strings === undefined)('keeps the 515 awkward strings code unit for code unit', () => {
  const list = z.array(z.string()).parse(JSON.parse(readFileSync(`${strings}/blns.json`, 'utf8')));
  expect(list).toHaveLength(515);
  for (const text of list) expect(JSON.parse(canonicalJson(text))).toBe(text);
});
