// Persons among those from and to whom a document is: the markup is the same for them and for offices.
import { walkElements, type XmlElement } from '../../xml/element.ts';
import { spokenOf } from '../reading/spoken.ts';

/** A given name, initials and a surname: no office is called so. */
const withInitials = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.){1,3} \p{Lu}[\p{L}'’-]+(?:,? [JS]r\.)?$/u;

/**
 * Whether words name a person, for one division: by their form, or because the division names a person by the same words, or by the last of
 * them ("Secretary of State Rusk"). The division is looked through once, when it is first asked.
 */
export function personsIn(division: XmlElement): (words: string) => boolean {
  let named: Set<string> | undefined;
  return (words) => {
    if (withInitials.test(words)) return true;
    named ??= namesIn(division);
    for (let at = 0; at >= 0; at = words.indexOf(' ', at + 1))
      if (named.has(words.slice(at).trimStart())) return true;
    return false;
  };
}

function namesIn(division: XmlElement): Set<string> {
  const found = new Set<string>();
  for (const element of walkElements(division)) if (element.name === 'persName') found.add(spokenOf(element));
  return found;
}
