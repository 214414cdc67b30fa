// The sequences of words by which a name in one form is found in a text.
import { queryForms } from '../../../text/analyse/analyse.ts';
import type { Form } from '../../../text/analyse/token.ts';

/** Longer forms are descriptions, and stand in no text as they are. */
const mostWords = 8;

/** «Чжоу Энь-лай»: as it is written, and its given name as one word; what a comma parts, also the other way round. */
export function spellingsOf(written: string): Form[][] {
  const orders = [written, ...reversed(written)];
  const hyphenless = orders.map((one) => one.replaceAll(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ''));
  const spellings = new Map<string, Form[]>();
  for (const one of [...orders, ...hyphenless]) {
    const forms = queryForms(one.replaceAll(/[()[\]{}]/gu, ' '));
    if (forms.length > 0 && forms.length <= mostWords) spellings.set(forms.join(' '), forms);
  }
  return [...spellings.values()];
}

function reversed(written: string): string[] {
  const [family, given, ...others] = written.split(',');
  return family === undefined || given === undefined || others.length > 0
    ? []
    : [`${given.trim()} ${family.trim()}`];
}
