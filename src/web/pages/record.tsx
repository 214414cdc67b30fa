// The page of a record at one version.
import type { VNode } from 'preact';
import { originalOf, textsByKind, translationFor } from '../../app/read/edition/texts.ts';
import type { RecordView } from '../../app/read/view.ts';
import type { FoundInRecord } from '../../app/search/view.ts';
import type { Text } from '../../model/text.ts';
import { Box } from '../components/box.tsx';
import { bracketsIn, BracketKey, type BracketUse } from '../components/bracket-key.tsx';
import { doubtfulIn, DoubtfulKey } from '../components/doubtful-key.tsx';
import { CitationBox, type Citations } from '../components/citation.tsx';
import { Contents } from '../components/contents.tsx';
import { Exemplars } from '../components/exemplars.tsx';
import { Facsimile, hasImages } from '../components/facsimile.tsx';
import { HeadMatter, inInterfaceLanguage } from '../components/head-matter.tsx';
import { History, OldVersionBanner } from '../components/history.tsx';
import { hasManifests, iiifAlternate } from '../components/iiif.tsx';
import { Layout, type Meta } from '../components/layout.tsx';
import { Dates, Marks } from '../components/marks.tsx';
import { NameIndex } from '../components/name-index.tsx';
import { Corrections, hasNotes, Notes, SourceNotes } from '../components/notes.tsx';
import { Pages, PrintedPages } from '../components/pages.tsx';
import { ParallelText } from '../components/parallel.tsx';
import { LocalTexts, Relations, RightsAndCredits, Source, Unplaced } from '../components/provenance.tsx';
import { readingOf, type Reading } from '../components/reading.ts';
import { ScanReading } from '../components/scan.tsx';
import { Referred, referredIn } from '../components/referred.tsx';
import { SingleText } from '../components/single.tsx';
import { EditionNeighbours, EditionPath, SameDay } from '../components/surroundings.tsx';
import { renderedFor, Translations } from '../components/translations.tsx';
import { RowsBy, Switches, TranslationChoice, Views } from '../components/views.tsx';
import { EditHere } from '../edit/edit-here.tsx';
import type { DataFormat, Links, TextView } from '../links.ts';
import { FindBox, FoundList } from '../search/find.tsx';
import { words } from './words.ts';

export interface RecordPageOptions {
  /** Which texts to show; the parallel text where it is not said. */
  readonly view?: TextView;
  readonly citations?: Citations;
  /** What a reader looks for in it. */
  readonly found?: FoundInRecord | undefined;
  /** For the head: what reference managers read. */
  readonly meta?: readonly Meta[];
  /** For the head: what it is in the words of schema.org, as JSON-LD. */
  readonly data?: string | undefined;
}

/** The texts that a page shows: two side by side, or one. */
type Shown =
  | { readonly kind: 'parallel'; readonly original: Text; readonly translation: Text }
  | { readonly kind: 'compared'; readonly original: Text; readonly translations: readonly Text[] }
  | { readonly kind: 'single'; readonly text: Text; readonly remark?: string };

const primary = (tag: string): string => tag.replace(/-.*$/, '').toLowerCase();

/** The texts that a view asks for; the nearest that there are, where it asks for what is not there. Undefined without any text. */
function choose(record: RecordView, view: TextView): Shown | undefined {
  const rendered = view.kind === 'translations' ? renderedFor(record.content, view.text) : undefined;
  if (rendered !== undefined) return { kind: 'compared', ...rendered };
  const texts = textsByKind(record.content);
  const named = record.content.texts.find((text) => text.id === view.text);
  const translation =
    named?.kind === 'translation' ? named : translationFor(texts.translations, record.archive.language);
  const original = translation === undefined ? texts.originals[0] : originalOf(translation, texts);
  const both = view.kind !== 'original' && view.kind !== 'translation';
  if (both && original !== undefined && translation !== undefined)
    return { kind: 'parallel', original, translation };
  const wanted = view.kind === 'translation' ? (translation ?? original) : (original ?? translation);
  const text = both ? wanted : (named ?? wanted);
  if (text === undefined) {
    const summary = texts.summaries[0];
    return summary === undefined ? undefined : { kind: 'single', text: summary };
  }
  if (!both) return { kind: 'single', text };
  if (text.kind === 'translation') return { kind: 'single', text, remark: words.record.noOriginal };
  // Nobody misses a translation of what is in the archive's own language.
  return primary(text.language) === primary(record.archive.language)
    ? { kind: 'single', text }
    : { kind: 'single', text, remark: words.record.noTranslation };
}

function textsOf(shown: Shown | undefined): readonly Text[] {
  if (shown === undefined) return [];
  if (shown.kind === 'single') return [shown.text];
  return [shown.original, ...(shown.kind === 'compared' ? shown.translations : [shown.translation])];
}

