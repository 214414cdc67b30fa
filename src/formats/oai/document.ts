// Writes the answers of OAI-PMH 2.0 as XML (section 3.2): the frame that is about every one, and what each verb answers.
import { printElement, type Printable } from '../xml/print.ts';
import type { OaiError } from './protocol.ts';

const OAI = 'http://www.openarchives.org/OAI/2.0/';

/** The header of a record (section 2.5). `metadata` is an element as it is to stand there; none of one that is deleted, or where headers alone are wanted. */
export interface OaiRecord {
  readonly identifier: string;
  readonly datestamp: string;
  readonly setSpecs: readonly string[];
  readonly deleted: boolean;
  readonly metadata?: string;
}

/** Where a list goes on. `token` is empty at the end of a list that came in pieces. `cursor`: how many lines stood in the pieces before this one. */
export interface Resumption {
  readonly token: string;
  readonly cursor: number;
  readonly completeListSize?: number | undefined;
  /** An instant; absent at the end. */
  readonly expires?: string | undefined;
}

export interface OaiIdentity {
  readonly repositoryName: string;
  readonly adminEmail: string;
  readonly earliestDatestamp: string;
  /** The domain name that stands in identifiers, and one of those; absent where the archive has no such name. */
  readonly identifiers?: { readonly repository: string; readonly sample: string } | undefined;
}

export interface OaiMetadataFormat {
  readonly metadataPrefix: string;
  readonly schema: string;
  readonly metadataNamespace: string;
}

export type OaiAnswer =
  | { readonly kind: 'errors'; readonly errors: readonly OaiError[] }
  | { readonly kind: 'Identify'; readonly identity: OaiIdentity }
  | { readonly kind: 'ListMetadataFormats'; readonly formats: readonly OaiMetadataFormat[] }
  | {
      readonly kind: 'ListSets';
      readonly sets: readonly { readonly spec: string; readonly name: string }[];
      readonly resumption?: Resumption | undefined;
    }
  | { readonly kind: 'GetRecord'; readonly record: OaiRecord }
  | {
      readonly kind: 'ListIdentifiers' | 'ListRecords';
      readonly records: readonly OaiRecord[];
      readonly resumption?: Resumption | undefined;
    };

/** The answer as a document. `asked`: the arguments of the request as they are to be repeated, none where they were not understood. */
export function printAnswer(
  answer: OaiAnswer,
  frame: {
    readonly responseDate: string;
    readonly baseUrl: string;
    readonly asked: Readonly<Record<string, string>>;
  },
): string {
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<OAI-PMH xmlns="${OAI}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${OAI} ${OAI}OAI-PMH.xsd">\n`,
    printElement({ name: 'responseDate', text: frame.responseDate }, 1),
    printElement({ name: 'request', attributes: frame.asked, text: frame.baseUrl }, 1),
  ];
  return [...head, ...bodyOf(answer, frame.baseUrl), '</OAI-PMH>\n'].join('');
}

const text = (name: string, words: string): Printable => ({ name, text: words });

function bodyOf(answer: OaiAnswer, baseUrl: string): string[] {
  const { kind } = answer;
  if (kind === 'errors')
    return answer.errors.map(({ code, message }) =>
      printElement({ name: 'error', attributes: { code }, text: message }, 1),
    );
  const within = (): string[] => {
    switch (kind) {
      case 'Identify':
        return identified(answer.identity, baseUrl).map((one) => printElement(one, 2));
      case 'ListMetadataFormats':
        return answer.formats.map(({ metadataPrefix, schema, metadataNamespace }) =>
          printElement(
            {
              name: 'metadataFormat',
              children: [
                text('metadataPrefix', metadataPrefix),
                text('schema', schema),
                text('metadataNamespace', metadataNamespace),
              ],
            },
            2,
          ),
        );
      case 'ListSets':
        return [
          ...answer.sets.map(({ spec, name }) =>
            printElement({ name: 'set', children: [text('setSpec', spec), text('setName', name)] }, 2),
          ),
          ...resumed(answer.resumption),
        ];
      case 'GetRecord':
        return recordLines(answer.record);
      case 'ListIdentifiers':
        return [...answer.records.map((one) => printElement(header(one), 2)), ...resumed(answer.resumption)];
      case 'ListRecords':
        return [...answer.records.flatMap(recordLines), ...resumed(answer.resumption)];
    }
  };
  return [`  <${kind}>\n`, ...within(), `  </${kind}>\n`];
}

function identified(identity: OaiIdentity, baseUrl: string): Printable[] {
  const { repositoryName, adminEmail, earliestDatestamp, identifiers } = identity;
  return [
    text('repositoryName', repositoryName),
    text('baseURL', baseUrl),
    text('protocolVersion', '2.0'),
    text('adminEmail', adminEmail),
    text('earliestDatestamp', earliestDatestamp),
    text('deletedRecord', 'persistent'),
    text('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    text('compression', 'gzip'),
    text('compression', 'br'),
    ...(identifiers === undefined ? [] : [{ name: 'description', children: [scheme(identifiers)] }]),
  ];
}

function scheme({ repository, sample }: { readonly repository: string; readonly sample: string }): Printable {
  const namespace = `${OAI}oai-identifier`;
  return {
    name: 'oai-identifier',
    attributes: { xmlns: namespace, 'xsi:schemaLocation': `${namespace} ${namespace}.xsd` },
    children: [
      text('scheme', 'oai'),
      text('repositoryIdentifier', repository),
      text('delimiter', ':'),
      text('sampleIdentifier', sample),
    ],
  };
}

function header({ identifier, datestamp, setSpecs, deleted }: OaiRecord): Printable {
  return {
    name: 'header',
    attributes: { status: deleted ? 'deleted' : undefined },
    children: [
      text('identifier', identifier),
      text('datestamp', datestamp),
      ...setSpecs.map((one) => text('setSpec', one)),
    ],
  };
}

function recordLines(record: OaiRecord): string[] {
  const { metadata } = record;
  return [
    '    <record>\n',
    printElement(header(record), 3),
    ...(metadata === undefined ? [] : ['      <metadata>\n', metadata, '      </metadata>\n']),
    '    </record>\n',
  ];
}

function resumed(resumption: Resumption | undefined): string[] {
  if (resumption === undefined) return [];
  const { token, cursor, completeListSize, expires } = resumption;
  const attributes = { expirationDate: expires, completeListSize, cursor };
  return [printElement({ name: 'resumptionToken', attributes, text: token }, 2)];
}
