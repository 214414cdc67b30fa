// What an archive answers to harvesters: every request of OAI-PMH 2.0, from its arguments to the document.
import { datestamp, readBound } from '../../formats/oai/datestamp.ts';
import { printAnswer, type OaiAnswer, type Resumption } from '../../formats/oai/document.ts';
import { identifierOf, idIn, isDomainName, namespaceOf, usualMailbox } from '../../formats/oai/identifier.ts';
import type { ListVerb, OaiErrorCode, OaiRequest, Selection } from '../../formats/oai/protocol.ts';
import { readRequest } from '../../formats/oai/request.ts';
import { setOf } from '../../formats/oai/set-spec.ts';
import type { HarvestLine, HarvestQuery } from '../../index/harvest.ts';
import type { Viewer } from '../../model/access.ts';
import { recordIdFrom, canonicalRecordId } from '../../model/record-id.ts';
import { archiveName } from '../backup/decisions.ts';
import type { Archive } from '../services.ts';
import { harvestFormats, type HarvestAddresses, type HarvestFormat } from './formats.ts';
import { tokenKey } from './key.ts';
import { pieceOf, recordOf, type Namespaced } from './list.ts';
import { listSets } from './sets.ts';
import { openToken, sealToken, type TokenState } from './token.ts';

/** `baseUrl`: the full address at which harvesters ask, whose host stands in identifiers. `adminEmail`: whom they write to; its web master where it is absent. */
export interface HarvesterOptions {
  readonly baseUrl: string;
  readonly adminEmail?: string | undefined;
  readonly addresses: HarvestAddresses;
  /** How many records stand in one answer at most; each format's own number where it is absent. */
  readonly perPage?: number;
}

/** `unready`: the index is being made anew, and knows too few records yet. */
export type Harvested = { readonly kind: 'answer'; readonly document: string } | { readonly kind: 'unready' };

/** A token is good for so long, in milliseconds. */
const tokenLife = 7 * 24 * 60 * 60 * 1000;
/**
 * Answers are dated so many milliseconds early: whoever asks next for what came since the date of this one is given also what was being written just
 * then, and bears a datestamp from before it could be seen.
 */
const settling = 5000;
const headersPerPage = 500;
const setsPerPage = 500;
const [beginning, end] = ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];

const refused = (code: OaiErrorCode, message: string): OaiAnswer => ({
  kind: 'errors',
  errors: [{ code, message }],
});

export class Harvester {
  readonly #archive: Archive;
  readonly #options: HarvesterOptions;
  readonly #namespace: string;
  #key: Promise<Buffer> | undefined;
  /** The state of the store in which the index was last found to know all records. */
  #complete = '';

  constructor(archive: Archive, options: HarvesterOptions) {
    this.#archive = archive;
    this.#options = options;
    this.#namespace = namespaceOf(options.baseUrl);
  }

  /** Answers a request by its arguments, for somebody who reads as this viewer. */
  async answer(
    pairs: readonly (readonly [string, string])[],
    viewer: Viewer,
    signal?: AbortSignal,
  ): Promise<Harvested> {
    const now = new Date();
    if (!(await this.#isReady(signal))) return { kind: 'unready' };
    const read = readRequest(pairs);
    const answer = read.ok
      ? await this.#answer(read.request, { now, viewer, signal })
      : ({ kind: 'errors', errors: read.errors } as const);
    const document = printAnswer(answer, {
      responseDate: datestamp(new Date(now.getTime() - settling)),
      baseUrl: this.#options.baseUrl,
      asked: read.ok ? repeated(pairs) : {},
    });
    return { kind: 'answer', document };
  }

  async #answer(request: OaiRequest, asking: Asking): Promise<OaiAnswer> {
    if ('resumptionToken' in request) return this.#resume(request, asking);
    switch (request.verb) {
      case 'Identify':
        return this.#identify(asking);
      case 'ListMetadataFormats':
        return this.#formats(request.identifier, asking);
      case 'ListSets':
        return this.#sets(undefined, asking);
      case 'GetRecord':
        return this.#record(request.identifier, request.metadataPrefix, asking);
      case 'ListIdentifiers':
      case 'ListRecords':
        return this.#list(request.verb, request.selection, asking);
    }
  }

  async #identify({ now, signal }: Asking): Promise<OaiAnswer> {
    const namespace = this.#namespace;
    const [{ title }, earliest] = await Promise.all([
      this.#archive.store.info(signal),
      this.#archive.index.harvest.earliest(signal),
    ]);
    const [first] = await this.#archive.store.records(0, 1, signal);
    const sample = first?.id ?? recordIdFrom(new Uint8Array(16));
    return {
      kind: 'Identify',
      identity: {
        repositoryName: title,
        adminEmail: this.#options.adminEmail ?? usualMailbox(namespace),
        earliestDatestamp: earliest ?? datestamp(now),
        identifiers: isDomainName(namespace)
          ? { repository: namespace, sample: identifierOf(namespace, sample) }
          : undefined,
      },
    };
  }

