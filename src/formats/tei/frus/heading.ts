// What a document's heading tells: its title without the edition's number, and what kind of document it is.
import type { RecordType } from '../../../model/description.ts';

/** The title that a heading gives, without the number that the edition puts before it ("12. ", "12.", "No. 462 "). */
export function titleOf(heading: string, number: string | undefined): string {
  if (number === undefined) return heading;
  const [, printed, rest] = /^(?:No\. ?)?(\d+)(?:\.\s*|\s+)(.+)$/su.exec(heading) ?? [];
  return printed === number && rest !== undefined ? rest : heading;
}

const kinds: readonly (readonly [RegExp, RecordType])[] = [
  [/^editorial note/, 'editorial-note'],
  [/\btelegram\b/, 'telegram'],
  [/\bairgram\b/, 'airgram'],
  [/\bdespatch\b/, 'despatch'],
  [
    /^memorand\w+ (?:of|for the record of) (?:an? )?(?:discussion|meeting)|^(?:summary )?(?:notes|record|minutes|transcript) of (?:an? |the )?\S*\s?meeting|\bminutes\b/,
    'minutes',
  ],
  [/\b(?:telephone )?conversations?\b|^memorandum of (?:an? )?conference/, 'memorandum-of-conversation'],
  [/\bintelligence estimate\b|^(?:s?nie|sie)\b/, 'estimate'],
  [/\baide[- ]m[ée]moire\b|\bnote verbale\b|\bdiplomatic note\b/, 'diplomatic-note'],
  [/\bmemorand(?:um|a)\b/, 'memorandum'],
  [/^(?:\w+ )?letter\b/, 'letter'],
  [/\bdiary\b/, 'diary'],
  [/^(?:\w+ ){0,2}message\b/, 'message'],
  [/^(?:\w+ ){0,3}paper\b/, 'paper'],
  [/\breport\b/, 'report'],
  [/^(?:\w+ ){0,2}instruction/, 'instruction'],
  [/\bresolution\b/, 'resolution'],
  [/^(?:\w+ ){0,2}(?:agreement|treaty|protocol)\b/, 'agreement'],
  [/^(?:\w+ ){0,2}(?:statement|address|speech|remarks)\b/, 'speech'],
  [/^(?:\w+ ){0,2}notes?\b/, 'note'],
  [/^(?:\w+ ){0,2}(?:list|table)\b/, 'list'],
];

/** The kind of document that a title names; `source`: the source note, which in older volumes ends in it ("…: Telegram"). */
export function typeOf(title: string, source: string): RecordType {
  const lower = title.toLowerCase();
  const named = kinds.find(([pattern]) => pattern.test(lower.slice(0, 300)))?.[1];
  if (named !== undefined) return named;
  const [, word = ''] =
    /:\s{0,2}(?:Circular )?(Telegram|Airgram|Despatch|Instruction|Letter)\.?$/i.exec(source.slice(-40)) ?? [];
  return behind.get(word.toLowerCase()) ?? 'other';
}

const behind: ReadonlyMap<string, RecordType> = new Map<string, RecordType>([
  ['telegram', 'telegram'],
  ['airgram', 'airgram'],
  ['despatch', 'despatch'],
  ['instruction', 'instruction'],
  ['letter', 'letter'],
]);
