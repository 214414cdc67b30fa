// What a language's data file says, and the form in which the scanner asks for it.

/**
 * The rules of one language. Lists are words separated by white space, without the final period and without inner
 * spaces ("т.е", "p.m"). A word written with a capital matches only so; another matches with or without one, except
 * single letters, which match as they stand (a capital with a period is an initial).
 */
export interface LanguageRules {
  /** Always followed by what they belong to: titles, "i.e.", «им.». They end no sentence. */
  readonly never: string;
  /** Belong to a number after them ("No. 5"); before anything else they are ordinary words. */
  readonly number: string;
  /** After a number or a date word they are units, and may end a sentence («1950 г.», "5 p.m."); elsewhere they never do. */
  readonly unit: string;
  /** End a sentence before whatever can begin one: "etc.", «и т. д.». */
  readonly ends: string;
  /** End a sentence only before a word that often begins one: "U.S.", "Co.". So do all initials and unlisted initialisms. */
  readonly rarely: string;
  /** Words, as written at the beginning of a sentence, that often begin one and seldom are a name's first part. */
  readonly starters: string;
  /** Months, in every form. */
  readonly months: string;
  /** What else a date or an hour may consist of beside numbers: prepositions, parts of the day. */
  readonly dateWords: string;
  /** Words that open a clause; a date right after one does not end the sentence: "that at 5 p.m. Kim …". */
  readonly clauseWords: string;
  /** True where a number with a period is an ordinal ("12. Mai"). */
  readonly ordinals?: boolean;
  /** True where a date in numbers ends in a period ("1950. 5. 12."). */
  readonly dottedDates?: boolean;
  /** What follows a closed quotation when the sentence goes on after it (「はい。」と). */
  readonly continuations?: string;
  /** What ends a few words after a quotation that say who spoke, and so belong to it (「…？」法官問。). */
  readonly saying?: string;
  /** True where a word of two or three letters without a vowel is taken for an abbreviation: for want of a list, or where such words are foreign. */
  readonly vowelless?: boolean;
}

export type AbbreviationClass = 'never' | 'number' | 'unit' | 'ends' | 'rarely';

export interface CompiledRules {
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>;
  readonly starters: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Months included. */
  readonly dateWords: ReadonlySet<string>;
  readonly clauseWords: ReadonlySet<string>;
  readonly ordinals: boolean;
  readonly dottedDates: boolean;
  readonly continuations: readonly string[];
  readonly saying: readonly string[];
  readonly vowelless: boolean;
}

const classes: readonly AbbreviationClass[] = ['never', 'number', 'unit', 'ends', 'rarely'];

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

/** Makes the tables of one language; its word about an abbreviation goes before that of `base`. */
export function compile(rules: LanguageRules, base?: LanguageRules): CompiledRules {
  const abbreviations = new Map<string, AbbreviationClass>();
  for (const source of base === undefined ? [rules] : [base, rules]) {
    for (const name of classes) for (const word of list(source[name])) abbreviations.set(word, name);
  }
  return {
    abbreviations,
    starters: new Set(list(rules.starters)),
    months: new Set(list(rules.months)),
    dateWords: new Set(list(`${rules.months} ${rules.dateWords}`)),
    clauseWords: new Set(list(rules.clauseWords)),
    ordinals: rules.ordinals ?? false,
    dottedDates: rules.dottedDates ?? false,
    continuations: list(rules.continuations ?? ''),
    saying: list(rules.saying ?? ''),
    vowelless: rules.vowelless ?? false,
  };
}
