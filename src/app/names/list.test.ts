// Lists of names as they come.
import { describe, expect, it } from 'vitest';
import { longestName, mostNames, readNames } from './list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a list of names', () => {
  it('has one name a line, whatever ends the lines, and no empty ones', () => {
    const list = readNames(bytes('\uFEFFШтыков\r\n\n  周恩来 \rPak Hon Yong'), 'people.txt');
    expect(list).toMatchObject({ ok: true, value: ['Штыков', '周恩来', 'Pak Hon Yong'], problems: [] });
  });
  it('leaves out a line that is too long, and says which', () => {
    const list = readNames(bytes(`Штыков\n${'x'.repeat(longestName + 1)}`), 'people.txt');
    expect(list.ok && list.value).toEqual(['Штыков']);
    expect(list.problems).toMatchObject([{ code: 'name-too-long', where: { file: 'people.txt', line: 2 } }]);
  });
  it.each([
    ['not in UTF-8', new Uint8Array([0xff, 0xfe, 0x41]), 'not-utf8'],
    ['empty', bytes(' \n\n'), 'no-names'],
    ['too long', bytes('Ли\n'.repeat(mostNames + 1)), 'too-many-names'],
  ])('that is %s is told so', (_, content, code) => {
    const list = readNames(content, 'people.txt');
    expect(list.ok).toBe(false);
    expect(list.problems[0]?.code).toBe(code);
    expect(list.problems[0]?.hint).toBeTruthy();
  });
});
