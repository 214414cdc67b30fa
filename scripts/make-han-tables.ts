// Makes the tables of src/text/han/data from the Unicode Han database: node scripts/make-han-tables.ts FOLDER, where FOLDER holds
// Unihan_*.txt of one version, unpacked.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execPath } from 'node:process';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const target = fileURLToPath(new URL('../src/text/han/data/', import.meta.url));

type Field = ReadonlyMap<string, string>;

const readings = fieldsOf('Readings');
const mappings = fieldsOf('OtherMappings');
const variants = fieldsOf('Variants');
const version = /Unicode version: (\S+)/.exec(textOf('Readings'))?.[1] ?? 'unknown';

/** The characters that matter: those of the national sets of the mainland, Taiwan (first level), Japan and Korea, in the basic plane. */
const chosen = new Set<string>();
for (const field of ['kGB0', 'kGB1', 'kJis0', 'kKSC0', 'kTGH', 'kKoreanName', 'kJinmeiyoKanji'])
  for (const char of of(mappings, field).keys()) if (char.charCodeAt(0) < 0xf900) keep(char);
for (const [char, code] of of(mappings, 'kBigFive')) if (Number.parseInt(code, 16) <= 0xc67e) keep(char);

/** Roman syllables and their kana. */
const syllables: ReadonlyMap<string, string> = new Map(
  (
    'aあ iい uう eえ oお kaか kiき kuく keけ koこ gaが giぎ guぐ geげ goご saさ suす seせ soそ zaざ zuず zeぜ zoぞ taた teて toと ' +
    'daだ diぢ duづ deで doど naな niに nuぬ neね noの haは hiひ heへ hoほ baば biび buぶ beべ boぼ paぱ piぴ puぷ peぺ poぽ maま ' +
    'miみ muむ meめ moも yaや yuゆ yoよ raら riり ruる reれ roろ waわ wiゐ weゑ woを shiし jiじ chiち tsuつ fuふ huふ siし tiち ' +
    'tuつ ziじ dzuづ nん kyaきゃ kyuきゅ kyoきょ gyaぎゃ gyuぎゅ gyoぎょ shaしゃ shuしゅ shoしょ shyaしゃ shyuしゅ shyoしょ jaじゃ juじゅ ' +
    'joじょ jyaじゃ jyuじゅ jyoじょ chaちゃ chuちゅ choちょ chyaちゃ chyuちゅ chyoちょ nyaにゃ nyuにゅ nyoにょ hyaひゃ hyuひゅ hyoひょ ' +
    'byaびゃ byuびゅ byoびょ pyaぴゃ pyuぴゅ pyoぴょ myaみゃ myuみゅ myoみょ ryaりゃ ryuりゅ ryoりょ'
  )
    .split(' ')
    .map((pair) => [pair.replace(/[^a-z]/g, ''), pair.replace(/[a-z]/g, '')]),
);

writeChinese();
writeKorean();
writeJapanese();
writeVariants();
execFileSync(execPath, [
  fileURLToPath(new URL('../node_modules/prettier/bin/prettier.cjs', import.meta.url)),
  '--log-level=warn',
  '--write',
  target,
]);

function keep(char: string): void {
  if (char.length === 1 && !/[\uf900-\ufaff]/.test(char)) chosen.add(char);
}

