// The kinds of findings, for those who let a person choose among them.
import { FindingKindSchema, type FindingKind } from '../../model/finding.ts';

export const findingKinds: readonly FindingKind[] = FindingKindSchema.options;

export function isFindingKind(text: string): text is FindingKind {
  return FindingKindSchema.safeParse(text).success;
}