/** The translation that a page shows; the first, where several are compared. */
function translationIn(shown: Shown | undefined): Text | undefined {
  if (shown?.kind === 'parallel') return shown.translation;
  if (shown?.kind === 'compared') return shown.translations[0];
  return shown?.text.kind === 'translation' ? shown.text : undefined;
}

const mediaTypes: readonly (readonly [DataFormat, string])[] = [
  ['json', 'application/json'],
  ['jsonld', 'application/ld+json'],
  ['tei.xml', 'application/tei+xml'],
  ['txt', 'text/plain'],
  ['pdf', 'application/pdf'],
  ['bib', 'application/x-bibtex'],
  ['ris', 'application/x-research-info-systems'],
  ['csl.json', 'application/vnd.citationstyles.csl+json'],
];

function TextSection(props: {
  readonly record: RecordView;
  readonly shown: Shown | undefined;
  readonly view: TextView;
  readonly reading: Reading;
  readonly brackets: readonly BracketUse[];
  readonly found: FoundInRecord | undefined;
}): VNode {
  const { record, shown, view, reading, brackets, found } = props;
  const { pages } = record.content.description;
  const { links } = reading;
  const page = links.view(record.id, record.version.number, view);
  const brief = view.kind === 'facsimile';
  const where = { content: record.content, id: record.id, n: record.version.number, view, links };
  const switches = <Switches brackets={brackets} corrections={reading.corrections.size} />;
  const find = <FindBox page={page} q={found?.q ?? ''} links={links} />;
  return (
    <section class="text" aria-labelledby="text">
      <div class={brief ? 'text-bar brief' : 'text-bar'}>
        <h2 id="text" class={brief ? 'vh' : undefined}>
          {words.record.text}
        </h2>
        <Views {...where} />
        <TranslationChoice {...where} shown={translationIn(shown)} />
        {shown?.kind === 'parallel' && <RowsBy {...where} />}
        {shown !== undefined && !brief && switches}
        {shown !== undefined && brief && (
          <Box label={words.record.aids}>
            {found === undefined && find}
            {switches}
          </Box>
        )}
      </div>
      {shown !== undefined && (!brief || found !== undefined) && find}
      {found !== undefined && (
        <FoundList
          found={found}
          page={page}
          to={(segment) => {
            const to = reading.toSegment(segment);
            return to.startsWith('#') ? to : (links.search?.finding(to, found.q) ?? to);
          }}
          links={links}
        />
      )}
      {view.kind === 'facsimile' && shown?.kind !== 'compared' && (
        <ScanReading record={record} shown={shown} reading={reading} />
      )}
      {shown === undefined && view.kind !== 'facsimile' && <p>{words.record.noText}</p>}
      {shown?.kind === 'parallel' && links.edit !== undefined && (
        <EditHere record={record} {...shown} edit={links.edit} />
      )}
      {shown?.kind === 'parallel' && view.kind !== 'facsimile' && (
        <ParallelText
          original={shown.original}
          translation={shown.translation}
          texts={record.content.texts}
          by={view.kind === 'paragraphs' ? 'paragraph' : 'sentence'}
          pages={pages}
          links={record.content.links}
          pairs={record.links}
          reading={reading}
        />
      )}
      {shown?.kind === 'compared' && (
        <Translations
          {...shown}
          record={record}
          addressOf={(text) =>
            links.view(record.id, record.version.number, { kind: 'translations', text: text.id })
          }
          reading={reading}
        />
      )}
      {shown?.kind === 'single' && view.kind !== 'facsimile' && (
        <SingleText
          text={shown.text}
          pages={shown.text.kind === 'transcription' ? pages : []}
          reading={reading}
          remark={shown.remark}
        />
      )}
    </section>
  );
}

function Apparatus({ record, reading }: { readonly record: RecordView; readonly reading: Reading }): VNode {
  const { content, id, version, versions } = record;
  const { links } = reading;
  const { description } = content;
  return (
    <section class="apparatus" aria-labelledby="apparatus">
      <h2 id="apparatus">{words.apparatus.title}</h2>
      <div class="columns">
        <Exemplars description={description} units={record.surroundings.units} links={links} />
        {reading.printed && description.pages.every((page) => page.image === undefined) ? (
          <PrintedPages pages={description.pages} />
        ) : (
          <Pages content={content} id={id} n={version.number} links={links} />
        )}
        <Dates description={description} />
        <Marks description={description} />
        <NameIndex content={content} reading={reading} />
        <Relations relations={description.relations} related={record.related} links={links} />
        <LocalTexts id="remarks" title={words.apparatus.notes} texts={description.notes} />
        <LocalTexts id="subjects" title={words.apparatus.subjects} texts={description.subjects} />
        <RightsAndCredits content={content} leads={reading.leads} />
        <Source content={content} />
        <Unplaced pieces={description.unplaced} />
        <History id={id} version={version} versions={versions} links={links} />
      </div>
    </section>
  );
}

