// How large the letters of a page are, as far as that can be told at a glance: before the cleaning, which is quicker on a smaller picture.
import { evenOut, paperOf } from './background.ts';
import { componentsOf } from './components.ts';
import { grainOf } from './grain.ts';
import { lettersOf } from './letters.ts';
import { shrunk, type Raster } from './raster.ts';

/** Shorter side of the picture that is looked at, in pixels, about: letters of the size in question have ten of them still. */
const glance = 1000;

/** Height of letters without ascender, in pixels, within a tenth; undefined where too few are seen, or the picture is small. */
export function roughLetterHeight(page: Raster): number | undefined {
  const by = Math.round(Math.min(page.width, page.height) / glance);
  if (by < 2) return undefined;
  const small = shrunk(page, by);
  evenOut(small, paperOf(small, Math.max(8, Math.round(glance / 80))));
  const pieces = componentsOf(small, 245 - Math.max(30, Math.round(grainOf(small) * 4.5)));
  const height = pieces && lettersOf(pieces, 245)?.height;
  return height === undefined ? undefined : height * by;
}
