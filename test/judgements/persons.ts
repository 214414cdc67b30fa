// The 150 persons by whose names the matching of names is judged: schema and reading.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const PersonFormSchema = z.strictObject({
  written: z.string().min(2),
  script: z.enum(['Latn', 'Cyrl', 'Hans', 'Hant', 'Hani', 'Hang', 'Hira']),
  language: z.enum(['ru', 'zh', 'ko', 'ja', 'mn', 'en', 'de', 'fr']),
  system: z.enum([
    'native',
    'simplified',
    'traditional',
    'pinyin',
    'wade-giles',
    'postal',
    'palladius',
    'kontsevich',
    'kholodovich',
    'soviet-practical',
    'mccune-reischauer',
    'revised',
    'north-korean',
    'own-spelling',
    'hepburn',
    'polivanov',
    'bgn-pcgn',
    'ala-lc',
    'iso-9',
    'german',
    'french',
    'press-english',
    'chinese-reading',
    'mongolian-cyrillic',
  ]),
});

const PersonSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  label: z.string(),
  /** EDTF; absent where it is not sure. */
  life: z.string().optional(),
  side: z.enum(['soviet', 'chinese', 'korean', 'japanese', 'mongolian']),
  half: z.enum(['tune', 'report']),
  forms: z.array(PersonFormSchema).min(3),
});

export type PersonForm = z.infer<typeof PersonFormSchema>;
export type JudgedPerson = z.infer<typeof PersonSchema>;

/** All persons, in the order of the file. Throws where the file is not of the schema. */
export function judgedPersons(): readonly JudgedPerson[] {
  const json: unknown = JSON.parse(readFileSync(new URL('persons.json', import.meta.url), 'utf8'));
  return z.array(PersonSchema).parse(json);
}
