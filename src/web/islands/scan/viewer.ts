// The deep zoom: one viewer for all pages, zones drawn over it. All corners and boxes are in pixels of the page as it is seen.
import type OpenSeadragon from 'openseadragon';
import { boxOf, isWithin, type Corner, type Leaf, type Zone } from './leaves.ts';
import type { Region } from './place.ts';

type Library = typeof OpenSeadragon;

declare global {
  interface Window {
    OpenSeadragon?: Library;
  }
}

const still = matchMedia('(prefers-reduced-motion: reduce)');
/** Of the box around a zone, in square pixels. */
function areaOf(zone: Zone): number {
  const [, , width, height] = boxOf([zone]) ?? [0, 0, 0, 0];
  return width * height;
}

const TILE = 512;
/** Below this height of a line on the screen, in pixels, nobody reads it: then the view comes closer. */
const legible = 11;

/**
 * The library puts a style sheet of its own into the page where it finds none of its mark, and the archive's policy forbids that. What it
 * says is not wanted: it takes the focus ring away. So an element of that name, in no language of browsers, stands there first.
 */
function standInForStyle(): void {
  const style = document.createElementNS('urn:verno', 'style');
  style.setAttribute('data-openseadragon-mobile-css', '');
  document.head.append(style);
}

/** Loads the library once; rejects where it does not come. */
export function loadLibrary(address: string): Promise<Library> {
  standInForStyle();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      if (window.OpenSeadragon === undefined) reject(new Error('no library'));
      else resolve(window.OpenSeadragon);
    });
    script.addEventListener('error', () => reject(new Error('not loaded')));
    document.head.append(script);
  });
}

export interface Heard {
  hover(zone: Zone | undefined): void;
  press(zone: Zone | undefined): void;
  failed(): void;
}

/** The pieces of the image by IIIF (Image API 3.0); the whole image where its size is not known, or `whole` is asked for. */
function sourceOf(leaf: Leaf, whole: boolean): OpenSeadragon.TileSourceSpecifier {
  const { iiif, image = '' } = leaf;
  if (iiif === undefined || whole) return { tileSource: { type: 'image', url: image } };
  const scaleFactors = [1];
  for (let factor = 2; Math.max(iiif.width, iiif.height) / factor > TILE / 2; factor *= 2)
    scaleFactors.push(factor);
  const info = {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id: iiif.base,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level2',
    width: iiif.width,
    height: iiif.height,
    tiles: [{ width: TILE, scaleFactors }],
    preferredFormats: [iiif.still ? 'jpg' : 'webp'],
  };
  return { tileSource: info };
}

export class ScanViewer {
  readonly #library: Library;
  readonly #viewer: OpenSeadragon.Viewer;
  readonly #drawing: SVGSVGElement;
  #leaf: Leaf | undefined;
  #whole = false;
  #marked: readonly { readonly zone: Zone; readonly mark: 'chosen' | 'lit' }[] = [];
  #lit: readonly Zone[] = [];
  #chosen: readonly Zone[] = [];
  /** Where to look when the page has come. */
  #then: () => void = () => undefined;
  /** Whether the reader has moved the view since it was last set. */
  moved = false;

