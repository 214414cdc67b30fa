// The languages whose dates Verno reads. To add one: a file beside these, and its name here.
import { hungarian, polish } from './central.ts';
import { german } from './de.ts';
import { chinese, japanese, korean } from './east-asian.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Language } from './language.ts';
import { italian, portuguese, romanian, spanish } from './romance.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

export const languages: readonly Language[] = [
  english,
  russian,
  ukrainian,
  french,
  german,
  spanish,
  italian,
  portuguese,
  romanian,
  polish,
  hungarian,
  chinese,
  japanese,
  korean,
];
