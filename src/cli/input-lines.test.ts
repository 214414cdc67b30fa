// Lines of a stream, however they are cut into pieces and however long they are.
import { describe, expect, it } from 'vitest';
import { inputLines } from './input-lines.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const read = (text: string, size: number, longest = 500) =>
  Array.fromAsync(inputLines(pieces(new TextEncoder().encode(text), size), longest));

describe('lines of standard input', () => {
  it.each([1, 2, 3, 1000])('are whole in pieces of %i bytes', async (size) => {
    const lines = await read('Ким Ир Сен\n周恩来\n\nPak', size);
    expect(lines.map(({ text }) => text)).toEqual(['Ким Ир Сен', '周恩来', '', 'Pak']);
  });
  it('are cut where they are too long, and tell their length', async () => {
    expect(await read(`${'x'.repeat(9000)}\nЛи`, 100, 10)).toEqual([
      { text: 'x'.repeat(10), length: 9000 },
      { text: 'Ли', length: 2 },
    ]);
  });
  it('refuse what is not UTF-8', async () => {
    await expect(
      Array.fromAsync(inputLines(pieces(new Uint8Array([0x41, 0xff, 0x0a]), 2), 10)),
    ).rejects.toThrow(TypeError);
  });
});
