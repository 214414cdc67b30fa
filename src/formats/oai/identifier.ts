// Identifiers of records: "oai:archive.example:7h2k9q0z" (guidelines for the oai-identifier format, 2.0).

/** What stands for an archive in its identifiers: the host of its address, in small letters, without a port. */
export function namespaceOf(address: string): string {
  return new URL(address).hostname.toLowerCase();
}

/** Whether the guidelines take it: a domain name of two parts and more. No number of a network, and no "localhost". */
export function isDomainName(namespace: string): boolean {
  return /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/.test(namespace);
}

export function identifierOf(namespace: string, id: string): string {
  return `oai:${namespace}:${id}`;
}

/** The id of a record; undefined where the identifier is of another archive, or none. */
export function idIn(namespace: string, identifier: string): string | undefined {
  const start = `oai:${namespace}:`;
  return identifier.startsWith(start) ? identifier.slice(start.length) : undefined;
}

/** Whom harvesters write to where the operator does not say. The schema of the protocol wants a full stop in what follows the "@". */
export function usualMailbox(namespace: string): string {
  return `webmaster@${/^[^[]+\./.test(namespace) ? namespace : 'localhost.invalid'}`;
}
