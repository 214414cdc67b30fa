// Who publishes the manifests: the archive.
import type { InternationalString, ResourceProvider } from '@iiif/presentation-3';
import { english, inLanguages } from './language.ts';
import { htmlPage } from './linked.ts';

export interface ArchiveNamed {
  readonly title: string;
  readonly language: string;
}

/** The archive's title in its own language. */
export function archiveLabel({ title, language }: ArchiveNamed): InternationalString {
  const label = inLanguages([{ language, text: title }]);
  return Object.keys(label).length === 0 ? english('Verno') : label;
}

/** The archive as an agent. `home`: the address of its home page. */
export function providerOf(archive: ArchiveNamed, home: string): ResourceProvider[] {
  const label = archiveLabel(archive);
  return [{ id: home, type: 'Agent', label, homepage: [htmlPage(home, label)] }];
}
