// What each reader of codes gives back.
import type { Problem } from '../problem.ts';
import type { ReferenceCode } from './schema.ts';

/** A code read, and what a person should look at in it. */
export interface Reading {
  readonly code: ReferenceCode;
  readonly problems: readonly Problem[];
}

/** A code without the fields that have nothing to say. */
export function codeOf(
  fields: Omit<ReferenceCode, 'repository' | 'remark'> & {
    repository: string | undefined;
    remark: string | undefined;
  },
): ReferenceCode {
  const { repository, remark, ...rest } = fields;
  return {
    ...rest,
    ...(repository === undefined ? {} : { repository }),
    ...(remark === undefined ? {} : { remark }),
  };
}
