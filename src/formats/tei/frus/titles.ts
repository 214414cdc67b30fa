// Titles before names that do not fit the person with whom the edition identifies them: "President Johnson" as an under secretary of that name.
import type { Authority } from '../../../model/authority.ts';
import type { Problem } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import { spokenOf } from '../reading/spoken.ts';

/** So many of them are named one by one. */
const most = 50;

interface Doubt {
  readonly title: string;
  readonly name: string;
  readonly person: string;
  readonly line: number;
  count: number;
}

/** What a volume's list of persons says, against which titles are held. */
export interface Titles {
  /** Takes note of a person of the list. */
  know(person: Authority): void;
  /** The names in a division whose title contradicts what the list says of the person. */
  doubted(division: XmlElement): ReadonlySet<XmlElement>;
  problems(file: string): Problem[];
}

const before = /(?:^|[^\p{L}])(President|General) $/u;
/** "Attorney General" is another office. */
const otherGeneral =
  /(?:Attorney|Consul|Secretary|Director|Inspector|Surgeon|Governor|Solicitor|Adjutant)[ -]General $/;

export function titlesOf(edition: string): Titles {
  const persons = new Map<string, { readonly label: string; readonly said: string }>();
  const doubts = new Map<string, Doubt>();
  return {
    know({ source, forms, description }) {
      const label = forms[0]?.written ?? '';
      const said = `${label}, ${description.map(({ text }) => text).join(' ')}`;
      persons.set(source.key.slice(source.key.indexOf('#') + 1), { label, said });
    },
    doubted(division) {
      const found = new Set<XmlElement>();
      if (persons.size === 0) return found;
      for (const [element, title] of titled(division)) {
        const id = (element.attributes['corresp'] ?? '').replace(/^#/, '');
        const person = persons.get(id);
        if (person === undefined || fits(title, person.said)) continue;
        found.add(element);
        const name = spokenOf(element);
        const doubt = doubts.get(`${title} ${id}`);
        if (doubt !== undefined) doubt.count++;
        else
          doubts.set(`${title} ${id}`, { title, name, person: person.label, line: element.line, count: 1 });
      }
      return found;
    },
    problems: (file) =>
      [...doubts.values()].slice(0, most).map(({ title, name, person, line, count }) => ({
        code: 'tei-person-doubtful',
        severity: 'warning',
        message: `“${title} ${name}” is identified in ${edition} with ${person}${count > 1 ? `, ${count} times with this title` : ''}; the list of persons says nothing of such a title. It was kept as uncertain.`,
        where: { file, line },
        hint: 'If somebody else is meant, correct @corresp in the source.',
      })),
  };
}

/** Whether what the list says of a person agrees with a title. */
function fits(title: string, said: string): boolean {
  if (title === 'President')
    return /\bPresident/.test(
      said.replace(/\b(?:to|for) (?:the )?(?:Vice )?Presidents?\b|\bPresident(?:['’]s|ial)/g, ''),
    );
  return /general|army|USA|USMC|admiral|marshal|command|chief|military|forces|marine|attaché|president of/i.test(
    said,
  );
}

/** Every identified name with the title right before it, in the order of the file. */
function* titled(division: XmlElement): Generator<[XmlElement, string]> {
  let last = '';
  const stack: (XmlElement | string)[] = [division];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      last = next;
      continue;
    }
    if (next.name === 'persName' && next.attributes['corresp'] !== undefined) {
      const words = last.slice(-40).replace(/\s+/g, ' ');
      const [, title] = before.exec(words) ?? [];
      if (title !== undefined && !otherGeneral.test(words)) yield [next, title];
    }
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
}