  async #formats(identifier: string | undefined, asking: Asking): Promise<OaiAnswer> {
    const line = identifier === undefined ? null : await this.#line(identifier, asking);
    if (line === undefined) return this.#unknown(identifier ?? '');
    return line?.deleted === true
      ? refused('noMetadataFormats', 'The record was withdrawn or closed: it is to be had in no format.')
      : { kind: 'ListMetadataFormats', formats: harvestFormats };
  }

  async #record(identifier: string, prefix: string, asking: Asking): Promise<OaiAnswer> {
    const line = await this.#line(identifier, asking);
    if (line === undefined) return this.#unknown(identifier);
    const format = formatOf(prefix);
    if (format === undefined) return unknownFormat(prefix);
    const record = await recordOf(await this.#writing(asking), line, format, dayOf(asking));
    return { kind: 'GetRecord', record };
  }

  #unknown(identifier: string): OaiAnswer {
    const shown = identifier.length > 100 ? `${identifier.slice(0, 100)}…` : identifier;
    const form = identifierOf(this.#namespace, 'ID');
    return refused('idDoesNotExist', `There is no record “${shown}” here; identifiers are written ${form}.`);
  }

  async #line(identifier: string, asking: Asking): Promise<HarvestLine | undefined> {
    const id = idIn(this.#namespace, identifier);
    if (id === undefined || canonicalRecordId(id) !== id) return undefined;
    return this.#archive.index.harvest.line(id, dayOf(asking), asking.signal);
  }

  async #sets(state: TokenState | undefined, asking: Asking): Promise<OaiAnswer> {
    const all = await listSets(this.#archive, dayOf(asking), asking.signal);
    if (all.length === 0 && state === undefined)
      return refused(
        'noSetHierarchy',
        'There are no sets yet: no record is published that anybody may read.',
      );
    const after = state?.after ?? 0;
    const sets = all.slice(after, after + setsPerPage);
    if (sets.length === 0)
      return refused('badResumptionToken', 'There are fewer sets by now: begin the list again.');
    const next = after + sets.length < all.length ? after + sets.length : null;
    const begun = state ?? {
      verb: 'ListSets',
      prefix: '',
      from: '',
      until: '',
      set: null,
      given: 0,
      size: all.length,
    };
    return { kind: 'ListSets', sets, resumption: await this.#resumption(begun, next, sets.length, asking) };
  }

  async #list(verb: ListVerb, selection: Selection, asking: Asking): Promise<OaiAnswer> {
    const { metadataPrefix: prefix, set = null } = selection;
    if (formatOf(prefix) === undefined) return unknownFormat(prefix);
    const from = selection.from === undefined ? beginning : (readBound(selection.from)?.first ?? beginning);
    const until = selection.until === undefined ? end : (readBound(selection.until)?.last ?? end);
    const begun = { verb, prefix, from, until, set, given: 0 };
    const query = queryOf(begun, asking);
    if (query === undefined) return refused('noRecordsMatch', `There is no set “${set}”.`);
    const size = await this.#archive.index.harvest.count(query, asking.signal);
    return this.#piece({ ...begun, size: Math.max(1, size) }, 0, query, asking);
  }

  async #resume(
    { verb, resumptionToken }: Extract<OaiRequest, { readonly resumptionToken: string }>,
    asking: Asking,
  ): Promise<OaiAnswer> {
    const archive = await this.#name(asking);
    const opened = openToken(resumptionToken, await this.#tokenKey(), {
      verb,
      archive,
      now: asking.now.getTime(),
    });
    if (!opened.ok) return refused('badResumptionToken', opened.why);
    const { state } = opened;
    if (state.verb === 'ListSets') return this.#sets(state, asking);
    const query = queryOf(state, asking);
    return query === undefined || formatOf(state.prefix) === undefined
      ? refused(
          'badResumptionToken',
          'The token is one of another version of this program: begin the list again.',
        )
      : this.#piece({ ...state, verb: state.verb }, state.after, query, asking);
  }

  async #piece(
    begun: Begun & { readonly verb: ListVerb },
    after: number,
    query: HarvestQuery,
    asking: Asking,
  ): Promise<OaiAnswer> {
    const { verb, prefix } = begun;
    const format = verb === 'ListRecords' ? formatOf(prefix) : undefined;
    const limit = this.#options.perPage ?? format?.perPage ?? headersPerPage;
    const writing = await this.#writing(asking);
    let piece = await pieceOf(writing, query, { after, limit, format });
    // All that was left has changed since, and is none of this list any more. A list may say more than was asked, and a thing twice, but not nothing.
    const late = { ...query, until: end };
    for (const from of begun.given === 0 ? [] : [after, 0])
      if (piece.records.length === 0)
        piece = { ...(await pieceOf(writing, late, { after: from, limit: 1, format })), after: null };
    if (piece.records.length === 0) return refused('noRecordsMatch', 'No record answers to this.');
    const resumption = await this.#resumption(begun, piece.after, piece.records.length, asking);
    return { kind: verb, records: piece.records, resumption };
  }

  /** Nothing where the list came whole; an empty token at the end of one that came in pieces. */
  async #resumption(
    begun: Begun,
    after: number | null,
    count: number,
    asking: Asking,
  ): Promise<Resumption | undefined> {
    const { given: cursor, size } = begun;
    if (after === null)
      return cursor === 0
        ? undefined
        : { token: '', cursor, completeListSize: Math.max(size, cursor + count) };
    const { verb, prefix, from, until, set } = begun;
    const expires = asking.now.getTime() + tokenLife;
    const given = cursor + count;
    const archive = await this.#name(asking);
    const state = {
      verb,
      archive,
      prefix,
      from,
      until,
      set,
      after,
      given,
      size: Math.max(size, given + 1),
      expires,
    };
    return {
      token: sealToken(state, await this.#tokenKey()),
      cursor,
      completeListSize: state.size,
      expires: datestamp(new Date(expires)),
    };
  }

  async #writing({ viewer, signal }: Asking): Promise<Namespaced> {
    const { addresses } = this.#options;
    const { title } = await this.#archive.store.info(signal);
    return {
      archive: this.#archive,
      archiveTitle: title,
      addresses,
      namespace: this.#namespace,
      viewer,
      signal,
    };
  }

  /** What stands for the archive in its tokens: whoever asks the wrong one is told so. */
  async #name({ signal }: Asking): Promise<string> {
    return (await archiveName(this.#archive, signal))?.slice(0, 16) ?? '';
  }

  /** Read once: the caches may be swept while the archive is served, and tokens then stay good until it is served anew. */
  async #tokenKey(): Promise<Buffer> {
    this.#key ??= tokenKey(this.#archive.dir);
    try {
      return await this.#key;
    } catch (error) {
      this.#key = undefined;
      throw error;
    }
  }

  async #isReady(signal: AbortSignal | undefined): Promise<boolean> {
    const { store, index } = this.#archive;
    const state = store.state();
    if (this.#complete === state) return true;
    const { records, withdrawn } = await store.stats(signal);
    if ((await index.harvest.known(signal)) < records + withdrawn) return false;
    this.#complete = state;
    return true;
  }
}

