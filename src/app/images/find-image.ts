// Finds the image that is asked for, tile after tile, without asking the archive each time whether it may be seen.
import type { Asked, Reading } from '../read/locate.ts';
import { readPageImage, type PageImageFile } from '../read/page-image.ts';
import type { Archive } from '../services.ts';

/** A viewer of scans asks for some dozens of tiles of one image; so many images are remembered. */
const remembered = 1000;

export class ImageFinder {
  readonly #archive: Archive;
  #moment = '';
  readonly #found = new Map<string, Reading<PageImageFile>>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** What `readPageImage` gives. It is remembered until anything in the archive changes, access included, or a new day begins. */
  async find(asked: Asked, page: string, signal?: AbortSignal): Promise<Reading<PageImageFile>> {
    // Taken before anything is read: what changes meanwhile must not be passed over by the next request.
    const moment = `${this.#archive.store.state()} ${new Date().toISOString().slice(0, 10)}`;
    if (moment !== this.#moment) {
      this.#found.clear();
      this.#moment = moment;
    }
    const { id, number, viewer } = asked;
    const name = `${viewer.kind} ${id} ${number} ${page}`;
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const reading = await readPageImage(this.#archive, asked, page, signal);
    if (reading.kind === 'found' && moment === this.#moment) {
      if (this.#found.size >= remembered) this.#found.clear();
      this.#found.set(name, reading);
    }
    return reading;
  }
}
