// The roles that persons and bodies have in a document. Apart from the schemas, so that who needs the list alone loads nothing else.
export const agentRoles = [
  'from',
  'to',
  'copy-to',
  'present',
  'author',
  'signatory',
  'certifier',
  'translator',
  'transcriber',
  'editor',
  'interpreter',
  'recorder',
  'contributor',
  'donor',
  'publisher',
  'other',
] as const;

export type AgentRole = (typeof agentRoles)[number];
