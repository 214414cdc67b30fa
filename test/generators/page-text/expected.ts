// What a generated page is known to hold: the facts that a reader of it must find.

export interface ExpectedBlock {
  readonly kind: 'heading' | 'opener' | 'paragraph' | 'list-item' | 'closer' | 'stamp';
  readonly text: string;
  readonly label?: string;
}

export interface ExpectedBracket {
  readonly written: string;
  readonly kind: string;
}

export interface ExpectedText {
  readonly kind: 'transcription' | 'translation';
  readonly language: string;
  readonly blocks: readonly ExpectedBlock[];
  readonly brackets: readonly ExpectedBracket[];
  /** Each line of each column of half-words, in order. */
  readonly noise: readonly string[];
}

export interface ExpectedExemplar {
  readonly repository: string;
  /** Values of the code's parts by level. */
  readonly parts: Readonly<Record<string, string>>;
  readonly notGiven: readonly string[];
  readonly folios: string | null;
}

export interface ExpectedPage {
  readonly label: string;
  readonly transcribed: boolean;
}

export interface ExpectedMark {
  readonly kind: string;
  readonly written: string;
  /** The folio it stands on, where the page says. */
  readonly page?: string;
}

export interface Expected {
  readonly type: string;
  /** EDTF of the document's own date. */
  readonly date: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly place?: string;
  readonly originalLanguage: string;
  readonly summary?: string;
  readonly address?: string;
  readonly exemplars: readonly ExpectedExemplar[];
  /** The exemplar whose leaves the folio marks count, from 0. */
  readonly foliation?: number;
  readonly pages: readonly ExpectedPage[];
  readonly marks: readonly ExpectedMark[];
  readonly strayDate?: string;
  readonly texts: readonly ExpectedText[];
}

export interface GeneratedPage {
  readonly seed: number;
  readonly text: string;
  readonly expected: Expected;
}
