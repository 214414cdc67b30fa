// The words of OAI-PMH 2.0: what may be asked, and how it is refused.

export const verbs = [
  'Identify',
  'ListMetadataFormats',
  'ListSets',
  'GetRecord',
  'ListIdentifiers',
  'ListRecords',
] as const;
export type Verb = (typeof verbs)[number];

/** Section 3.6 of the protocol. */
export type OaiErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noMetadataFormats'
  | 'noRecordsMatch'
  | 'noSetHierarchy';

export interface OaiError {
  readonly code: OaiErrorCode;
  readonly message: string;
}

/** What a list is narrowed to, as it was asked. `set` is a setSpec. */
export interface Selection {
  readonly metadataPrefix: string;
  readonly from?: string;
  readonly until?: string;
  readonly set?: string;
}

export type ListVerb = 'ListIdentifiers' | 'ListRecords';

/** A request that is right by itself; whether what it names is there, is another question. */
export type OaiRequest =
  | { readonly verb: 'Identify' }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier?: string }
  | { readonly verb: 'GetRecord'; readonly identifier: string; readonly metadataPrefix: string }
  | { readonly verb: 'ListSets' }
  | { readonly verb: ListVerb; readonly selection: Selection }
  | { readonly verb: 'ListSets' | ListVerb; readonly resumptionToken: string };