/** A record with words that somebody looked for is not another page. */
const unlisted: Meta = { name: 'robots', content: 'noindex' };

/** A record at one version. Canonical is the version's own address, which does not change when the record does. */
export function recordPage(record: RecordView, options: RecordPageOptions, links: Links): VNode {
  const { content, id, version } = record;
  const { description } = content;
  const view = options.view ?? { kind: 'parallel' };
  const shown = choose(record, view);
  const texts = textsOf(shown);
  const { found } = options;
  const reading = readingOf(record, texts, links, found?.ranges);
  const brackets = bracketsIn(texts);
  const referred = referredIn(texts, reading);
  const newest = record.versions[0] ?? version;
  const { edition, contents, sameDay } = record.surroundings;
  // A sentence is cited by the version's own address where its page shows the sentence, else by that of this view.
  const usual = textsOf(choose(record, { kind: 'parallel' }));
  const own = links.view(id, version.number, view);
  const ownAddress = links.absolute(own) ?? own;
  return (
    <Layout
      archive={record.archive}
      links={links}
      title={inInterfaceLanguage(description.titles)?.text ?? words.record.untitled}
      description={inInterfaceLanguage(description.summaries)?.text.slice(0, 300)}
      canonical={links.absolute(links.version(id, version.number))}
      data={options.data}
      meta={[...(options.meta ?? []), ...(found === undefined ? [] : [unlisted])]}
      alternates={[
        ...mediaTypes
          .filter(([format]) => links.forms.includes(format))
          .map(([format, type]) => ({
            type,
            href: links.data(id, version.number, format),
            title: words.citation.formats[format],
          })),
        ...(hasManifests(links) ? [iiifAlternate(id, version.number, links)] : []),
      ]}
      islands={[
        'copy.js',
        'segment.js',
        'switches.js',
        'corrections.js',
        'previews.js',
        ...(shown?.kind === 'parallel' && view.kind !== 'facsimile' ? ['alignment.js'] : []),
        ...(view.kind === 'facsimile' && hasImages(description.pages, links) ? ['scan.js'] : []),
      ]}
      skips={[
        ...(found === undefined || shown === undefined ? [] : [{ to: 'found', label: words.skip.toFound }]),
        ...(shown === undefined && contents !== null
          ? [{ to: 'contents', label: words.skip.toContents }]
          : [{ to: 'text', label: words.skip.toText }]),
        ...(hasNotes(reading) ? [{ to: 'notes', label: words.skip.toNotes }] : []),
        ...(referred === undefined ? [] : [{ to: 'referred', label: words.skip.toReferred }]),
        ...(options.citations === undefined ? [] : [{ to: 'cite', label: words.skip.toCitation }]),
      ]}
    >
      <article class="record">
        {!record.newest && <OldVersionBanner id={id} version={version} newest={newest} links={links} />}
        {edition !== null && (
          <div class="edition">
            <EditionPath edition={edition} links={links} />
            <EditionNeighbours edition={edition} links={links} label={words.browse.volumes.turnAbove} />
          </div>
        )}
        <HeadMatter
          description={description}
          leads={reading.leads}
          links={links}
          brief={view.kind === 'facsimile'}
        />
        {contents !== null && <Contents contents={contents} links={links} />}
        {view.kind !== 'facsimile' && <SourceNotes reading={reading} />}
        {(shown !== undefined || contents === null || view.kind === 'facsimile') && (
          <TextSection
            record={record}
            shown={shown}
            view={view}
            reading={reading}
            brackets={brackets}
            found={found}
          />
        )}
        {view.kind === 'facsimile' && <SourceNotes reading={reading} />}
        <div class="under-text">
          <Notes texts={texts} reading={reading} />
          <Corrections reading={reading} />
          {referred !== undefined && <Referred {...referred} />}
          <BracketKey uses={brackets} />
          <DoubtfulKey use={doubtfulIn(texts)} />
        </div>
        {edition !== null && (
          <EditionNeighbours edition={edition} links={links} label={words.browse.volumes.turnBelow} />
        )}
        {options.citations !== undefined && (
          <CitationBox
            citations={options.citations}
            base={texts.every((text) => usual.includes(text)) ? options.citations.address : ownAddress}
            id={id}
            n={version.number}
            links={links}
          />
        )}
        {view.kind !== 'facsimile' && (
          <Facsimile description={description} id={id} n={version.number} links={links} />
        )}
        <Apparatus record={record} reading={reading} />
        {sameDay !== null && <SameDay sameDay={sameDay} links={links} />}
      </article>
    </Layout>
  );
}
