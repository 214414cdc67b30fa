// The community's register of extensions of OCFL, by name.

const registered = new Set([
  '0001-digest-algorithms',
  '0002-flat-direct-storage-layout',
  '0003-hash-and-id-n-tuple-storage-layout',
  '0004-hashed-n-tuple-storage-layout',
  '0005-mutable-head',
  '0006-flat-omit-prefix-storage-layout',
  '0007-n-tuple-omit-prefix-storage-layout',
  '0008-schema-registry',
  '0009-digest-algorithms',
  '0010-differential-n-tuple-omit-prefix-storage-layout',
  '0011-direct-clean-path-layout',
  'initial',
]);

/** Whether an extension of this name is registered. */
export const isRegistered = (name: string): boolean => registered.has(name);

/** The folder of Verno's own in which versions are made: it stands there only while a root is being written, or where that was cut off. */
export const unfinishedExtension = 'verno-unfinished';
