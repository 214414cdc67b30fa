// A sentence's marks: the link it stands in, and the words that another translation has not.
import type { ComponentChildren, VNode } from 'preact';
import type { DifferingRange } from '../../app/read/edition/differences.ts';
import { alignmentWords as said } from '../pages/words-alignment.ts';
import { words } from '../pages/words.ts';
import type { Bead } from './bead.ts';
import { dayOf } from './history.tsx';
import type { Part } from './nest.ts';
import type { Reading } from './reading.ts';

/** The classes of a sentence: those that open and close its side of an uneven link, and what a person said of it. */
export function sentenceClass(bead: Bead | undefined, part: Part): string {
  if (bead === undefined) return 's';
  const { link, first, last } = bead;
  const names = [
    's',
    first && part.first ? 'opens' : '',
    last && part.last ? 'closes' : '',
    link.stale ? 'stale' : link.by === 'computed' ? '' : 'sure',
  ];
  return names.filter((name) => name !== '').join(' ');
}

export function nameOfSentence(number: string, bead: Bead | undefined): string {
  if (bead?.link.stale === true) return said.sentenceStale(number);
  return bead === undefined || bead.link.by === 'computed'
    ? words.text.sentence(number)
    : said.sentenceConfirmed(number);
}

/** What the bracket at their side says to those who do not see it. */
export function StandTogether({ own, others }: { readonly own: number; readonly others: number }): VNode {
  return (
    <span class="vh" lang={words.language} dir="ltr">
      {said.stand(own, others)}:{' '}
    </span>
  );
}

/** Behind a sentence among others that have counterparts: that it has none, or where that is. */
export function Apart({
  bead,
  reading,
}: {
  readonly bead: Bead | undefined;
  readonly reading: Reading;
}): VNode | null {
  if (bead?.apart === undefined) return null;
  const { inOriginal, to } = bead.apart;
  const none = inOriginal ? words.text.notInTranslation : words.text.notInOriginal;
  return (
    <span class="said-of" lang={words.language} dir="ltr">
      {' '}
      {to.length === 0 ? none : <Elsewhere inOriginal={inOriginal} to={to} reading={reading} />}
    </span>
  );
}

/** Where what answers to a sentence stands: the numbers of the sentences, as links. */
export function Elsewhere(props: {
  readonly inOriginal: boolean;
  readonly to: readonly string[];
  readonly reading: Reading;
}): VNode {
  const { inOriginal, to, reading } = props;
  return (
    <>
      {inOriginal ? said.movedInTranslation : said.movedInOriginal}
      {to.map((id) => {
        const number = /\d+$/.exec(id)?.[0] ?? id;
        return (
          <>
            {' '}
            <a class="elsewhere" href={reading.toSegment(id)} aria-label={words.text.sentence(number)}>
              {number}
            </a>
          </>
        );
      })}
    </>
  );
}

/** Behind a sentence whose link a person made before one of its sides changed: who, and when. */
export function Outdated({ bead }: { readonly bead: Bead | undefined }): VNode | null {
  if (bead?.outdated === undefined) return null;
  const { by, at } = bead.outdated;
  return (
    <span class="said-of" lang={words.language} dir="ltr">
      {' '}
      {said.changedSince(by, dayOf(at))}
    </span>
  );
}

/** Words that the translations beside it have not: of the first, or of another. */
export function differingNode(kind: DifferingRange['kind'], children: ComponentChildren[]): VNode {
  return kind === 'first' ? <del class="dw">{children}</del> : <ins class="dw">{children}</ins>;
}
