// A record as EAD3 describes an item: what identifies it, what is in it, and where it is to be seen.
import type { RecordName } from '../../../model/agent.ts';
import type { DateRole, DateStatement } from '../../../model/date/statement.ts';
import { parseEdtf } from '../../../model/date/edtf.ts';
import type { Exemplar } from '../../../model/exemplar.ts';
import type { LocalText } from '../../../model/language.ts';
import { methodLabels, roleLabels } from '../../../model/labels.ts';
import type { Text } from '../../../model/text.ts';
import { languageName, translationCredit } from '../../citation/credit.ts';
import { edtfInWords } from '../../citation/date-words.ts';
import { genre } from '../../citation/document.ts';
import { exemplarInWords } from '../../citation/location.ts';
import type { PublishedRecord } from '../../port.ts';
import type { Printable } from '../../xml/print.ts';
import { nameElement } from './names.ts';
import { ead, paragraphs, unlessEmpty } from './element.ts';

/** What a finding aid needs beyond its records: `addressOf` a version of a record, undefined where nobody could follow one; `imageOf` one of its pages, where there is one to be seen. */
export interface Ead3Context {
  readonly archiveTitle: string;
  readonly addressOf: (record: PublishedRecord) => string | undefined;
  readonly imageOf?: ((record: PublishedRecord, page: string) => string | undefined) | undefined;
}

/** The dates of the thing itself; those of events that it speaks of are none of the unit. */
const own: ReadonlySet<DateRole> = new Set(['document', 'sent', 'received', 'registered', 'published']);

/** `did` and what follows it, for an `archdesc` or `c` of the level item. */
export function describeRecord(record: PublishedRecord, context: Ead3Context): Printable[] {
  const { description, texts } = record.content;
  return [
    ead('did', {}, identified(record, context)),
    ...notes('scopecontent', description.summaries),
    ...texts.map(available),
    ...restrictions(record),
    ...notes('odd', description.notes),
    marks(record),
    indexed(record),
  ].filter((one) => one !== undefined);
}

function identified(record: PublishedRecord, context: Ead3Context): (Printable | undefined)[] {
  const { description } = record.content;
  const address = context.addressOf(record);
  const { titles, dates, exemplars, agents, languages, pages, names } = description;
  const kinds = new Map(names.map((name) => [name.id, name]));
  const untitled = `[Untitled ${genre(description)}]`;
  const repositories = new Set(exemplars.map(({ repository, code }) => code?.repository ?? repository ?? ''));
  return [
    ...[...repositories].filter((one) => one !== '').map(repositoryOf),
    ead(
      'unitid',
      { localtype: 'record', identifier: address },
      `${record.manifest.id}@${record.manifest.number}`,
    ),
    ...exemplars.map((exemplar) =>
      unlessEmpty(ead('unitid', { localtype: 'reference-code' }, exemplarInWords(exemplar))),
    ),
    ...(titles.length === 0
      ? [ead('unittitle', {}, untitled)]
      : titles.map(({ language, text }) => ead('unittitle', { lang: language }, text))),
    ...dates.filter(({ role }) => own.has(role)).map(dated),
    ...agents
      .filter(({ role, written }) => (role === 'author' || role === 'from') && written !== '')
      .map(({ role, written, language, name }) =>
        ead('origination', { label: roleLabels[role] }, [
          nameElement(written, language, name === undefined ? undefined : kinds.get(name), role),
        ]),
      ),
    languages.length === 0
      ? undefined
      : ead(
          'langmaterial',
          {},
          languages.map((tag) => ead('language', { langcode: tag }, languageName(tag))),
        ),
    pages.length === 0
      ? undefined
      : ead('physdescstructured', { physdescstructuredtype: 'carrier', coverage: 'whole' }, [
          ead('quantity', {}, String(pages.length)),
          ead('unittype', {}, pages.length === 1 ? 'page' : 'pages'),
        ]),
    ...exemplars.map(copyNote),
    address === undefined
      ? undefined
      : ead('dao', { daotype: 'derived', localtype: 'page', href: address }, []),
    images(record, context),
  ];
}

