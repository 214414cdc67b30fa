// What the pool and its workers say to each other.

export interface Request {
  readonly id: number;
  /** The address of a module that exports `queries(db)`. */
  readonly module: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code?: string };

/** Asks a worker to close its connection and end. */
export const goodbye = 'goodbye';

export function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && 'module' in message && 'args' in message;
}

export function isReply(message: unknown): message is Reply {
  return typeof message === 'object' && message !== null && 'id' in message && 'ok' in message;
}
