// Which texts to see, and what of the editor's to show in them.
import type { VNode } from 'preact';
import { renderedTwice, textsByKind } from '../../app/read/edition/texts.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Links, TextView } from '../links.ts';
import { languageName, methodLabels } from '../pages/labels.ts';
import { alignmentWords as said } from '../pages/words-alignment.ts';
import { words } from '../pages/words.ts';
import type { BracketUse } from './bracket-key.tsx';
import { hasImages } from './facsimile.tsx';
import { hidableBrackets } from './inline.tsx';

interface Choice {
  readonly view: TextView;
  readonly label: string;
}

const label = (text: string, language: string, several: boolean): string =>
  several ? words.record.inLanguage(text, languageName(language)) : text;

/** What tells a translation from the others of the record: its language; of several into one, who or what made it as well. */
function nameOf(text: Text, all: readonly Text[]): string {
  const alike = all.filter(({ language }) => language === text.language);
  if (alike.length < 2) return languageName(text.language);
  const names = text.credits.filter(({ role }) => role === 'translator').map(({ written }) => written);
  const hand = names.length > 0 ? names.join(', ') : methodLabels[text.method];
  return said.languageBy(languageName(text.language), hand);
}

const named = (view: string, text: Text, all: readonly Text[]): string =>
  all.length > 1 ? words.record.inLanguage(view, nameOf(text, all)) : view;

/** Beside the scan stands one translation; each has a view of its own where there are several. */
function withScan(translations: readonly Text[]): Choice[] {
  if (translations.length < 2) return [{ view: { kind: 'facsimile' }, label: words.record.facsimile }];
  return translations.map((text) => ({
    view: { kind: 'facsimile', text: text.id },
    label: named(words.record.facsimile, text, translations),
  }));
}

/** Every view that this record has; a text is named where there are several of its kind. */
function choices(content: RecordContent, links: Links): Choice[] {
  const { originals, translations } = textsByKind(content);
  const found: Choice[] = [];
  const [many, others] = [translations.length > 1, originals.length > 1];
  if (originals.length > 0)
    for (const text of translations)
      found.push({
        view: { kind: 'parallel', ...(many ? { text: text.id } : {}) },
        label: named(words.record.parallel, text, translations),
      });
  for (const { id, language } of originals)
    found.push({
      view: { kind: 'original', ...(others ? { text: id } : {}) },
      label: label(words.record.original, language, others),
    });
  for (const text of translations)
    found.push({
      view: { kind: 'translation', ...(many ? { text: text.id } : {}) },
      label: named(words.record.translation, text, translations),
    });
  const compared = renderedTwice(content);
  for (const {
    translations: [first],
  } of compared)
    if (first !== undefined)
      found.push({
        view: { kind: 'translations', ...(compared.length > 1 && { text: first.id }) },
        label: label(said.translations, first.language, compared.length > 1),
      });
  if (hasImages(content.description.pages, links)) found.push(...withScan(translations));
  return found;
}

export function Views(props: {
  readonly content: RecordContent;
  readonly id: string;
  readonly n: number;
  readonly view: TextView;
  readonly links: Links;
}): VNode | null {
  const { content, id, n, view, links } = props;
  const found = choices(content, links);
  if (found.length < 2) return null;
  const kind = view.kind === 'paragraphs' ? 'parallel' : view.kind;
  const exact = found.findIndex((choice) => choice.view.kind === kind && choice.view.text === view.text);
  const current = exact >= 0 ? exact : found.findIndex((choice) => choice.view.kind === kind);
  // The scan is wanted at once, and stands beside the text.
  const addressOf = (to: TextView): string =>
    to.kind === 'facsimile' ? links.segment(id, n, 'text', to) : links.view(id, n, to);
  return (
    <nav class="views" aria-label={words.record.views}>
      {found.map((choice, i) => (
        <a href={addressOf(choice.view)} aria-current={i === current ? 'page' : undefined}>
          {choice.label}
        </a>
      ))}
    </nav>
  );
}

/** Whether sentences stand level or whole paragraphs: two views of the same two texts. A script remembers which was taken. */
export function RowsBy(props: {
  readonly id: string;
  readonly n: number;
  readonly view: TextView;
  readonly links: Links;
}): VNode | null {
  const { id, n, view, links } = props;
  if (view.kind !== 'parallel' && view.kind !== 'paragraphs') return null;
  const choice = (kind: 'parallel' | 'paragraphs', text: string): VNode => (
    <a
      href={links.view(id, n, { ...view, kind })}
      aria-current={view.kind === kind ? 'page' : undefined}
      data-rows={kind}
    >
      {text}
    </a>
  );
  return (
    <nav class="views rows-by" aria-label={said.rows}>
      <span>{said.rows}</span>
      {choice('parallel', said.bySentence)}
      {choice('paragraphs', said.byParagraph)}
    </nav>
  );
}

function Switch({ id, label }: { readonly id: string; readonly label: string }): VNode {
  return (
    <label>
      <input type="checkbox" id={id} checked autoComplete="off" /> {label}
    </label>
  );
}

/** Switches that the style sheet obeys, so that they work without a script; a script only remembers them. */
export function Switches(props: {
  readonly brackets: readonly BracketUse[];
  readonly corrections: number;
}): VNode | null {
  const hidable = props.brackets.some((use) => hidableBrackets.has(use.kind));
  if (!hidable && props.corrections === 0) return null;
  return (
    <fieldset class="switches">
      <legend>{words.text.show}</legend>
      {hidable && <Switch id="show-brackets" label={words.text.showBrackets} />}
      {props.corrections > 0 && <Switch id="show-corrections" label={words.text.showCorrections} />}
    </fieldset>
  );
}
