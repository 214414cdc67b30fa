// Korean words without what is written onto them: particles, the copula, endings of 하다 and 되다, titles.
import type { Form } from './token.ts';

/** Whether a syllable ends in a consonant (its final is one of 27, or none), or in ㄹ, after which 로 stands and not 으로. */
const finalOf = (syllable: string): number => (syllable.charCodeAt(0) - 0xac00) % 28;
const rieul = 8;

type After = 'consonant' | 'vowel' | 'any';

/** Particles by the sound after which they stand. */
const particles: readonly (readonly [string, After])[] = [
  ['은', 'consonant'],
  ['는', 'vowel'],
  ['이', 'consonant'],
  ['가', 'vowel'],
  ['을', 'consonant'],
  ['를', 'vowel'],
  ['과', 'consonant'],
  ['와', 'vowel'],
  ['으로', 'consonant'],
  ['로', 'vowel'],
  ['이나', 'consonant'],
  ['나', 'vowel'],
  ['이며', 'consonant'],
  ['며', 'vowel'],
  ['의', 'any'],
  ['에', 'any'],
  ['에서', 'any'],
  ['에게', 'any'],
  ['에게서', 'any'],
  ['한테', 'any'],
  ['께', 'any'],
  ['께서', 'any'],
  ['도', 'any'],
  ['만', 'any'],
  ['까지', 'any'],
  ['부터', 'any'],
  ['마다', 'any'],
  ['보다', 'any'],
  ['처럼', 'any'],
  ['같이', 'any'],
  ['조차', 'any'],
  ['밖에', 'any'],
  ['대로', 'any'],
  ['하고', 'any'],
  ['라고', 'vowel'],
  ['이라고', 'consonant'],
  ['이라는', 'consonant'],
  ['라는', 'vowel'],
  ['이다', 'any'],
  ['였다', 'vowel'],
  ['이었다', 'consonant'],
  ['입니다', 'any'],
  ['인', 'any'],
  ['들', 'any'],
  ['적', 'any'],
  ['동지', 'any'],
  ['수상', 'any'],
  ['선생', 'any'],
  ['님', 'any'],
  ['씨', 'any'],
];

/** Endings that make a verb of a Chinese noun («토의하였다», «해방된»). */
const verbs =
  '하다 하는 한 할 하고 하며 하여 해 하기 하게 하지 한다 하였다 했다 하였으며 하였고 합니다 하였습니다 했습니다 하자 하라 하면 하려고 하기로 하도록 되다 되는 된 될 되고 되며 되여 되어 돼 된다 되였다 되었다 됐다 됩니다 되었습니다 시키다 시키는 시킨 시켜 시켰다'
    .split(' ')
    .sort((a, b) => b.length - a.length);

const byEnd = (list: typeof particles): Map<string, (typeof particles)[number][]> => {
  const map = new Map<string, (typeof particles)[number][]>();
  for (const one of list) {
    const last = one[0].slice(-1);
    map.set(last, [...(map.get(last) ?? []), one]);
  }
  return map;
};
const particlesByEnd = byEnd(particles);

/** A noun of one syllable is cut from the particles that leave no doubt only. */
const sure = new Set(['은', '는', '을', '를', '에서', '에게', '에게서', '으로', '까지', '부터']);
/** «에서는», «으로부터의»: particles stand upon each other, so many at most. */
const mostCuts = 3;

/** Every plausible word within a form of Hangul, itself first. */
export function koreanStems(form: Form): Form[] {
  const found = new Set([form]);
  let last = [form];
  for (let round = 0; round < mostCuts && last.length > 0; round++) {
    const next = last.flatMap(cutOnce).filter((one) => !found.has(one));
    for (const one of next) found.add(one);
    last = next;
  }
  for (const one of Array.from(found)) {
    const ending = verbs.find((verb) => one.length >= verb.length + 2 && one.endsWith(verb));
    if (ending !== undefined) found.add(one.slice(0, -ending.length));
  }
  return [...found];
}

function cutOnce(form: Form): Form[] {
  const found: Form[] = [];
  for (const [particle, after] of particlesByEnd.get(form.slice(-1)) ?? []) {
    if (!form.endsWith(particle)) continue;
    const rest = form.slice(0, -particle.length);
    if (rest.length < (sure.has(particle) ? 1 : 2)) continue;
    const final = finalOf(rest.slice(-1));
    const isOpen = final === 0 || (particle === '로' && final === rieul);
    if (after === 'any' || (after === 'vowel') === isOpen) found.push(rest);
  }
  return found;
}
