// The learned models, each read when a word of its script is first compared.
import { once } from '../../han/once.ts';
import { fillByReading } from './by-reading.ts';
import { makeModel, type SoundModel } from './model.ts';
import type { SoundScript } from './letters.ts';
import { readTable } from './table.ts';
import { chineseSounds } from './tables/chinese.ts';
import { koreanSounds } from './tables/korean.ts';
import { russianSounds } from './tables/russian.ts';

/** A script that is compared with Latin by a table of its own. */
export type NativeScript = Exclude<SoundScript, 'latin'>;

const models: Readonly<Record<NativeScript, () => SoundModel>> = {
  cyrillic: once(() => makeModel(readTable(russianSounds.table), russianSounds.cut, (letter) => letter)),
  hangul: once(() => makeModel(readTable(koreanSounds.table), koreanSounds.cut, (letter) => letter)),
  han: once(() => {
    const { units, letterOf } = fillByReading(
      readTable(chineseSounds.table),
      readTable(chineseSounds.readings),
    );
    return makeModel(units, chineseSounds.cut, letterOf);
  }),
};

/** By which a script's words are compared with Latin ones. */
export function modelOf(script: NativeScript): SoundModel {
  return models[script]();
}
