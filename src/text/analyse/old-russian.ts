// Russian spelling before the reform of 1918, in today's letters.

const lost: Readonly<Record<string, string>> = { ѣ: 'е', ѳ: 'ф', ѵ: 'и' };
const lostLetters = /[ѣѳѵ]/gu;
/** A hard sign at the end, which today stands only between letters. */
const lastSign = /(?<=[бвгджзклмнпрстфхцчшщ])ъ$/u;

/**
 * A Cyrillic form in small letters, respelt where its own letters show that it is of the old spelling: ѣ, ѳ, ѵ, a hard sign at the end; і is taken
 * for и only beside those, since it is a letter of other languages. Endings of grammar («новаго») stay: stems bring those together.
 */
export function beforeReform(form: string): string {
  const letters = form.replaceAll(lostLetters, (letter) => lost[letter] ?? letter).replace(lastSign, '');
  return letters === form ? form : letters.replaceAll('і', 'и');
}

/** The same, where the text is known to be Russian, so that і is и in any word. */
export function inRussian(form: string): string {
  return form.includes('і') ? form.replaceAll('і', 'и') : form;
}
