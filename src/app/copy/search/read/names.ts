// Which names of the archive a reader's words are, in whatever script, and by what rules: so far as the copy's writer has spelled them out.
import type { Form } from '../../../../text/analyse/token.ts';
import { nominatives } from '../../../../text/names/read/inflection.ts';
import { slotsOf, type Slot, type SpelledIn } from '../name-slots.ts';
import type { CopiedName } from '../pieces.ts';
import type { Pieces } from './pieces.ts';

/** A name that is meant. `reason`: a true sentence that says why it may be; null where it is written just so. */
export interface NameMeant extends CopiedName {
  readonly in: readonly number[];
  readonly typed: string;
  readonly reason: string | null;
}

/** Names that one run of words is taken for; of a word alone that is part of more names than this, none. A part is as long as this. */
const most = { names: 4, ofPart: 6 } as const;
const leastPart = 5;

interface Match {
  readonly name: number;
  readonly spelled: readonly (readonly SpelledIn[])[];
  readonly spellings: readonly Form[];
  /** A word alone that is only part of the name. */
  readonly part: boolean;
}

export async function namesMeant(typed: string, pieces: Pieces): Promise<NameMeant[]> {
  const slots = slotsOf(typed);
  // A word in small letters is a word more often than a part of some name; a whole name may be typed in them.
  const mayBePart = !/^[\p{sc=Latn}\p{sc=Cyrl}]/u.test(typed) || /^\p{Lu}/u.test(typed);
  const looked = new Map<Form, Promise<readonly SpelledIn[]>>();
  const spelledIn = async (form: Form): Promise<readonly SpelledIn[]> => {
    const found = looked.get(form) ?? inCases(form, pieces);
    looked.set(form, found);
    return found;
  };
  const matches = slots.length === 1 ? await alone(slots, spelledIn) : await together(slots, spelledIn);
  const best = matches
    .filter(({ part }) => !part || mayBePart)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.name - b.name)
    .slice(0, most.names);
  const meant = await Promise.all(
    best.map(async (match): Promise<NameMeant[]> => {
      const name = await pieces.name(match.name);
      if (name === undefined || (match.part && name.kind !== 'person')) return [];
      const reason = reasonFor(typed, match, name, pieces.base.systems);
      return [{ ...name, in: await pieces.recordsOf(name), typed, reason }];
    }),
  );
  return meant.flat();
}

type Look = (form: Form) => Promise<readonly SpelledIn[]>;

/** A word in the spelling that was typed, and in the nominatives that it may come from. */
async function inCases(form: Form, pieces: Pieces): Promise<readonly SpelledIn[]> {
  const forms = /^\p{sc=Cyrl}{3,}$/u.test(form) ? [form, ...nominatives(form).slice(0, 3)] : [form];
  const found = await Promise.all(forms.map(async (one) => pieces.spelling(one)));
  return found.flat();
}

async function alone(slots: readonly Slot[], look: Look): Promise<Match[]> {
  const [slot] = slots;
  if (slot === undefined) return [];
  const byName = Map.groupBy(await look(slot.spelling), ({ name }) => name);
  const all = Array.from(byName, ([name, spelled]): Match => {
    const whole = spelled.filter((one) => one.slot === 0);
    return {
      name,
      spelled: [whole.length > 0 ? whole : spelled],
      spellings: [slot.spelling],
      part: whole.length === 0,
    };
  });
  const parts = all.filter(({ part }) => part);
  const telling = slot.spelling.length >= leastPart && parts.length <= most.ofPart;
  return [...all.filter(({ part }) => !part), ...(telling ? parts : [])];
}

/** First word and the others, in either order; the whole is looked for only where some part was found, since it lies in another piece. */
async function together(slots: readonly Slot[], look: Look): Promise<Match[]> {
  const [whole, ...parts] = slots;
  const found = new Map<number, Match>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const spellings = [parts[at]?.spelling ?? '', parts[at + 1]?.spelling ?? ''];
    // The shorter part lies where the word itself is looked for.
    const firsts = await look(spellings[0] ?? '');
    if (firsts.length === 0) continue;
    const rests = Map.groupBy(await look(spellings[1] ?? ''), ({ name }) => name);
    for (const [name, own] of Map.groupBy(firsts, (one) => one.name)) {
      const others = rests.get(name) ?? [];
      for (const [one, other] of [
        [1, 2],
        [2, 1],
      ]) {
        const spelled = [own.filter(({ slot }) => slot === one), others.filter(({ slot }) => slot === other)];
        if (!found.has(name) && spelled.every(({ length }) => length > 0))
          found.set(name, { name, spelled, spellings, part: false });
      }
    }
  }
  if (found.size === 0 && whole !== undefined && whole.spelling.length < 24)
    for (const [name, spelled] of Map.groupBy(await look(whole.spelling), (one) => one.name)) {
      const own = spelled.filter(({ slot }) => slot === 0);
      if (own.length > 0) found.set(name, { name, spelled: [own], spellings: [whole.spelling], part: false });
    }
  return [...found.values()];
}

/** By how many rules one gets from the name to what was typed. */
function rankOf({ spelled, part }: Match): number {
  const whole = shared(spelled);
  const sure = whole === undefined ? 3 : whole.system === 0 ? 0 : whole.direct ? 1 : 2;
  return (part ? 4 : 0) + sure;
}

/** By which one system all parts come from one form. */
function shared([first = [], ...others]: readonly (readonly SpelledIn[])[]): SpelledIn | undefined {
  const fits = (one: SpelledIn): boolean =>
    others.every((list) => list.some(({ system, form }) => system === one.system && form === one.form));
  const fitting = first.filter(fits);
  return fitting.find(({ system }) => system === 0) ?? fitting.find(({ direct }) => direct) ?? fitting[0];
}

const quoted = (written: string): string => {
  if (/\p{sc=Cyrl}/u.test(written)) return `«${written}»`;
  return /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(written) ? written : `"${written}"`;
};

function reasonFor(
  typed: string,
  { spelled, part }: Match,
  { label, forms }: CopiedName,
  systems: readonly string[],
): string | null {
  const one = quoted(typed);
  const whole = shared(spelled);
  const apart = 'capitals, marks, endings, spaces and hyphens aside';
  if (part) return `${one} is part of ${quoted(label)}, or of another form of that name.`;
  if (whole?.system === 0 && wholeOf(typed) === wholeOf(label)) return null;
  if (forms.includes(typed)) return `${one} is written for ${quoted(label)}.`;
  if (whole?.system === 0)
    return `${one} is ${quoted(forms[whole.form] ?? label)}, ${apart}, which is written for ${quoted(label)}.`;
  const form = quoted(forms[whole?.form ?? 0] ?? label);
  const system = systems[(whole?.system ?? 0) - 1];
  if (whole !== undefined && system !== undefined)
    return whole.direct
      ? `${one} is ${form} in ${system}, ${apart}.`
      : `${one} may be written from a name that ${form} stands for, in ${system}, ${apart}.`;
  return `Each part of ${one} is a spelling of that part of ${quoted(label)}, by different rules or as records write it.`;
}

const wholeOf = (written: string): Form => slotsOf(written)[0]?.spelling ?? '';
