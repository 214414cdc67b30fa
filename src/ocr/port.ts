// The port of recognition: an engine reads a prepared picture, and says what stands where.
import type { Problem, Result } from '../model/problem.ts';
import type { RecognisedPage } from '../model/recognised-page.ts';

/** What an engine is asked to read. */
export interface RecognitionRequest {
  /** A PNG or TIFF file, upright. */
  readonly path: string;
  /** BCP 47, the most likely first ("ru", "zh-Hant"). */
  readonly languages: readonly string[];
  /** Dots per inch, where known. */
  readonly resolution?: number | undefined;
  /** `line`: the picture holds one line of text. `table`: it is read row by row. `column`: one column, with a table in it. A page where nothing is said. */
  readonly layout?: 'page' | 'column' | 'table' | 'line' | undefined;
  /** Its paper is known to be lighter than its ink. */
  readonly darkOnLight?: boolean | undefined;
}

/** An engine that is ready. Places in what it reads are pixels of the picture that it was given. */
export interface OcrEngine {
  /** Stable, kebab-case ("tesseract"). */
  readonly name: string;
  readonly version: string;
  /** The languages that it has data for, BCP 47. */
  readonly languages: readonly string[];
  /** How many pages it may be given at once on this machine. */
  readonly atOnce: number;
  /** Failure is data: a picture that it cannot read, a language it has not, a time limit. */
  recognise(request: RecognitionRequest, signal?: AbortSignal): Promise<Result<RecognisedPage>>;
  close(): Promise<void>;
}

/** Finds an engine on this machine: it is there, or the problem says what to install or set. */
export interface OcrEngineKind {
  readonly name: string;
  find(settings: OcrSettings): Promise<OcrEngine | Problem>;
}

/** What the operator may set. */
export interface OcrSettings {
  /** The program, where it is not on the path. */
  readonly program?: string | undefined;
  /** A folder of language data (`rus.traineddata`). */
  readonly data?: string | undefined;
  /** The address of an engine that answers over HTTP. */
  readonly address?: string | undefined;
  /** What runs there, in the operator's own words: readings of another are not taken for its. */
  readonly version?: string | undefined;
  readonly atOnce?: number | undefined;
  /** The longest that a page may take; 300 where nothing is said. */
  readonly seconds?: number | undefined;
  /** Languages that are going to be asked for, BCP 47: what to install is named for them. */
  readonly languages?: readonly string[] | undefined;
}
