// How much of other hosts' an import may fetch, and from where.

export interface FetchLimits {
  /** Of one file. */
  readonly maxBytes: number;
  /** Of all that one import fetches, in bytes: also of what came to nothing. */
  readonly maxTotalBytes: number;
  /** For one file, redirects and all, in milliseconds. */
  readonly timeout: number;
  /** Also from addresses that are not public: of this machine, of the operator's own network. */
  readonly allowPrivateHosts: boolean;
}

export const usualFetchLimits: FetchLimits = {
  maxBytes: 512 * 1024 * 1024,
  maxTotalBytes: 20 * 1024 ** 3,
  timeout: 120_000,
  allowPrivateHosts: false,
};
