// A name as tables write it: "Surname, Given (variant)".
import type { NameKind } from '../../../model/names.ts';

/**
 * `written`: the cell's own words. `label`: the name without what stands in parentheses. `spoken`: the ways in which a text may
 * write it, where it is inverted. `variants`, `years` and `remark`: what the parentheses hold.
 */
export interface NameCell {
  readonly written: string;
  readonly label: string;
  readonly spoken: readonly string[];
  readonly variants: readonly string[];
  readonly years: string | undefined;
  readonly remark: string | undefined;
}

const bodyWords =
  /\b(?:committee|ministry|council|embassy|government|politburo|department|institute|commission|directorate|bureau|army|staff|party|headquarters|legation|consulate|office|union|organi[sz]ation|agency|league|front|congress|parliament|nations|university|academy|company|corporation|association|federation|secretariat|assembly|court|bank|division|force|forces|movement|treaty|fund|foundation|endowment|library|archive|centre|center)\b/iu;

/** Reads one name. A value with several commas is a name too, whatever it says: it is kept as it stands. */
export function nameOf(value: string): NameCell {
  const written = value.replaceAll(/\s+/gu, ' ').trim();
  const [, before = written, inside] = /^(.*?\S)\s*[([]([^()[\]]*)[)\]]$/u.exec(written) ?? [];
  const label = before.trim();
  const [, surname, given] = /^([^,]+),\s*([^,]+)$/u.exec(label) ?? [];
  const spoken =
    surname === undefined || given === undefined ? [] : [`${given} ${surname}`, `${surname} ${given}`];
  const told = inside === undefined || inside.trim() === '' ? undefined : inside.trim();
  const years =
    told !== undefined && /^(?:b\.|d\.|ca?\.|\d{3,4})[\s\d.,–-]*(?:\d{3,4}|present|\?)?$/iu.test(told);
  const variants =
    told === undefined || years
      ? []
      : told
          .split(/[;,]|\s(?:or|aka|a\.k\.a\.)\s/u)
          .map((one) => one.trim())
          .filter(isName);
  return {
    written,
    label,
    spoken,
    variants,
    years: years ? told : undefined,
    remark: told !== undefined && !years && variants.length === 0 ? told : undefined,
  };
}

/** A variant of a name is written as a name is: with capitals, or in a script that has none. */
function isName(text: string): boolean {
  return (
    text.length > 1 &&
    text.split(/[\s-]+/u).some((word) => /^[\p{Lu}\p{Lo}]/u.test(word)) &&
    !/\d/u.test(text) &&
    !bodyWords.test(text)
  );
}

/** Whether several names may stand in one cell with nothing but commas between them: then it cannot be known which. */
export function isUncertainList(value: string): boolean {
  return (value.replaceAll(/\([^()]*\)/gu, '').match(/,/gu)?.length ?? 0) > 1 && !bodyWords.test(value);
}

/** What a name is, as far as its words tell. `sure` is false where only their absence does. */
export function kindOfName({ label, spoken }: NameCell): { readonly kind: NameKind; readonly sure: boolean } {
  if (bodyWords.test(label)) return { kind: 'body', sure: true };
  return { kind: 'person', sure: spoken.length > 0 };
}
