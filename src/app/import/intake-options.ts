// How drafts are taken in.

export interface IntakeOptions {
  /** Who imports, for the history. */
  readonly by: string;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}
