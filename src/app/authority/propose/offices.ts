// Descriptions of persons, as lists print them: offices one after the other, with years and months.

/** One office: its words without their dates, as they stand; and the years between which it was surely held, where both are given. */
export interface Office {
  readonly words: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Code units of a description that are looked at. */
const longest = 4000;
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const day = String.raw`(?:${month}(?:\s+\d{1,2})?,?\s+)?`;
const period = new RegExp(String.raw`\b${day}(\d{4})\s*[–—-]\s*${day}(\d{4})\b`, 'u');
const dates = new RegExp(
  String.raw`,?\s*\b(?:(?:from|since|after|until|to|through|in|and|by|as of)\s+)*${day}\d{4}(?:\s*[–—-]\s*(?:${day}\d{4})?)?\b`,
  'gu',
);
const bare = new RegExp(String.raw`,?\s*\b${month}\s*[–—-]\s*(?=${month})`, 'gu');

/** The years that a description names, each once, rising. */
export function yearsIn(description: string): number[] {
  const years = description.slice(0, longest).match(/(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/g) ?? [];
  return [...new Set(years.map(Number))].sort((a, b) => a - b);
}

/** The offices that a description names, parted by semicolons. */
export function officesIn(description: string): Office[] {
  return description
    .slice(0, longest)
    .split(/;|\bthereafter\b/u)
    .flatMap((clause): Office[] => {
      const [, from, to] = period.exec(clause) ?? [];
      const words = clause
        .replaceAll(bare, ' ')
        .replaceAll(dates, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/^[\s,.]+|[\s,.]+$/g, '');
      const years =
        from === undefined || to === undefined
          ? { from: null, to: null }
          : { from: Number(from), to: Number(to) };
      return words.length < 4 ? [] : [{ words, ...years }];
    });
}

/** Where an ambassador is sent: one person is not resident in two countries for years. */
export function postOf({ words }: Office): string | undefined {
  return /\bAmbassador (?:to|in) (?:the )?([^,;]{3,60})/u.exec(words)?.[1]?.trim();
}

const peoples =
  'American Australian Austrian Belgian Brazilian British Bulgarian Burmese Cambodian Canadian Chilean Chinese Cuban Czechoslovak ' +
  'Danish Dutch Egyptian Ethiopian Finnish French German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian ' +
  'Japanese Jordanian Korean Laotian Lebanese Malaysian Mexican Norwegian Pakistani Philippine Polish Portuguese Romanian Saudi ' +
  'Soviet Spanish Swedish Swiss Syrian Thai Turkish Vietnamese Yugoslav';
const people = new RegExp(`^(?:Former |Acting )?(${peoples.replaceAll(' ', '|')})\\b`, 'u');

/** Whose office it is, where it says so at its beginning: "British Secretary of State for Foreign Affairs". */
export function peopleOf({ words }: Office): string | undefined {
  return people.exec(words)?.[1];
}
