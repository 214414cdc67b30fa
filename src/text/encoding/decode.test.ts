import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

/** The inverse of TextDecoder for one- and two-byte encodings: every character by trying every pair of bytes. */
function encoder(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, number[]>();
  const put = (bytes: number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let lead = 0; lead < 256; lead++) put([lead]);
  if (/^(?:gb|big5|shift|euc)/.test(label))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) put([lead, trail]);
  return (text) => {
    const missing = Array.from(text).filter((character) => !table.has(character));
    if (missing.length > 0) throw new Error(`${label} has no ${missing.join('')}`);
    return Uint8Array.from(Array.from(text).flatMap((character) => table.get(character) ?? []));
  };
}

function utf16(text: string, order: 'le' | 'be', mark = false): Uint8Array {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(order === 'le' ? buffer : buffer.swap16());
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const russian = `Комиссия осмотрела паромную переправу у села Нижний Яр 3 июня 1924 года.
Лёд сошёл поздно, и опоры «старого» моста повреждены; подъём воды — два аршина.`;
const telegram = 'СТРОГО СЕКРЕТНО. СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ. ПАРОМ ЗАДЕРЖАН НА ЛЕВОМ БЕРЕГУ.';
const ukrainian = `Міст через річку збудовано вчасно, й комісія визнала його придатним для возів.
Про льодохід повідомлено окремо: її голова ще не приїхав, бо дорогу розмито.`;
const german = `Die Brücke über den Fluß wurde rechtzeitig fertiggestellt.
Die Kommission prüfte die Pfeiler und fand sie für schwere Fuhrwerke tragfähig.`;
const french = `Le pont a été achevé à temps ; les ingénieurs ont vérifié les piles,
et le procès-verbal a été signé à la préfecture où siège la commission.`;
const polish = `Most przez rzekę został ukończony na czas. Komisja obejrzała filary
i uznała je za mocne; o krze lodowej złożono osobny raport, który dołączono.`;
const hungarian = `A híd időben elkészült. A bizottság megvizsgálta a pilléreket,
és szilárdnak találta őket; a jégzajlásról külön jelentést tettek.`;
const turkish = `Köprü zamanında tamamlandı. Kurul ayakları inceledi ve sağlam buldu;
buz akıntısı üzerine ayrıca bilgi verildi.`;
const chinese = `桥梁按期建成。委员会检查了桥墩，认为坚固可用。
关于流冰的情况，另行报告，请有关方面注意渡口的安全。`;
const japanese = `橋は予定どおり完成した。委員会は橋脚を調べ、丈夫であると認めた。
流氷については別に報告するので、渡し場の安全に注意されたい。`;
const korean = `다리는 제때에 완공되었다. 위원회는 교각을 살펴보고 튼튼하다고 인정하였다.
유빙에 대해서는 따로 보고하며 나루터의 안전에 주의하기 바란다.`;

describe('text files in UTF-8', () => {
  it.each([russian, ukrainian, german, chinese, korean])('are taken without a word', (text) => {
    expect(decodeText(utf8(text))).toEqual({
      ok: true,
      value: { text, encoding: 'utf-8', bom: false },
      problems: [],
    });
  });

  it('lose a byte order mark at the beginning, which is noted, and no other', () => {
    const result = decodeText(utf8('\ufeffа\ufeffб'));
    expect(result).toMatchObject({ ok: true, value: { text: 'а\ufeffб', bom: true }, problems: [] });
  });

  it('come back as they were, whatever they hold', () => {
    const visible = fc.string({ unit: 'binary' }).filter((text) => !/\p{Cc}|^\ufeff/u.test(text));
    fc.assert(
      fc.property(visible, (text) => {
        expect(decodeText(utf8(text))).toMatchObject({ ok: true, value: { text } });
      }),
    );
  });

  it('are refused where they are broken, with the line', () => {
    const bytes = utf8(`${russian}\nещё одна строка`);
    bytes[bytes.length - 1] = 0xff;
    const result = decodeText(bytes);
    expect(result.ok).toBe(false);
    expect(result.problems[0]).toMatchObject({ code: 'encoding-broken', where: { line: 3 } });
  });
});

describe('text files in UTF-16', () => {
  it.each(['le', 'be'] as const)('are taken by their mark (%s)', (order) => {
    for (const text of [russian, german, chinese])
      expect(decodeText(utf16(text, order, true))).toEqual({
        ok: true,
        value: { text, encoding: `utf-16${order}`, bom: true },
        problems: [],
      });
  });

  it.each(['le', 'be'] as const)('are recognised without a mark where it is evident (%s)', (order) => {
    for (const text of [russian, ukrainian, german, chinese, japanese, korean]) {
      const result = decodeText(utf16(text, order));
      expect(result).toMatchObject({ ok: true, value: { text, encoding: `utf-16${order}`, bom: false } });
      expect(result.problems[0]).toMatchObject({ code: 'encoding-recognised', severity: 'warning' });
    }
  });

  it('are refused where a surrogate stands alone', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0, 0xd8)).problems[0]?.code).toBe('encoding-broken');
  });
});

