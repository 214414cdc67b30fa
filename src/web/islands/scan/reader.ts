// Scan and text as one: what is pointed at, chosen or turned to on one side shows on the other.
import type { Leaf, Zone } from './leaves.ts';
import { readPlace, writePlace, type Place } from './place.ts';
import type { TextSide } from './text.ts';
import type { Heard, ScanViewer } from './viewer.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** What the reader chose: sentences, and the zone where it was one of them that was pressed. */
interface Choice {
  readonly ids: readonly string[];
  readonly zone?: Zone | undefined;
}

export class ScanReader {
  readonly #pane: HTMLElement;
  readonly #leaves: readonly Leaf[];
  readonly #text: TextSide;
  /** Undefined until the deep zoom has come. */
  #viewer: ScanViewer | undefined;
  #leaf: Leaf | undefined;
  #choice: Choice | undefined;
  #passed: Leaf | undefined;
  /** Until then the text is moved by the page itself, and no page that it passes is turned to. */
  #heldUntil = 0;
  #hushed: ReturnType<typeof setTimeout> | undefined;
  readonly #zonesOf = new Map<string, { readonly leaf: Leaf; readonly zone: Zone }[]>();
  /** By the zone's id: of a line with several sentences, its first. */
  readonly #lines = new Map<
    string,
    { readonly leaf: Leaf; readonly zone: Zone; readonly targets: string[] }
  >();

  constructor(pane: HTMLElement, leaves: readonly Leaf[], text: TextSide) {
    this.#pane = pane;
    this.#leaves = leaves;
    this.#text = text;
    for (const leaf of leaves)
      for (const zone of leaf.zones) {
        const line = this.#lines.get(zone.id);
        if (line === undefined) this.#lines.set(zone.id, { leaf, zone, targets: [...zone.targets] });
        else line.targets.push(...zone.targets);
        for (const id of zone.targets)
          this.#zonesOf.set(id, [...(this.#zonesOf.get(id) ?? []), { leaf, zone }]);
      }
  }

  /** What the viewer is to tell. */
  readonly heard: Heard = {
    hover: (zone) => this.point(zone?.targets ?? [], zone),
    press: (zone) => {
      if (zone !== undefined) this.#press(zone, zone.targets);
      else this.clear();
    },
    failed: () => this.#explain(this.#pane.querySelector<HTMLElement>('.scan-why')?.dataset['failed'] ?? ''),
  };

