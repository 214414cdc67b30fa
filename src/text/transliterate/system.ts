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
}

/** A name is no longer than this, in UTF-16 code units; nothing is converted beyond. */
export const longestText = 4000;