function writeChinese(): void {
  const tables = new Map<string, Map<string, string>>();
  for (const char of sorted()) {
    const usual = of(readings, 'kMandarin').get(char)?.split(' ')[0];
    const all = [
      usual,
      ...(of(readings, 'kHanyuPinlu').get(char) ?? '').split(' ').map((one) => one.replace(/\(.*/, '')),
      ...(of(readings, 'kXHC1983').get(char) ?? '').split(' ').map((one) => one.replace(/^.*:/, '')),
      ...(of(readings, 'kTGHZ2013').get(char) ?? '').split(' ').map((one) => one.replace(/^.*:/, '')),
    ]
      .flatMap((one) => (one ?? '').split(','))
      .filter((one) => one !== '')
      .map(numbered);
    const distinct = [...new Set(all)];
    // A neutral tone beside a full one is how a particle sounds, not another reading.
    const full = distinct.filter(
      (one) =>
        !one.endsWith('5') || !distinct.some((other) => other !== one && other.startsWith(one.slice(0, -1))),
    );
    full.slice(0, 5).forEach((one, rank) => put(tables, `${Math.min(rank, 2)}`, one, char));
  }
  write(
    'chinese',
    'Mandarin readings, with the tone as a figure, and the characters that have them',
    tables,
    (key) => key[0] ?? '',
  );
}

function writeKorean(): void {
  const tables = new Map<string, Map<string, string>>();
  for (const char of sorted()) {
    const entries = (of(readings, 'kHangul').get(char) ?? '').split(' ').filter((one) => one !== '');
    const all = entries.map((one) => one.replace(/:.*/, '').normalize('NFC'));
    // Readings of education and of names come first, those that only one source knows after them.
    const ranked = [...new Set(all)];
    ranked.slice(0, 4).forEach((one, rank) => put(tables, `${Math.min(rank, 2)}`, one, char));
  }
  write(
    'korean',
    'Sino-Korean readings and the characters that have them',
    tables,
    (key) => `${Math.floor((key.charCodeAt(0) - 0xac00) / 588)}`,
  );
}

function writeJapanese(): void {
  const tables = new Map<string, Map<string, string>>();
  for (const char of of(mappings, 'kJis0').keys()) {
    if (!chosen.has(char)) continue;
    const on = (of(readings, 'kJapaneseOn').get(char) ?? '').split(' ').filter(isModern);
    const kun = (of(readings, 'kJapaneseKun').get(char) ?? '')
      .split(' ')
      .filter((one) => one !== '' && one.length <= 10);
    [...new Set(on.flatMap(kana))].slice(0, 4).forEach((one) => put(tables, 'on', one, char));
    [...new Set(kun.flatMap(kana))].slice(0, 4).forEach((one) => put(tables, 'kun', one, char));
  }
  write(
    'japanese',
    'Japanese readings, on and kun, and the characters that have them',
    tables,
    (key) => key[0] ?? '',
  );
}

function writeVariants(): void {
  const table = new Map<string, string>();
  for (const char of sorted()) {
    const simple = charsOf(of(variants, 'kSimplifiedVariant').get(char));
    if (simple.length > 0 && !simple.includes(char)) table.set(char, simple[0] ?? '');
  }
  const pairs = [...table].map(([char, simple]) => char + simple);
  const more: string[] = [];
  for (const char of sorted()) {
    const full = charsOf(of(variants, 'kTraditionalVariant').get(char));
    if (full.length > 0 && (full.length > 1 || !full.includes(char))) {
      const fromPairs = full.every((one) => one !== char && table.get(one) === char);
      if (!fromPairs || full.length > 1) more.push(char + full.join(''));
    }
  }
  const alike = new Set<string>();
  for (const char of sorted())
    for (const other of charsOf(of(variants, 'kZVariant').get(char)))
      if (other !== char) alike.add([char, other].sort().join(''));
  file('variants', [
    constant('simplifiedPairs', 'A character and its simplified form, in twos.', folded(pairs)),
    constant(
      'traditionalForms',
      'A simplified character and its full forms, where they are not told by the pairs.',
      folded(more),
    ),
    constant(
      'unifiableForms',
      'Characters that differ in nothing but the source they were taken from, in twos.',
      folded([...alike]),
    ),
  ]);
}

function charsOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(' ')
    .map((one) => one.replace(/<.*/, ''))
    .filter((one) => one !== '')
    .map((one) => String.fromCodePoint(Number.parseInt(one.slice(2), 16)))
    .filter((one) => chosen.has(one));
}

