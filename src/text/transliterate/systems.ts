// All systems of romanisation and transcription that Verno knows.
import { pinyin, wadeGiles } from './chinese/latin.ts';
import { palladius, sovietChinese } from './chinese/palladius.ts';
import { customaryRussian, postal } from './chinese/postal.ts';
import { customaryFromKorean, customaryFromRussian } from './customary.ts';
import { alaLcBelarusian, bgnBelarusian, nationalBelarusian } from './cyrillic/belarusian.ts';
import { bgnBulgarian, nationalBulgarian, unBulgarian } from './cyrillic/bulgarian.ts';
import { alaLcMongolian, bgnMongolian, nationalMongolian, pressMongolian } from './cyrillic/mongolian.ts';
import { frenchRussian, germanRussian, pressRussian } from './cyrillic/russian-press.ts';
import {
  alaLcPlainRussian,
  alaLcRussian,
  bgnRussian,
  gostBRussian,
  isoRussian,
  scientificRussian,
  unRussian,
} from './cyrillic/russian.ts';
import {
  alaLcUkrainian,
  bgnUkrainian,
  national1996Ukrainian,
  nationalUkrainian,
} from './cyrillic/ukrainian.ts';
import { hepburnSystem, kunreiSystem, nihonSystem, passport, typedJapanese } from './japanese/latin.ts';
import { polivanov, sovietJapanese } from './japanese/polivanov.ts';
import { kholodovich, kontsevich } from './korean/cyrillic.ts';
import { mccuneReischauer } from './korean/mccune-reischauer.ts';
import { mixedKorean } from './korean/mixed.ts';
import { northKorean } from './korean/north.ts';
import { revised } from './korean/revised.ts';
import { sovietKorean } from './korean/soviet.ts';
import type { System } from './system.ts';

export type { System, Writing } from './system.ts';

/** In the order in which they are tried and named: of two systems that give one spelling, the more usual stands first. */
export const systems: readonly System[] = [
  customaryFromRussian,
  pressRussian,
  bgnRussian,
  alaLcPlainRussian,
  alaLcRussian,
  isoRussian,
  gostBRussian,
  unRussian,
  scientificRussian,
  germanRussian,
  frenchRussian,
  nationalUkrainian,
  national1996Ukrainian,
  bgnUkrainian,
  alaLcUkrainian,
  bgnBelarusian,
  nationalBelarusian,
  alaLcBelarusian,
  nationalBulgarian,
  bgnBulgarian,
  unBulgarian,
  pressMongolian,
  bgnMongolian,
  alaLcMongolian,
  nationalMongolian,
  customaryFromKorean,
  mccuneReischauer,
  revised,
  northKorean,
  mixedKorean,
  sovietKorean,
  kontsevich,
  kholodovich,
  pinyin,
  wadeGiles,
  postal,
  palladius,
  sovietChinese,
  customaryRussian,
  hepburnSystem,
  typedJapanese,
  passport,
  kunreiSystem,
  nihonSystem,
  polivanov,
  sovietJapanese,
];

const byId = new Map(systems.map((system) => [system.id, system]));

/** One system by its id; undefined where there is none. */
export function systemOf(id: string): System | undefined {
  return byId.get(id);
}
