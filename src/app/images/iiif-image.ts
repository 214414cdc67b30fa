// What the Image API of IIIF asks of a page image, for those who answer it over the network.
import type { Result } from '../../model/problem.ts';
import { contextAddress, levelAddress, type ImageApi } from '../../image/iiif/api.ts';
import { imageInfo } from '../../image/iiif/info.ts';
import { canonicalSteps, planSteps, usualSizeLimits, type ImagePlan } from '../../image/iiif/plan.ts';
import type { Size } from '../../image/iiif/region.ts';
import { stillInfo, stillPictures } from '../../image/iiif/still.ts';
import type { RequestSteps } from '../../image/iiif/request.ts';
import type { Urgency } from './queue.ts';

export { contextAddress, levelAddress };
export type { ImageApi, RequestSteps };

/** What a request asks for, and how it is written in one way only. */
export interface PlannedPicture {
  readonly plan: ImagePlan;
  /** The steps after the identifier: "full/max/0/default.jpg". */
  readonly canonical: string;
  readonly urgency: Urgency;
}

/** The plan for the steps of an address. `size` is that of the upright image. The problem is answered by 400. */
export function plannedPicture(api: ImageApi, steps: RequestSteps, size: Size): Result<PlannedPicture> {
  const planned = planSteps(api, steps, size);
  if (!planned.ok) return planned;
  const { region } = planned.value;
  const isWhole = region.width === size.width && region.height === size.height;
  const canonical = canonicalSteps(api, planned.value, size);
  return {
    ok: true,
    value: { plan: planned.value, canonical, urgency: isWhole ? 'view' : 'tile' },
    problems: [],
  };
}

/** info.json of an image whose pictures are files (level 0, Image API 3.0). */
export function stillDocument(id: string, size: Size, rights: string | undefined): object {
  return stillInfo(id, size, rights);
}

/** info.json of an image, whose absolute base address is `id`. */
export function imageDocument(api: ImageApi, id: string, size: Size, rights: string | undefined): object {
  return imageInfo(api, { id, size, limits: usualSizeLimits, rights });
}

/** The steps after the identifier of all pictures that an image service of files has. */
export function stillSteps(size: Size): readonly string[] {
  return stillPictures(size).map(({ steps }) => steps);
}
