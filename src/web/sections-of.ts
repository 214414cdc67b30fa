// The navigation of this moment: worked out once for every state of the archive, since it stands on every page.
import { sectionsOf } from '../app/read/sections.ts';
import type { SectionLine, Viewer } from '../app/read/view.ts';
import type { Archive } from '../app/services.ts';

/** The sections of an archive for one viewer, as long as it and the day stay the same. */
export class Sections {
  readonly #archive: Archive;
  readonly #viewer: Viewer;
  #moment = '';
  #found: Promise<readonly SectionLine[]> | undefined;

  constructor(archive: Archive, viewer: Viewer) {
    this.#archive = archive;
    this.#viewer = viewer;
  }

  /** The sections of now. Those who ask at one moment share one answer; one that fails is asked again. */
  of(): Promise<readonly SectionLine[]> {
    // Another day may open a closed record, and so a section.
    const moment = `${this.#archive.store.state()} ${new Date().toISOString().slice(0, 10)}`;
    if (this.#found !== undefined && moment === this.#moment) return this.#found;
    const found = sectionsOf(this.#archive, this.#viewer);
    this.#moment = moment;
    this.#found = found;
    found.catch(() => {
      if (this.#found === found) this.#found = undefined;
    });
    return found;
  }
}
