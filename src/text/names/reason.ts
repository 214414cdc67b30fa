// A reason for taking two names for one, told to a reader in one sentence.
import { systemOf } from '../transliterate/systems.ts';
import type { NameReason } from './port.ts';
import { scriptOf, tidy } from './read/fold.ts';

/** One plain English sentence; true of these two names if the reason was given for them, in this order. */
export function reasonText(reason: NameReason, a: string, b: string): string {
  switch (reason.kind) {
    case 'same':
      return `${quoted(a)} and ${quoted(b)} are the same but for case, marks or punctuation.`;
    case 'order':
      return `${quoted(a)} and ${quoted(b)} have their words in another order.`;
    case 'inflected':
      return `${quoted(a)} and ${quoted(b)} may be one name in different grammatical cases${besides(reason)}.`;
    case 'initials':
      return `${quoted(a)} and ${quoted(b)} agree in their initials.`;
    case 'system':
      return systemText(reason, a, b);
    case 'reading':
      return readingText(reason, a, b);
    case 'parts':
      return `One of ${quoted(a)} and ${quoted(b)} leaves out a title or a part of the name that the other has.`;
    case 'sound':
      return `${quoted(a)} and ${quoted(b)} sound alike${besides(reason)}.`;
    case 'spelling':
      return `${quoted(a)} and ${quoted(b)} differ by a letter or two${besides(reason)}.`;
  }
}

function readingText(reason: NameReason, a: string, b: string): string {
  if (reason.language === undefined)
    return `${quoted(a)} and ${quoted(b)} may be the same Chinese characters, read in different languages${besides(reason)}.`;
  const [read, characters] = scriptOf(a) === 'Hani' ? [b, a] : [a, b];
  const language = reason.language === 'ko' ? 'Korean' : 'Japanese';
  return `${quoted(read)} may be a ${language} reading of ${quoted(characters)}${besides(reason)}.`;
}

/** What differs besides, as the end of a sentence. */
function besides({ also = [] }: NameReason): string {
  const ways = [
    ...(also.includes('order') ? ['in another order'] : []),
    ...(also.includes('inflected') ? ['in another grammatical case'] : []),
  ];
  const manner = ways.length === 0 ? '' : `, ${ways.join(' and ')}`;
  return also.includes('rest') ? `${manner}, but for what one of them leaves out` : manner;
}

function systemText(reason: NameReason, a: string, b: string): string {
  const { systems, origin, unmarked, also } = reason;
  const end = `${besides(reason)}.`;
  const [first = '', second] = systems.map((id) => systemOf(id)?.name ?? id);
  const [isBare = false, isOtherBare = false] = unmarked ?? [];
  if (origin !== undefined) {
    // Where the origin is one of the two, nothing need be said of that one.
    if (second !== undefined && plain(origin) === plain(b))
      return `${quoted(a)} is ${quoted(b)} in ${first}${marks(isBare)}${end}`;
    if (second !== undefined && plain(origin) === plain(a))
      return `${quoted(b)} is ${quoted(a)} in ${second}${marks(isOtherBare)}${end}`;
    const both = `${quoted(a)} and ${quoted(b)} may both be ${origin}`;
    if (second !== undefined)
      return `${both}: the one in ${first}${marks(isBare)}, the other in ${second}${marks(isOtherBare)}${end}`;
    return isBare === isOtherBare
      ? `${both} in ${first}${marks(isBare)}${end}`
      : `${both} in ${first}, with and without its marks${end}`;
  }
  const [from, to] = isSource(systems[0] ?? '', a) ? [a, b] : [b, a];
  const isWhole =
    systemOf(systems[0] ?? '')
      ?.convert(from)
      .some((form) => plain(form) === plain(to)) === true;
  const sentence = `${quoted(to)} is ${quoted(from)} in ${first}${marks(isBare || isOtherBare)}`;
  if (isWhole) return `${sentence}.`;
  if (also !== undefined) return sentence + end;
  return isOneWord(from) && isOneWord(to)
    ? `${sentence}, in another grammatical case.`
    : `Apart from order, grammatical case and what one of them leaves out, ${sentence}.`;
}

function isOneWord(name: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(name);
}

function marks(isUnmarked: boolean): string {
  return isUnmarked ? ' without its marks' : '';
}

/** Whether a name is in the script that a system starts from, rather than in the one it leads to. */
function isSource(id: string, name: string): boolean {
  const system = systemOf(id);
  return system !== undefined && system.to.script !== scriptOf(name);
}

/** Without case, spaces and hyphens. */
function plain(text: string): string {
  return tidy(text).toLowerCase().replaceAll(/[\s-]/gu, '');
}

/** A name in the quotation marks of its script. */
function quoted(name: string): string {
  if (/\p{sc=Cyrl}/u.test(name)) return `«${name}»`;
  return /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(name) ? name : `"${name}"`;
}
