// Which texts to see, and what of the editor's to show in them.
import type { VNode } from 'preact';
import { renderedTwice, textsByKind } from '../../app/read/edition/texts.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Links, TextView } from '../links.ts';
import { methodLabels } from '../../app/read/labels.ts';
import { languageName } from '../pages/labels.ts';
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

/** Every view that this record has. A translation that the reader has chosen goes with him from view to view. */
function choices(content: RecordContent, view: TextView, links: Links): Choice[] {
  const { originals, translations } = textsByKind(content);
  const chosen = translations.find(({ id }) => id === view.text);
  const text = chosen === undefined ? {} : { text: chosen.id };
  const found: Choice[] = [];
  if (originals.length > 0 && translations.length > 0)
    found.push({ view: { kind: 'parallel', ...text }, label: words.record.parallel });
  for (const { id, language } of originals)
    found.push({
      view: { kind: 'original', ...(originals.length > 1 ? { text: id } : {}) },
      label: label(words.record.original, language, originals.length > 1),
    });
  if (translations.length > 0)
    found.push({ view: { kind: 'translation', ...text }, label: words.record.translation });
  const sets = renderedTwice(content).map((set) => set.translations);
  const own = sets.find((set) => chosen !== undefined && set.includes(chosen));
  if (sets.length > 0)
    found.push({
      view: { kind: 'translations', ...(own === undefined ? {} : text) },
      label: said.translations,
    });
  if (hasImages(content.description.pages, links))
    found.push({ view: { kind: 'facsimile', ...text }, label: words.record.facsimile });
  return found;
}

interface ViewsProps {
  readonly content: RecordContent;
  readonly id: string;
  readonly n: number;
  readonly view: TextView;
  readonly links: Links;
}

/** The scan is wanted at once, and stands beside the text. */
function addressOf({ id, n, links }: ViewsProps, to: TextView): string {
  return to.kind === 'facsimile' ? links.segment(id, n, 'text', to) : links.view(id, n, to);
}

export function Views(props: ViewsProps): VNode | null {
  const { content, view, links } = props;
  const found = choices(content, view, links);
  if (found.length < 2) return null;
  const kind = view.kind === 'paragraphs' ? 'parallel' : view.kind;
  const exact = found.findIndex((choice) => choice.view.kind === kind && choice.view.text === view.text);
  const current = exact >= 0 ? exact : found.findIndex((choice) => choice.view.kind === kind);
  return (
    <nav class="views" aria-label={words.record.views}>
      {found.map((choice, i) => (
        <a href={addressOf(props, choice.view)} aria-current={i === current ? 'page' : undefined}>
          {choice.label}
        </a>
      ))}
    </nav>
  );
}

/** The translations of a record that has several, in the view that is shown. `shown`: the one that the page shows. */
export function TranslationChoice(props: ViewsProps & { readonly shown: Text | undefined }): VNode | null {
  const { content, view, shown } = props;
  const { translations } = textsByKind(content);
  if (translations.length < 2 || view.kind === 'original') return null;
  const compared = view.kind === 'translations';
  const offered = compared ? renderedTwice(content).flatMap((set) => set.translations) : translations;
  return (
    <nav class="views named" aria-label={compared ? said.comparedWith : said.translation}>
      <span>{compared ? said.comparedWith : said.translation}</span>
      {offered.map((text) => (
        <a
          href={addressOf(props, { kind: view.kind, text: text.id })}
          aria-current={text === shown ? 'page' : undefined}
        >
          {nameOf(text, translations)}
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
    <nav class="views named rows-by" aria-label={said.rows}>
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
