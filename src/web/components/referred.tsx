// What the text refers to, each thing once: for paper, for readers without a pointer, and for what shows beside a reference.
import { walkBlocks } from '../../app/read/edition/blocks.ts';
import { targetKey } from '../../app/read/edition/targets.ts';
import type { VNode } from 'preact';
import type { Text } from '../../model/text.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { DateWords } from './date.tsx';
import type { Lead } from './leads.ts';
import type { Reading } from './reading.ts';

/** Where a text refers to more than this, its references say of themselves where they lead: such a text is an index, and its list another one. */
const mostListed = 120;
/** Beyond this the list tells no more than titles. */
const mostQuoted = 40;

type Known = Lead & { readonly preview: NonNullable<Lead['preview']> };

/** What the references of the texts lead to, each address once, and how many lead nowhere. */
function leadsIn(texts: readonly Text[], reading: Reading): { found: Map<string, Known>; lost: number } {
  const found = new Map<string, Known>();
  const asked = new Set<string>();
  let lost = 0;
  for (const block of walkBlocks(texts.flatMap((text) => text.blocks)))
    for (const span of block.spans) {
      if (span.type !== 'reference' || asked.has(targetKey(span.target))) continue;
      asked.add(targetKey(span.target));
      const lead = reading.leads.ofReference(span.target);
      if (lead === undefined) lost++;
      else if (lead.preview !== null) found.set(lead.address, { ...lead, preview: lead.preview });
    }
  return { found, lost };
}

function Entry({ lead, quoted }: { readonly lead: Known; readonly quoted: boolean }): VNode {
  const { title, titleLanguage, date, text, textLanguage } = lead.preview;
  return (
    <li>
      <a href={lead.address} {...languageAttributes(titleLanguage)}>
        {title === '' ? words.record.untitled : title}
      </a>
      {date !== null && (
        <span class="quiet">
          {' '}
          <DateWords edtf={date} />
        </span>
      )}
      {quoted && text !== null && (
        <p class="quiet" {...languageAttributes(textLanguage ?? undefined)}>
          {text}
        </p>
      )}
    </li>
  );
}

/** What the section has to say; undefined where there is nothing. */
export interface ReferredTo {
  readonly listed: readonly Known[];
  readonly lost: number;
}

export function referredIn(texts: readonly Text[], reading: Reading): ReferredTo | undefined {
  const { found, lost } = leadsIn(texts, reading);
  const listed = found.size > mostListed ? [] : [...found.values()];
  return listed.length + lost === 0 ? undefined : { listed, lost };
}

export function Referred({ listed, lost }: ReferredTo): VNode {
  return (
    <section class="referred" aria-labelledby="referred">
      <h3 id="referred">{words.text.referred}</h3>
      {lost > 0 && <p class="quiet">{words.text.lostReferences}</p>}
      {listed.length > 0 && (
        <ul class="referred-list">
          {listed.map((lead) => (
            <Entry lead={lead} quoted={listed.length <= mostQuoted} />
          ))}
        </ul>
      )}
    </section>
  );
}
