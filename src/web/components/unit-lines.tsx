// Units of description in a list: what each is, its own part of the code, its title, and how many records lie in it.
import type { VNode } from 'preact';
import type { UnitLine } from '../../app/read/browse/view.ts';
import type { Links } from '../links.ts';
import { levelLabel } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import type { PathStep } from './path.tsx';

/** Codes in Cyrillic letters are of Russian custom, and read aloud so. */
const codeLanguage = (code: string): { readonly language?: string } =>
  /\p{sc=Cyrillic}/u.test(code) ? { language: 'ru' } : {};

/** Title of a unit, with its language; its own part of the code where nobody has described it. */
export function unitName({ title, step }: UnitLine): { readonly text: string; readonly language?: string } {
  return title === null
    ? { text: step, ...codeLanguage(step) }
    : { text: title.text, language: title.language };
}

/** A code, with the language in which its words are. */
export function Code({ code }: { readonly code: string }): VNode {
  return (
    <span class="code" {...languageAttributes(codeLanguage(code).language)}>
      {code}
    </span>
  );
}

export function UnitLines(props: { readonly units: readonly UnitLine[]; readonly links: Links }): VNode {
  // A word that is the same in every line says nothing.
  const levels = new Set(props.units.map(({ level }) => level)).size > 1;
  return (
    <ul class={levels ? 'unit-lines' : 'unit-lines level-known'}>
      {props.units.map((unit) => {
        const { text, language } = unitName(unit);
        return (
          <li>
            {levels && <span class="level">{levelLabel(unit.level)}</span>}
            <span class="what">
              <a href={props.links.unit(unit.key, 1)} {...languageAttributes(language)}>
                {text}
              </a>
              {unit.title !== null && unit.title.text !== unit.step && (
                <span class="quiet">
                  {' '}
                  <Code code={unit.step} />
                </span>
              )}
            </span>
            <span class="count">{words.count.records(unit.records)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The steps from the repository down to a unit, as links. */
export function unitPath(above: readonly UnitLine[], links: Links): PathStep[] {
  return [
    { label: words.nav.repositories, href: links.repositories() },
    ...above.map((unit) => {
      const { text, language } = unitName(unit);
      return { label: text, language, href: links.unit(unit.key, 1) };
    }),
  ];
}
