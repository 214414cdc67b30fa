// Which encoding of the time before Unicode a text is in: our own judgement of Cyrillic, chardet's of the rest, both cross-checked.
import { analyse, type Match } from 'chardet';
import { guessCyrillic } from './cyrillic.ts';

/** A guess: the WHATWG label of the encoding, and whether it is sure enough to be acted upon. */
export interface LegacyGuess {
  readonly encoding: string;
  readonly sure: boolean;
}

const sampleBytes = 65_536;
/** With fewer bytes beyond ASCII a text of another alphabet can look like anything: a few words prove nothing. */
const leastTelling = 48;

/** chardet's names, as WHATWG labels that TextDecoder takes. Only these may be recognised; all others are named in a hint. */
const eastAsian: Readonly<Record<string, { label: string; reads: RegExp }>> = {
  GB18030: { label: 'gb18030', reads: /[\u4e00-\u9fff]/u },
  Big5: { label: 'big5', reads: /[\u4e00-\u9fff]/u },
  Shift_JIS: { label: 'shift_jis', reads: /[\u3041-\u30ff]/u },
  'EUC-JP': { label: 'euc-jp', reads: /[\u3041-\u30ff]/u },
  'EUC-KR': { label: 'euc-kr', reads: /[\uac00-\ud7a3]/u },
};

const western = new Set(['ISO-8859-1', 'windows-1252']);
// Letters beyond ASCII of the languages that chardet tells apart within Latin-1, with the typography that windows-1252 adds.
const typography =
  ' \u00a0\u00a7\u00a9\u00ab\u00b0\u00bb\u00b7\u2013\u2014\u2018\u2019\u201a\u201c-\u201e\u2026\u20ac';
const repertoires: Readonly<Record<string, string>> = {
  da: 'æøåéÆØÅÉ',
  de: 'äöüßÄÖÜéèêàçñ',
  en: 'éèêëàâäçïîôöüñÉ',
  es: 'áéíóúñüÁÉÍÓÚÑÜ¿¡ªº',
  fr: 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ',
  it: 'àèéìíîòóùúÀÈÉÌÒÙ',
  nl: 'áéíóúàèëïöüÉËÏÖÜ',
  no: 'æøåéòôÆØÅÉ',
  pt: 'áâãàçéêíóôõúüÁÂÃÀÇÉÊÍÓÔÕÚªº',
  sv: 'åäöéüÅÄÖÉÜ',
};

/** Guesses the encoding of bytes that are neither UTF-8 nor UTF-16; undefined where nothing is likely. Reads at most 64 KiB. */
export function guessLegacy(bytes: Uint8Array): LegacyGuess | undefined {
  const sample = tellingSample(bytes);
  const isTelling = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0) >= leastTelling;
  const likely = guessCyrillic(sample);
  const cyrillic = likely && { encoding: likely.encoding, sure: likely.sure && isTelling };
  if (cyrillic?.sure === true) return cyrillic;
  const [first, second] = analyse(sample);
  if (first === undefined || first.confidence < 10) return cyrillic;
  const judged = judge(sample, first, first.confidence - (second?.confidence ?? 0));
  const guess = { ...judged, sure: judged.sure && (isTelling || judged.encoding === 'windows-1252') };
  return guess.sure || cyrillic === undefined || first.confidence >= 25 ? guess : cyrillic;
}

function judge(sample: Uint8Array, match: Match, lead: number): LegacyGuess {
  const asian = eastAsian[match.name];
  if (asian !== undefined) {
    const sure = match.confidence >= 80 && lead >= 20 && readsCleanly(sample, asian.label, asian.reads);
    return { encoding: asian.label, sure };
  }
  if (western.has(match.name)) {
    const sure = match.confidence >= 40 && lead >= 20 && isWestern(sample, match.lang);
    return { encoding: 'windows-1252', sure };
  }
  return { encoding: match.name.toLowerCase(), sure: false };
}

/** Lines that hold bytes beyond ASCII, up to 64 KiB of them: a long English preface must not hide the Russian. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const sample = new Uint8Array(sampleBytes);
  let filled = 0;
  let start = 0;
  while (start < bytes.length && filled < sampleBytes) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, Math.min(end, start + sampleBytes - filled));
    if (line.some((byte) => byte >= 0x80)) {
      sample.set(line, filled);
      filled += line.length;
    }
    start = end;
  }
  return sample.subarray(0, filled);
}

/** Whether most characters beyond ASCII are such as the encoding is for, and none is a private or unassigned one. */
function readsCleanly(sample: Uint8Array, label: string, reads: RegExp): boolean {
  const text = new TextDecoder(label).decode(sample);
  let beyond = 0;
  let right = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    beyond++;
    if (reads.test(character)) right++;
  }
  // Japanese is half Han, and Chinese has its full stops: a fifth is what even a list of names reaches.
  return beyond > 0 && right / beyond >= 0.2 && !/[\p{Co}\p{Cn}]/u.test(text);
}

function isWestern(sample: Uint8Array, language: string | undefined): boolean {
  const repertoire = language === undefined ? undefined : repertoires[language];
  if (repertoire === undefined) return false;
  const allowed = new RegExp(`^[\\u0000-\\u007f${repertoire}${typography}]*$`, 'u');
  return allowed.test(new TextDecoder('windows-1252').decode(sample));
}