/** Old kana spellings and rare finals are left out: names are not read so. */
function isModern(on: string): boolean {
  if (/^(?:I|KI|NI|SHI|HA|RI)CHI$/.test(on)) return true;
  return (
    /^(?:[KGSZTDNHBMRJWY]|SH|CH|TS|F)?Y?(?:[AIUEO]|[UO]U|[AUEO]I|[AIUEO]N|[AIUEO]KU|[AIE]KI|[AIUEO]TSU)$/.test(
      on,
    ) && on !== ''
  );
}

/** A few words of later loan have no kana here, and are left out. */
function kana(roman: string): string[] {
  let rest = roman.toLowerCase();
  let written = '';
  while (rest !== '') {
    const double = /^([bcdfghjkmprstwz])\1/.test(rest) || rest.startsWith('tch');
    if (double) {
      written += 'っ';
      rest = rest.slice(1);
    }
    const length = [4, 3, 2, 1].find((one) => one <= rest.length && syllables.has(rest.slice(0, one)));
    if (length === undefined) return [];
    written += syllables.get(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [written];
}

function numbered(pinyin: string): string {
  const marks: Record<string, string> = { '\u0304': '1', '\u0301': '2', '\u030c': '3', '\u0300': '4' };
  let tone = '5';
  const plain = pinyin
    .normalize('NFD')
    .replaceAll(/[\u0304\u0301\u030c\u0300]/g, (mark) => {
      tone = marks[mark] ?? tone;
      return '';
    })
    .normalize('NFC');
  return plain + tone;
}

function put(tables: Map<string, Map<string, string>>, name: string, key: string, char: string): void {
  const table = tables.get(name) ?? new Map<string, string>();
  tables.set(name, table.set(key, (table.get(key) ?? '') + char));
}

function write(
  name: string,
  what: string,
  tables: Map<string, Map<string, string>>,
  group: (key: string) => string,
): void {
  const labels: Record<string, [string, string]> = {
    0: ['usual', 'The usual reading.'],
    1: ['second', 'The second reading.'],
    2: ['further', 'All further ones.'],
    on: ['on', 'Readings taken over from Chinese.'],
    kun: ['kun', 'Readings by native words.'],
  };
  const parts = [...tables].map(([label, table]) => {
    const [constantName, doc] = labels[label] ?? [label, ''];
    const lines = new Map<string, string[]>();
    for (const [key, chars] of [...table].sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.set(group(key), [...(lines.get(group(key)) ?? []), key + chars]);
    return constant(constantName, doc, [...lines.values()].map((line) => line.join(' ')).join('\n'));
  });
  file(name, parts, what);
}

function constant(name: string, doc: string, text: string): string {
  return `/** ${doc} */\nexport const ${name} = \`\n${text}\n\`;\n`;
}

function folded(words: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += 200) lines.push(words.slice(at, at + 200).join(' '));
  return lines.join('\n');
}

function file(name: string, parts: readonly string[], what = 'Forms of one character'): void {
  const head = [
    `// ${what}. Made by scripts/make-han-tables.ts; do not edit.`,
    `// Source: Unicode Han Database (Unihan) ${version}, © 1991-2022 Unicode, Inc., under the Unicode licence: see NOTICE. Shortened and rearranged.`,
    '',
  ].join('\n');
  writeFileSync(join(target, `${name}.ts`), `${head}\n${parts.join('\n')}`);
}

function sorted(): string[] {
  return [...chosen].sort();
}

function of(fields: ReadonlyMap<string, Field>, name: string): Field {
  const field = fields.get(name);
  if (field === undefined) throw new Error(`The database has no field ${name}`);
  return field;
}

function textOf(part: string): string {
  return readFileSync(join(folder, `Unihan_${part}.txt`), 'utf8');
}

function fieldsOf(part: string): Map<string, Field> {
  const fields = new Map<string, Map<string, string>>();
  for (const line of textOf(part).split('\n')) {
    const [code, name, value] = line.split('\t');
    if (code === undefined || name === undefined || value === undefined || line.startsWith('#')) continue;
    const field = fields.get(name) ?? new Map<string, string>();
    fields.set(name, field.set(String.fromCodePoint(Number.parseInt(code.slice(2), 16)), value));
  }
  return fields;
}
