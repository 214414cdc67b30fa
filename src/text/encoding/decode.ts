// From the bytes of a text file to its characters: strict UTF-8, other encodings recognised where that is sure, else refused.
import type { Problem, Result } from '../../model/problem.ts';
import { guessLegacy } from './legacy.ts';
import { evidentUtf16 } from './utf16.ts';
import { censusUtf8, strictUtf8 } from './utf8.ts';

/** Characters with the name (WHATWG label) of the encoding they were in. `bom`: a byte order mark stood before them and was taken off. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly bom: boolean;
}

/**
 * Decodes a text file. UTF-8 and UTF-16 with a mark are taken as they are; UTF-16 without one, and 8-bit and East Asian encodings,
 * with a warning that names the encoding, where it is sure; otherwise the file is refused with the likely encoding and how
 * to convert it. Nothing is ever replaced by U+FFFD. Binary files are refused. Linear in the number of bytes.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return refuse('encoding-unknown', 'The file is in UTF-32.', convert('UTF-32'));
  if (startsWith(bytes, [0xff, 0xfe])) return marked(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return marked(bytes.subarray(2), 'utf-16be');

  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined && controlIn(utf8) === undefined) {
    const bom = utf8.startsWith('\ufeff');
    return { ok: true, value: { text: bom ? utf8.slice(1) : utf8, encoding: 'utf-8', bom }, problems: [] };
  }
  const utf16 = evidentUtf16(bytes);
  if (utf16 !== undefined) return recognised(bytes, utf16);
  if (utf8 !== undefined) return refuseControls(utf8);
  if (bytes.includes(0)) return refuseBinary('NUL bytes');

  const census = censusUtf8(bytes);
  if (census.sequences > 10 * census.strays) {
    const line = lineOf(bytes, census.firstStray);
    return refuse(
      'encoding-broken',
      `The file is UTF-8 but for ${census.strays} ${census.strays === 1 ? 'byte' : 'bytes'}, the first in line ${line}.`,
      'Look at that line in an editor, and save the file as UTF-8.',
      line,
    );
  }
  const guess = guessLegacy(bytes);
  if (guess === undefined)
    return refuse(
      'encoding-unknown',
      'The file is not UTF-8, and its encoding was not recognised.',
      convert('ENCODING'),
    );
  if (!guess.sure)
    return refuse(
      'encoding-unsure',
      `The file is not UTF-8. It is perhaps in ${guess.encoding}, but that is not sure. ${readings(bytes)}`,
      convert('ENCODING'),
    );
  return recognised(bytes, guess.encoding);
}

function marked(bytes: Uint8Array, encoding: string): Result<Decoded> {
  const text = decode(bytes, encoding);
  if (text === undefined)
    return refuse(
      'encoding-broken',
      `The file begins as ${encoding} but is broken further on.`,
      'Save it anew as UTF-8.',
    );
  if (controlIn(text) !== undefined) return refuseControls(text);
  return { ok: true, value: { text, encoding, bom: true }, problems: [] };
}

function recognised(bytes: Uint8Array, encoding: string): Result<Decoded> {
  const text = decode(bytes, encoding);
  if (text === undefined)
    return refuse(
      'encoding-unsure',
      `The file looks like ${encoding}, but some bytes do not belong to it.`,
      convert(encoding),
    );
  if (controlIn(text) !== undefined) return refuseControls(text);
  const problem: Problem = {
    code: 'encoding-recognised',
    severity: 'warning',
    message: `The file is not UTF-8; it was read as ${encoding}.`,
    hint: `Check that it reads well. ${convert(encoding)}`,
  };
  return { ok: true, value: { text, encoding, bom: false }, problems: [problem] };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseControls(text: string): Result<Decoded> {
  // Seven-bit Japanese, Korean and Chinese switch their character sets by the escape character.
  if (text.includes('\u001b$') || text.includes('\u001b('))
    return refuse(
      'encoding-unsure',
      'The file is perhaps in ISO-2022, a seven-bit East Asian encoding.',
      convert('ISO-2022-JP'),
    );
  const found = (controlIn(text) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return refuseBinary(`the control character U+${found}`);
}

/**
 * The first character that no text holds: a C0 control other than tab, line ends, form feed (OCR programs write it between
 * pages) and the end mark of DOS files.
 */
function controlIn(text: string): number | undefined {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1a) return code;
  }
  return undefined;
}

function refuseBinary(what: string): Result<Decoded> {
  return refuse('binary-file', `The file is not text: it holds ${what}.`, 'Save the text of it as UTF-8.');
}

function refuse(code: string, message: string, hint: string, line?: number): Result<Decoded> {
  const problem: Problem = {
    code,
    severity: 'error',
    message,
    hint,
    ...(line !== undefined && { where: { line } }),
  };
  return { ok: false, problems: [problem] };
}

function convert(encoding: string): string {
  return `To convert it: iconv -f ${encoding.toUpperCase()} -t UTF-8 FILE > NEW.`;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return line;
}

/** The encodings in which short files are most often mistaken for each other. */
const mistaken = [
  'windows-1251',
  'windows-1252',
  'windows-1250',
  'koi8-r',
  'ibm866',
  'shift_jis',
  'gb18030',
  'euc-kr',
];

/** How the first words beyond ASCII read in each of them: a person sees at a glance which one it is. */
function readings(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return '';
  const sample = bytes.subarray(first, first + 24);
  const shown = mistaken.flatMap((encoding) => {
    const text = new TextDecoder(encoding)
      .decode(sample)
      .replaceAll(/[\s\p{C}]+/gu, ' ')
      .trim();
    return text.includes('\ufffd') ? [] : [`in ${encoding} “${text.slice(0, 20)}”`];
  });
  return `Its first words beyond ASCII read ${shown.join(', ')}.`;
}
