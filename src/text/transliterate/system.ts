// What a system of romanisation or transcription is.

/** A script (ISO 15924) as one language (ISO 639) writes with it. */
export interface Writing {
  readonly script: string;
  readonly language: string;
}

export interface System {
  /** Short and stable: reasons and addresses hold it. */
  readonly id: string;
  /** In English, as it is shown in a reason. */
  readonly name: string;
  readonly from: Writing;
  readonly to: { readonly script: string };
  /** The standard or the practice, and the year: where the rules are written down. */
  readonly source: string;
  /**
   * All spellings that the system truly allows for a name or a short text, the usual first; bounded in number. What the system does not
   * know stays as it is. Empty where the text has nothing of the script that the system starts from.
   */
  readonly convert: (text: string) => string[];
  /** Those of the spellings that have every mark of the system, where it is also written without; absent where all have. */
  readonly marked?: (text: string) => readonly string[];
}

/** Nothing is converted beyond this place of a text, in UTF-16 code units, where letters are written one by one. */
export const longestText = 6000;

/** The same where a text is read as a name first: characters with several readings, syllables. No name is as long. */
export const longestName = 200;