  start(viewer: ScanViewer): void {
    this.#viewer = viewer;
    const place = readPlace(location.hash);
    if (!this.go(place)) this.turnTo(this.#leaves[0]);
    this.#passed = this.#leafAtLine();
  }

  /** What of the text stands at an element. */
  idAt(target: EventTarget | null): string | undefined {
    return this.#text.at(target);
  }

  /** The same where it was pressed. */
  pressed(event: MouseEvent): string | undefined {
    return this.#text.pressed(event);
  }

  /** Zones of sentences; where they have none, of what answers to them in the other text. */
  #places(ids: readonly string[]): readonly { readonly leaf: Leaf; readonly zone: Zone }[] {
    const own = ids.flatMap((id) => this.#zonesOf.get(id) ?? []);
    return own.length > 0
      ? own
      : ids.flatMap((id) => this.#text.counterparts(id)).flatMap((id) => this.#zonesOf.get(id) ?? []);
  }

  /** Lights what is pointed at on both sides, and moves neither. */
  point(ids: readonly string[], zone?: Zone): void {
    this.#text.mark('lit', zone === undefined ? [] : ids);
    this.#text.mark('counter', this.#others(ids.length > 0 ? ids : (this.#choice?.ids ?? [])));
    const zones = this.#places(ids).map((place) => place.zone);
    this.#viewer?.light(zone === undefined || zones.includes(zone) ? zones : [zone]);
  }

  #others(ids: readonly string[]): string[] {
    return ids.flatMap((id) => this.#text.counterparts(id));
  }

  /** A sentence was focused or touched in the text: its place on the scan comes. */
  choose(ids: readonly string[], zone?: Zone): void {
    this.#choice = { ids, zone };
    this.#text.mark('chosen', ids);
    this.#text.mark('counter', this.#others(ids));
    const places = this.#places(ids);
    const zones = places.map((place) => place.zone);
    this.#viewer?.choose(zones);
    this.#text.copyTo(this.#pane.querySelector('.scan-caption'), [...ids, ...this.#others(ids)]);
    const wanted = zone === undefined ? undefined : this.#lines.get(zone.id);
    const leaf = wanted?.leaf ?? places[0]?.leaf ?? this.#leafOf(ids[0]);
    if (leaf === undefined) return;
    const here = zones.filter((one) => leaf.zones.includes(one));
    this.turnTo(leaf, () => this.#viewer?.reveal(zone === undefined ? here : [zone]));
  }

  clear(): void {
    this.#choice = undefined;
    for (const mark of ['chosen', 'counter', 'lit'] as const) this.#text.mark(mark, []);
    this.#viewer?.choose([]);
    this.#text.copyTo(this.#pane.querySelector('.scan-caption'), []);
  }

  /** A zone was pressed: its sentence comes, and is the place that the address names. */
  #press(zone: Zone, targets: readonly string[]): void {
    const [id = ''] = targets;
    this.choose(targets, zone);
    this.#hold();
    this.#text.show(id, !still.matches, this.#textTop());
    this.address({ id });
  }

  /** Puts a place into the page's address, so that what cites it hears of it. */
  address(place: Place): void {
    history.replaceState(null, '', writePlace(place));
    dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** Follows an address. False where it names nothing that is here. */
  go({ id, region }: Place): boolean {
    this.#hold();
    const known = id === undefined ? undefined : this.#lines.get(id);
    const regional = this.#leaves.find(({ page }) => page === region?.page);
    const page = this.#leaves.find((leaf) => leaf.page === id);
    const lookAt = region === undefined ? undefined : () => this.#viewer?.region(region.box, region.turn);
    if (known !== undefined) {
      this.choose(known.targets, known.zone);
      this.#text.show(known.targets[0] ?? '', false, this.#textTop());
    } else if (page !== undefined) {
      this.clear();
      this.turnTo(page);
      this.#bring(page);
    } else if (id !== undefined && document.getElementById(id)?.closest('.leaf-text')) {
      this.choose(this.#text.sentences(id));
      this.#text.show(this.#text.sentences(id)[0] ?? id, false, this.#textTop());
    } else if (regional === undefined) return false;
    if (regional !== undefined) {
      this.turnTo(regional, lookAt);
      if (id === undefined) this.#bring(regional);
    }
    return true;
  }

  /** The place that is looked at now, for a link to it. */
  here(): Place {
    const moved = this.#viewer?.moved === true;
    const box = moved ? this.#viewer?.seen() : undefined;
    const turn = this.#viewer?.turned ?? 0;
    const region =
      box === undefined || this.#leaf === undefined ? undefined : { page: this.#leaf.page, box, turn };
    const choice = this.#isChosenHere() ? this.#choice : undefined;
    const id = choice?.zone?.id ?? choice?.ids[0] ?? (region === undefined ? this.#leaf?.page : undefined);
    return { ...(id !== undefined && { id }), ...(region !== undefined && { region }) };
  }

  /** Whether what is chosen stands on the page that is shown: another page may have been turned to since. */
  #isChosenHere(): boolean {
    const { ids, zone } = this.#choice ?? { ids: [] };
    if (zone !== undefined) return this.#leaf?.zones.includes(zone) === true;
    const places = this.#places(ids);
    return places.length === 0
      ? this.#leafOf(ids[0]) === this.#leaf
      : places.some(({ leaf }) => leaf === this.#leaf);
  }

  #leafOf(id: string | undefined): Leaf | undefined {
    const element = id === undefined ? null : document.getElementById(id);
    const page = element?.closest<HTMLElement>('.scan-leaf')?.dataset['page'];
    return this.#leaves.find((leaf) => leaf.page === page);
  }

  /** Shows a page of the scan, then looks where it is told: else at the width of the text. */
  turnTo(leaf: Leaf | undefined, then: () => void = () => undefined): void {
    if (leaf === undefined) return;
    if (leaf !== this.#leaf) this.#announce(leaf);
    this.#leaf = leaf;
    this.#explain(leaf.image === undefined ? leaf.why : '');
    this.#viewer?.open(leaf, then);
    this.#viewer?.choose(this.#places(this.#choice?.ids ?? []).map(({ zone }) => zone));
  }

  /** The page before or after, with its text. */
  step(by: number): void {
    const leaf = this.#leaves[this.#index() + by];
    if (leaf === undefined) return;
    this.turnTo(leaf);
    this.#hold();
    this.address({ id: leaf.page });
    this.#bring(leaf, !still.matches);
  }

  /** Brings the text of a page. */
  #bring({ element }: Leaf, smooth = false): void {
    element.scrollIntoView({ block: 'start', behavior: smooth ? 'smooth' : 'instant' });
  }

  /** The reader's own hand moves the text again. */
  release(): void {
    this.#heldUntil = 0;
  }

  #hold(): void {
    this.#heldUntil = performance.now() + 1200;
  }

  #index(): number {
    return this.#leaf === undefined ? 0 : this.#leaves.indexOf(this.#leaf);
  }

  /** The line before or after the chosen one, over the end of the page to the next that has any. */
  line(by: number): void {
    const all = [...this.#lines.values()];
    if (all.length === 0) return this.#say(this.#status()?.dataset['noLines'] ?? '');
    const chosen = (this.#choice?.zone ?? this.#places(this.#choice?.ids ?? [])[0]?.zone)?.id;
    // From the page that is shown, not from one that was left.
    const at = all.findIndex(({ zone, leaf }) => zone.id === chosen && leaf === this.#leaf);
    const ahead = all.findIndex(({ leaf }) => this.#leaves.indexOf(leaf) >= this.#index());
    const next = all[at < 0 ? Math.max(0, ahead) : at + by];
    if (next === undefined) return;
    this.#press(next.zone, next.targets);
    const own = all.filter(({ leaf }) => leaf === next.leaf);
    const pattern = this.#status()?.dataset['line'] ?? '';
    const said = {
      n: `${own.indexOf(next) + 1}`,
      of: `${own.length}`,
      text: this.#text.wordsOf(next.targets),
    };
    this.#say(pattern.replace(/\{(n|of|text)\}/g, (_, name: keyof typeof said) => said[name]));
  }

  /** The text was scrolled: where it comes to another page, the scan does too. */
  follow(): void {
    const passed = this.#leafAtLine();
    if (passed === this.#passed || this.#viewer === undefined) return;
    this.#passed = passed;
    if (performance.now() < this.#heldUntil) return;
    this.turnTo(passed);
  }

  /** The leaf whose text is at the height where one reads. */
  #leafAtLine(): Leaf | undefined {
    const top = this.#textTop();
    const line = top + (innerHeight - top) * 0.3;
    return (
      this.#leaves.filter(({ element }) => element.getBoundingClientRect().top <= line).at(-1) ??
      this.#leaves[0]
    );
  }

  /** Where the text begins to be seen: under the scan, where that stands above it. */
  #textTop(): number {
    const { bottom, width } = this.#pane.getBoundingClientRect();
    return width > innerWidth * 0.8 && getComputedStyle(this.#pane).position === 'sticky'
      ? Math.max(0, bottom)
      : 0;
  }

  #status(): HTMLElement | null {
    return this.#pane.querySelector('[role="status"]');
  }

  #say(words: string): void {
    const status = this.#status();
    if (status === null) return;
    status.textContent = words;
    status.classList.remove('shown');
  }

  /** Says what was done, for the eye too. */
  say(key: 'copied' | 'notCopied'): void {
    this.#say(this.#status()?.dataset[key] ?? '');
    this.#status()?.classList.add('shown');
    clearTimeout(this.#hushed);
    this.#hushed = setTimeout(() => this.#status()?.classList.remove('shown'), 4000);
  }

  #announce(leaf: Leaf): void {
    for (const link of this.#pane.querySelectorAll<HTMLAnchorElement>('.scan-strip a')) {
      if (decodeURIComponent(link.hash.slice(1)) !== leaf.page) link.removeAttribute('aria-current');
      else {
        link.setAttribute('aria-current', 'true');
        const list = link.closest('ol');
        list?.scrollTo({ left: link.offsetLeft - list.clientWidth / 2 });
        this.#say(link.getAttribute('aria-label') ?? '');
      }
    }
    const at = this.#leaves.indexOf(leaf);
    for (const [act, end] of [
      ['previous', 0],
      ['next', this.#leaves.length - 1],
    ] as const)
      this.#pane.querySelector(`[data-act="${act}"]`)?.setAttribute('aria-disabled', String(at === end));
  }

  #explain(words: string): void {
    const why = this.#pane.querySelector<HTMLElement>('.scan-why');
    if (why === null) return;
    why.textContent = words;
    why.hidden = words === '';
  }
}