  constructor(library: Library, sheet: HTMLElement, label: string, heard: Heard) {
    this.#library = library;
    const viewer = library({
      element: sheet,
      showNavigationControl: false,
      drawer: 'canvas',
      animationTime: still.matches ? 0 : 0.5,
      blendTime: 0,
      visibilityRatio: 0.6,
      minZoomImageRatio: 0.8,
      maxZoomPixelRatio: 4,
      rotationIncrement: 90,
      crossOriginPolicy: false,
      tileRetryMax: 1,
      imageLoaderLimit: 4,
      maxImageCacheCount: 120,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true, pinchRotate: false },
      gestureSettingsPen: { clickToZoom: false, dblClickToZoom: true },
    });
    this.#viewer = viewer;
    viewer.canvas.setAttribute('role', 'group');
    viewer.canvas.setAttribute('aria-label', label);
    this.#drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.#drawing.setAttribute('class', 'scan-zones');
    this.#drawing.setAttribute('aria-hidden', 'true');
    viewer.canvas.append(this.#drawing);
    viewer.addHandler('update-viewport', () => this.#draw());
    viewer.addHandler('open', () => this.#then());
    for (const name of ['canvas-drag', 'canvas-scroll', 'canvas-pinch', 'canvas-double-click'] as const)
      viewer.addHandler(name, () => (this.moved = true));
    viewer.addHandler('open-failed', () => this.#fail(heard));
    viewer.addHandler('tile-load-failed', ({ tiledImage }) => {
      // Pieces of a page that was left may still fail: that is nobody's concern.
      if (tiledImage !== undefined && tiledImage === this.#image()) this.#fail(heard);
    });
    viewer.addHandler('canvas-key', (event) => {
      const { key } = event.originalEvent;
      // A mirrored document helps nobody; the letters that move are for games.
      if (/^[fwasdjkg]$/i.test(key)) event.preventDefaultAction = true;
      else this.moved = true;
    });
    viewer.addHandler('canvas-click', (event) => {
      if (event.quick && event.position !== undefined) heard.press(this.#at(event.position));
    });
    viewer.canvas.addEventListener('pointermove', ({ pointerType, buttons, clientX, clientY }) => {
      if (pointerType === 'touch' || buttons !== 0) return;
      const { left, top } = viewer.canvas.getBoundingClientRect();
      const zone = this.#at(new library.Point(clientX - left, clientY - top));
      sheet.classList.toggle('over-zone', zone !== undefined);
      heard.hover(zone);
    });
    viewer.canvas.addEventListener('pointerleave', () => heard.hover(undefined));
  }

  /** A tile that does not come: the whole image may, once. */
  #fail(heard: Heard): void {
    if (this.#leaf === undefined) return;
    if (this.#whole || this.#leaf.iiif === undefined) heard.failed();
    else {
      this.#whole = true;
      this.#viewer.open(sourceOf(this.#leaf, true));
    }
  }

  get leaf(): Leaf | undefined {
    return this.#leaf;
  }

  /** Shows a page at the width of its text, and then does what is asked; at once where it is shown already. */
  open(leaf: Leaf, then: () => void): void {
    if (leaf === this.#leaf) {
      if (this.#viewer.isOpen()) then();
      else this.#whenOpen(then);
      return;
    }
    this.#leaf = leaf;
    this.#whole = false;
    this.moved = false;
    this.#whenOpen(then);
    this.#lit = [];
    if (leaf.image === undefined) this.#viewer.close();
    else this.#viewer.open(sourceOf(leaf, false));
  }

  /** A page that comes is seen at the width of its text, before anything else is asked of it. */
  #whenOpen(then: () => void): void {
    this.#then = () => {
      this.wide(true);
      then();
    };
  }

  #image(): OpenSeadragon.TiledImage | undefined {
    return this.#viewer.isOpen() ? this.#viewer.world.getItemAt(0) : undefined;
  }

  #at(pixel: OpenSeadragon.Point): Zone | undefined {
    const point = this.#image()?.viewerElementToImageCoordinates(pixel);
    const zones = this.#leaf?.zones ?? [];
    if (point === undefined) return undefined;
    // A stamp may lie over the typing: what is smaller is meant.
    const hit = zones.filter(({ corners }) => isWithin([point.x, point.y], corners));
    return hit.sort((a, b) => areaOf(a) - areaOf(b))[0];
  }

  light(zones: readonly Zone[]): void {
    this.#lit = zones;
    this.#remake();
  }

  choose(zones: readonly Zone[]): void {
    this.#chosen = zones;
    this.#remake();
  }

  #remake(): void {
    const own = new Set(this.#leaf?.zones);
    const chosen = this.#chosen.filter((zone) => own.has(zone));
    const lit = this.#lit.filter((zone) => own.has(zone) && !chosen.includes(zone));
    this.#marked = [
      ...lit.map((zone) => ({ zone, mark: 'lit' as const })),
      ...chosen.map((zone) => ({ zone, mark: 'chosen' as const })),
    ];
    this.#drawing.replaceChildren(
      ...this.#marked.map(({ zone, mark }) => {
        const shape = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
        shape.setAttribute('class', `zone ${mark}`);
        shape.dataset['zone'] = zone.id;
        return shape;
      }),
    );
    this.#draw();
  }

  #draw(): void {
    const image = this.#image();
    for (const [index, { zone }] of this.#marked.entries()) {
      const points = zone.corners.map(([x, y]: Corner) => {
        const at = image?.imageToViewerElementCoordinates(new this.#library.Point(x, y));
        return at === undefined ? '' : `${at.x.toFixed(1)},${at.y.toFixed(1)}`;
      });
      this.#drawing.children[index]?.setAttribute('points', image === undefined ? '' : points.join(' '));
    }
  }

  /** The width of the text from its top on; of a page without zones, its own width. */
  wide(immediately = still.matches): void {
    const image = this.#image();
    if (image === undefined) return;
    this.#viewer.viewport.setRotation(0, true);
    const { x: width } = image.getContentSize();
    const [left, top, across] = boxOf(this.#leaf?.zones ?? []) ?? [0, 0, width];
    const pad = across === width ? 0 : width * 0.03;
    this.#fit([left - pad, Math.max(0, top - pad), across + 2 * pad, 1], 'top', immediately);
    this.moved = false;
  }

  /** Brings zones into sight: moves only as far as it must, and comes closer only where they could not be read. */
  reveal(zones: readonly Zone[]): void {
    const image = this.#image();
    const box = boxOf(zones);
    const first = boxOf(zones.slice(0, 1));
    if (image === undefined || box === undefined || first === undefined) return;
    const { viewport } = this.#viewer;
    const high = (Math.min(first[2], first[3]) * viewport.viewportToImageZoom(viewport.getZoom())) | 0;
    const upright = viewport.getRotation() === 0;
    const inSight = this.#inSight();
    if (this.#isWithinSight(zones, inSight) && (high >= legible || !upright)) return;
    if (high < legible && upright) {
      const all = boxOf(this.#leaf?.zones ?? []) ?? box;
      const pad = image.getContentSize().x * 0.03;
      const middle = box[1] + box[3] / 2;
      this.#fit([all[0] - pad, middle, all[2] + 2 * pad, 1], 'middle', still.matches);
      this.moved = false;
    } else viewport.panTo(image.imageToViewportRectangle(...box).getCenter(), still.matches);
    // What stands in the middle of the sheet is to stand in the middle of what the window shows of it.
    const { x, y } = viewport.getContainerSize();
    const off = (inSight.top + inSight.bottom - y) / 2;
    if (off === 0) return;
    const { Point } = this.#library;
    const by = viewport
      .pointFromPixel(new Point(x / 2, y / 2))
      .minus(viewport.pointFromPixel(new Point(x / 2, y / 2 + off)));
    viewport.panBy(by, still.matches);
  }

  /** The part of the sheet that the window shows, in pixels from the sheet's top; the whole sheet where it shows nothing of it. */
  #inSight(): { readonly top: number; readonly bottom: number } {
    const { top, height } = this.#viewer.element.getBoundingClientRect();
    const [from, to] = [Math.max(0, -top), Math.min(height, innerHeight - top)];
    return to - from < 80 ? { top: 0, bottom: height } : { top: from, bottom: to };
  }

  #isWithinSight(
    zones: readonly Zone[],
    { top, bottom }: { readonly top: number; readonly bottom: number },
  ): boolean {
    const image = this.#image();
    const { x: width } = this.#viewer.viewport.getContainerSize();
    return zones.every(({ corners }) =>
      corners.every(([x, y]) => {
        const at = image?.imageToViewerElementCoordinates(new this.#library.Point(x, y));
        return at !== undefined && at.x >= 0 && at.x <= width && at.y >= top && at.y <= bottom;
      }),
    );
  }

  /** Shows a region of the page, whole, the page turned by so many degrees. */
  region(box: Region, turn: number): void {
    const image = this.#image();
    if (image === undefined) return;
    const { viewport } = this.#viewer;
    const rect = image.imageToViewportRectangle(...box);
    const [width, height] = turn % 180 === 0 ? [rect.width, rect.height] : [rect.height, rect.width];
    viewport.setRotation(turn, true);
    viewport.zoomTo(1 / Math.max(width, height * viewport.getAspectRatio()), undefined, true);
    viewport.panTo(rect.getCenter(), true);
    this.moved = true;
  }

  /** By how many degrees the page is turned: 0, 90, 180 or 270. */
  get turned(): number {
    const { viewport } = this.#viewer;
    return (((Math.round(viewport.getRotation(false) / 90) * 90) % 360) + 360) % 360;
  }

  /** What is seen of the page, upright; undefined where the whole page is seen, as it lies. */
  seen(): Region | undefined {
    const image = this.#image();
    if (image === undefined) return undefined;
    const { x: width, y: height } = image.getContentSize();
    const { x, y, width: w, height: h } = image.viewportToImageRectangle(this.#viewer.viewport.getBounds());
    const [left, top] = [Math.max(0, x), Math.max(0, y)];
    const [right, bottom] = [Math.min(width, x + w), Math.min(height, y + h)];
    if (right - left < 1 || bottom - top < 1) return undefined;
    if (this.turned === 0 && (right - left) * (bottom - top) > 0.98 * width * height) return undefined;
    return [left, top, right - left, bottom - top];
  }

  /** Fits the width of a box, its top or middle to the sheet's. */
  #fit([x, y, width]: Region, align: 'top' | 'middle', immediately: boolean): void {
    const image = this.#image();
    if (image === undefined) return;
    const size = this.#viewer.viewport.getContainerSize();
    const height = (width * size.y) / Math.max(1, size.x);
    const top = align === 'top' ? y : y - height / 2;
    this.#viewer.viewport.fitBounds(image.imageToViewportRectangle(x, top, width, height), immediately);
    if (align === 'middle') this.#viewer.viewport.applyConstraints(immediately);
  }

  whole(): void {
    this.#viewer.viewport.goHome(still.matches);
    this.moved = false;
  }

  zoom(by: number): void {
    this.#viewer.viewport.zoomBy(by, undefined, still.matches).applyConstraints(still.matches);
    this.moved = true;
  }

  turn(degrees: number): void {
    const { viewport } = this.#viewer;
    viewport.setRotation(this.turned + degrees, still.matches);
    this.moved = true;
  }

  /** Light on the scan alone, not on what is drawn over it. */
  filter(css: string): void {
    const { canvas } = this.#viewer.drawer;
    if (canvas instanceof HTMLElement) canvas.style.filter = css;
  }
}