describe('text files from before Unicode', () => {
  it.each([
    ['windows-1251', russian],
    ['windows-1251', telegram],
    ['windows-1251', ukrainian],
    ['koi8-r', russian.replaceAll(/[«»—]/gu, '"')],
    ['koi8-r', telegram],
    ['koi8-u', ukrainian],
    ['ibm866', russian.replaceAll(/[«»—]/gu, '"')],
    ['windows-1252', german],
    ['windows-1252', french],
    ['gb18030', chinese],
    ['shift_jis', japanese],
    ['euc-kr', korean],
  ])('are recognised as %s, with a warning that says so', (encoding, text) => {
    const result = decodeText(encoder(encoding)(text));
    expect(result).toMatchObject({ ok: true, value: { text, encoding, bom: false } });
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({ code: 'encoding-recognised', severity: 'warning' });
    expect(result.problems[0]?.message).toContain(encoding);
  });

  it('are recognised by the Russian that follows a long English preface', () => {
    const preface = 'Report of the bridge commission, translated.\n'.repeat(5_000);
    const result = decodeText(encoder('windows-1251')(preface + russian));
    expect(result).toMatchObject({ ok: true, value: { text: preface + russian, encoding: 'windows-1251' } });
  });

  it.each([
    ['iso-8859-2', polish],
    ['windows-1250', polish],
    ['windows-1254', turkish],
    ['windows-1250', hungarian],
    ['windows-1251', 'мост'],
    ['x-mac-cyrillic', 'Парома нет.'],
    ['gb18030', '桥'],
  ])(
    'are refused with the likely encoding and a way to convert, where it is not sure (%s)',
    (encoding, text) => {
      const result = decodeText(encoder(encoding)(text));
      expect(result.ok).toBe(false);
      expect(result.problems[0]?.code).toMatch(/^encoding-(?:unsure|unknown)$/);
      expect(result.problems[0]?.hint).toContain('iconv -f');
    },
  );

  it('never come out as something else without a word', () => {
    const encodings = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;
    const encoders = encodings.map((label) => [label, encoder(label)] as const);
    const words = russian.replaceAll(/[^а-яё\s]/giu, '').split(/\s+/u);
    const phrase = fc
      .array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 })
      .map((list) => list.join(' '));
    let recognised = 0;
    fc.assert(
      fc.property(phrase, fc.constantFrom(...encoders), (text, [, encode]) => {
        const result = decodeText(encode(text));
        if (!result.ok) return;
        expect(result.value.text).toBe(text);
        expect(result.problems).toHaveLength(1);
        recognised++;
      }),
      { numRuns: 2_000 },
    );
    expect(recognised).toBeGreaterThan(500);
  });
});

describe('files that are no text', () => {
  it.each([
    ['NUL bytes', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3)],
    ['a NUL in ASCII', utf8('a\0b')],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
    ['an escape sequence', Uint8Array.of(0x1b, 0x5b, 0x31, 0x6d)],
    ['seven-bit Japanese', Uint8Array.of(0x1b, 0x24, 0x42, 0x36, 0x36, 0x1b, 0x28, 0x42)],
  ])('are refused: %s', (_, bytes) => {
    const result = decodeText(bytes);
    expect(result.ok).toBe(false);
    expect(result.problems[0]?.severity).toBe('error');
    expect(result.problems[0]?.hint).toBeDefined();
  });

  it('never throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = decodeText(bytes);
        if (result.ok) expect(result.value.text).not.toContain('\ufffd');
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the time it takes', () => {
  it('grows with the size alone', () => {
    const once = encoder('windows-1251')(`${russian}\n`);
    const times = (count: number): number => {
      const bytes = new Uint8Array(once.length * count);
      for (let i = 0; i < count; i++) bytes.set(once, i * once.length);
      const start = performance.now();
      expect(decodeText(bytes).ok).toBe(true);
      return performance.now() - start;
    };
    times(1_000);
    expect(times(100_000)).toBeLessThan(3_000);
  });
});
