// Personal, possessive and demonstrative pronouns of Russian and English: what each may stand for. Our own work.
import { subtag } from './subtag.ts';

/** What a pronoun says of the thing it stands for. `thing`: cannot be a person; `person`: cannot be a thing. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly number: 'one' | 'many' | 'either';
  readonly gender?: 'masculine' | 'feminine' | 'neuter' | 'masculine-or-neuter';
  readonly role: 'personal' | 'possessive' | 'reflexive' | 'demonstrative';
  readonly sort?: 'person' | 'thing';
}

const table = `
ru 1 one - personal person: я меня мне мной мною
ru 1 one - possessive person: мой моя мое мои моего моей моему моих моим моими моем моею
ru 1 many - personal person: мы нас нам нами
ru 1 many - possessive person: наш наша наше наши нашего нашей нашему наших нашим нашими нашем нашею
ru 2 one - personal person: ты тебя тебе тобой тобою
ru 2 one - possessive person: твой твоя твое твои твоего твоей твоему твоих твоим твоими твоем
ru 2 either - personal person: вы вас вам вами
ru 2 either - possessive person: ваш ваша ваше ваши вашего вашей вашему ваших вашим вашими вашем
ru 3 one masculine personal -: он
ru 3 one neuter personal -: оно
ru 3 one masculine-or-neuter personal -: его него ему нему им ним нем
ru 3 one feminine personal -: она ее нее ей ней ею нею
ru 3 many - personal -: они их них ими ними
ru 3 either - reflexive -: себя себе собой собою
ru 3 either - possessive -: свой своя свое свои своего своей своему своих своим своими своем
ru 3 one masculine demonstrative -: этот тот
ru 3 one feminine demonstrative -: эта та эту ту
ru 3 one neuter demonstrative -: это то
ru 3 one masculine-or-neuter demonstrative -: этого того этому тому этом том
ru 3 one feminine demonstrative -: этой той
ru 3 many - demonstrative -: эти те этих тех этими теми
en 1 one - personal person: i me
en 1 one - possessive person: my mine
en 1 one - reflexive person: myself
en 1 many - personal person: we us
en 1 many - possessive person: our ours
en 1 many - reflexive person: ourselves
en 2 either - personal person: you
en 2 either - possessive person: your yours
en 2 one - reflexive person: yourself
en 2 many - reflexive person: yourselves
en 3 one masculine personal person: he him
en 3 one masculine possessive person: his
en 3 one masculine reflexive person: himself
en 3 one feminine personal -: she her
en 3 one feminine possessive -: hers
en 3 one feminine reflexive -: herself
en 3 one neuter personal thing: it
en 3 one neuter possessive thing: its
en 3 one neuter reflexive thing: itself
en 3 many - personal -: they them
en 3 many - possessive -: their theirs
en 3 many - reflexive -: themselves
en 3 one - demonstrative -: this that
en 3 many - demonstrative -: these those
`;

/**
 * What the pronoun `word` (folded as `foldedWord` does it) says of what it stands for, in Russian or English. «им» is taken for the singular's
 * instrumental and the plural's dative: both are given. «её», «его», «их» may own, too: they are given as personal. Empty for other words and languages.
 */
export function pronounsOf(word: string, language: string): readonly Pronoun[] {
  const own = subtag(language);
  return own === 'ru' || own === 'en' ? (forms[own].get(word) ?? []) : [];
}

const forms = { ru: formsOf('ru'), en: formsOf('en') };

function formsOf(language: string): ReadonlyMap<string, readonly Pronoun[]> {
  const found = new Map<string, Pronoun[]>();
  for (const line of table.split('\n')) {
    const [tags = '', words = ''] = line.split(': ');
    const [own, person, number, gender, role, sort] = tags.split(' ');
    if (own !== language) continue;
    const pronoun: Pronoun = {
      person: person === '1' ? 1 : person === '2' ? 2 : 3,
      number: number === 'one' || number === 'many' ? number : 'either',
      role: role === 'possessive' || role === 'reflexive' || role === 'demonstrative' ? role : 'personal',
      ...(gender === 'masculine' ||
      gender === 'feminine' ||
      gender === 'neuter' ||
      gender === 'masculine-or-neuter'
        ? { gender }
        : {}),
      ...(sort === 'person' || sort === 'thing' ? { sort } : {}),
    };
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), pronoun]);
  }
  const plural: Pronoun = { person: 3, number: 'many', role: 'personal' };
  if (language === 'ru')
    for (const word of ['им', 'ним']) found.set(word, [...(found.get(word) ?? []), plural]);
  return found;
}