interface Asking {
  readonly now: Date;
  readonly viewer: Viewer;
  readonly signal: AbortSignal | undefined;
}

type Begun = Omit<TokenState, 'archive' | 'after' | 'expires'>;

/** Whether records are open is asked for the day of the request, in UTC. */
const dayOf = ({ now }: Asking): string => now.toISOString().slice(0, 10);

const formatOf = (prefix: string): HarvestFormat | undefined =>
  harvestFormats.find(({ metadataPrefix }) => metadataPrefix === prefix);

function unknownFormat(prefix: string): OaiAnswer {
  const known = harvestFormats.map(({ metadataPrefix }) => metadataPrefix).join(', ');
  return refused(
    'cannotDisseminateFormat',
    `There is no format “${prefix.slice(0, 100)}” here; there are ${known}.`,
  );
}

/** What the index is asked; undefined where no set can be called so. */
function queryOf(
  { from, until, set }: Pick<TokenState, 'from' | 'until' | 'set'>,
  asking: Asking,
): HarvestQuery | undefined {
  const found = set === null ? null : setOf(set);
  return found === undefined ? undefined : { from, until, set: found, day: dayOf(asking) };
}

/** The arguments as an answer repeats them; not an identifier that is none, since the schema would refuse the answer. */
function repeated(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    pairs.filter(
      ([name, value]) =>
        name !== 'identifier' || /^[a-z][a-z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=-]*$/i.test(value),
    ),
  );
}