/** A repository by its name. */
export function repositoryOf(name: string): Printable {
  return ead('repository', {}, [ead('corpname', {}, [ead('part', {}, name)])]);
}

function dated({ written, edtf, role, certainty, calendar }: DateStatement): Printable {
  const read = edtf === null ? undefined : parseEdtf(edtf);
  const words = read?.ok === true ? edtfInWords(read.value) : 'undated';
  return ead(
    'unitdate',
    { datechar: role, certainty, calendar, normal: edtf ?? undefined },
    written ?? words,
  );
}

/** What is particular to one copy; undefined where nothing is. */
function copyNote(exemplar: Exemplar): Printable | undefined {
  const { copyNumber, certification, condition, note } = exemplar;
  const said = [
    ...(copyNumber === undefined ? [] : [`copy ${copyNumber}`]),
    ...[certification, condition, note].filter((one) => one !== undefined),
  ];
  if (said.length === 0) return undefined;
  return ead('didnote', { label: exemplarInWords(exemplar) }, said.join('; '));
}

/** The images of the pages: the schema wants a set to have two at least. */
function images(record: PublishedRecord, { imageOf }: Ead3Context): Printable | undefined {
  const found = record.content.description.pages.flatMap(({ id, label }) => {
    const href = imageOf?.(record, id);
    return href === undefined
      ? []
      : [ead('dao', { daotype: 'derived', localtype: 'image', href, linktitle: label }, [])];
  });
  return found.length > 1 ? ead('daoset', { localtype: 'images' }, found) : found[0];
}

/** Words about something in several languages, in the element that holds them. */
export function notes(name: string, texts: readonly LocalText[]): Printable[] {
  return texts.flatMap(({ language, text }) => {
    const content = paragraphs(text, { lang: language });
    return content.length === 0 ? [] : [ead(name, {}, content)];
  });
}

/** A text of the record, as another form in which the document is to be had. */
function available(text: Text): Printable {
  const language = languageName(text.language);
  const { note, names } = translationCredit([text]);
  const credit = note ?? (names.length === 0 ? methodLabels[text.method] : names.join(', '));
  const what = { transcription: 'Transcription', translation: 'Translation', summary: 'Summary' }[text.kind];
  return ead('altformavail', { localtype: text.kind }, [ead('p', {}, `${what}, ${language} (${credit})`)]);
}

function restrictions({ content }: PublishedRecord): Printable[] {
  return content.description.rights.flatMap(({ statement, language, address, holder }) => {
    const words = [statement, ...(holder === undefined ? [] : [holder])].filter((one) => one !== '');
    const said = words.join(' — ') || address;
    if (said === undefined) return [];
    const link = address === undefined ? said : [ead('ref', { href: address }, said)];
    return [ead('userestrict', {}, [ead('p', { lang: language }, link)])];
  });
}

function marks({ content }: PublishedRecord): Printable | undefined {
  const written = content.description.marks.filter((mark) => mark.written !== '');
  if (written.length === 0) return undefined;
  return ead('odd', { localtype: 'marks' }, [
    ead('head', {}, 'Marks on the document'),
    ead(
      'list',
      { listtype: 'unordered' },
      written.map((mark) => ead('item', { lang: mark.language }, mark.written)),
    ),
  ]);
}

/** Names, subjects and the kind of document, under which it is to be found. */
function indexed({ content }: PublishedRecord): Printable {
  const { names, subjects } = content.description;
  return ead('controlaccess', {}, [
    ead('genreform', {}, [ead('part', { lang: 'en' }, genre(content.description))]),
    ...names.map((name: RecordName) => nameElement(name.label, name.language, name)),
    ...subjects.map(({ language, text }) => ead('subject', {}, [ead('part', { lang: language }, text)])),
  ]);
}
