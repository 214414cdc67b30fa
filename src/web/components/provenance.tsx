// Rights and credits, the source with its permalink, what found no place, and related documents.
import type { ComponentChildren, VNode } from 'preact';
import type { LocalText } from '../../model/language.ts';
import type { RelatedRecord } from '../../app/read/view.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Relation } from '../../model/relation.ts';
import type { Rights } from '../../model/rights.ts';
import type { Text } from '../../model/text.ts';
import type { Links } from '../links.ts';
import { languageName, relationLabels, roleLabels } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { AgentName } from './head-matter.tsx';
import type { Leads } from './leads.ts';
import { credits } from './text-head.tsx';

const said = words.apparatus;

/** A link only where the address is one that a browser may be sent to: http and https. */
export function OutwardLink({ address }: { readonly address: string }): VNode {
  const safe = /^https?:\/\//i.test(address) && URL.canParse(address);
  return safe ? (
    <a class="address" href={address} rel="noopener">
      {address}
    </a>
  ) : (
    <span class="address">{address}</span>
  );
}

function RightsEntry({ rights }: { readonly rights: Rights }): VNode {
  return (
    <li>
      {rights.covers !== undefined && <>{said.covers[rights.covers]}: </>}
      <span {...languageAttributes(rights.language)}>{rights.statement}</span>
      {rights.holder !== undefined && <span class="quiet"> {said.rightsHolder(rights.holder)}</span>}
      {rights.address !== undefined && (
        <>
          {' '}
          <OutwardLink address={rights.address} />
        </>
      )}
    </li>
  );
}

const textName = (text: Text): string => `${words.text.kinds[text.kind]} (${languageName(text.language)})`;

/** Who may do what, and who did what. A translator who is not named is said not to be. */
export function RightsAndCredits({
  content,
  leads,
}: {
  readonly content: RecordContent;
  readonly leads: Leads;
}): VNode {
  const { description, texts } = content;
  const givers = description.agents.filter(({ role }) =>
    ['translator', 'transcriber', 'editor', 'contributor', 'donor', 'publisher'].includes(role),
  );
  const ofTexts = texts.filter((text) => text.rights.length > 0);
  return (
    <section aria-labelledby="rights">
      <h3 id="rights">{said.rights}</h3>
      <ul class="plain-list">
        {texts.map((text) => {
          const named = credits(text);
          return named.length === 0 ? null : (
            <li>
              {textName(text)}:{' '}
              {named.map((credit, i) => (
                <>
                  {i > 0 && '; '}
                  {credit}
                </>
              ))}
            </li>
          );
        })}
        {givers.map((agent) => (
          <li>
            {roleLabels[agent.role]}: <AgentName agent={agent} names={description.names} leads={leads} />
          </li>
        ))}
        {description.rights.map((rights) => (
          <RightsEntry rights={rights} />
        ))}
        {ofTexts.flatMap((text) => text.rights.map((rights) => <RightsEntry rights={rights} />))}
        {description.rights.length + ofTexts.length === 0 && <li class="quiet">{said.rightsNone}</li>}
      </ul>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Source({ content }: { readonly content: RecordContent }): VNode {
  const { source } = content.description;
  return (
    <section aria-labelledby="source">
      <h3 id="source">{said.source}</h3>
      <dl class="facts">
        {source.address !== undefined && (
          <Fact label={said.sourceAddress}>
            <OutwardLink address={source.address} />
          </Fact>
        )}
        {source.publisher !== undefined && <Fact label={roleLabels.publisher}>{source.publisher}</Fact>}
        {source.citation !== undefined && <Fact label={said.citationOfSource}>{source.citation}</Fact>}
        <Fact label={said.sourceFormat}>
          {source.format}, <span class="key-of-source">{source.key}</span>
        </Fact>
        {source.files.length > 0 && (
          <Fact label={said.sourceFiles}>{source.files.map((file) => file.name).join(', ')}</Fact>
        )}
      </dl>
    </section>
  );
}

/** Pieces of the source that no rule found a place for, as they stand. */
export function Unplaced({ pieces }: { readonly pieces: readonly string[] }): VNode | null {
  if (pieces.length === 0) return null;
  return (
    <section aria-labelledby="unplaced">
      <h3 id="unplaced">{said.unplaced}</h3>
      <p class="quiet">{said.unplacedLead}</p>
      <ul class="plain-list">
        {pieces.map((piece) => (
          <li class="asis">{piece}</li>
        ))}
      </ul>
    </section>
  );
}

/** The title of the record that it leads to; else what the source calls it, and that it is not here. */
function relationTarget({ target }: Relation, found: RelatedRecord | null, links: Links): VNode {
  if (found !== null)
    return (
      <a href={links.record(found.id)} {...languageAttributes(found.titleLanguage)}>
        {found.title === '' ? words.record.untitled : found.title}
      </a>
    );
  if ('described' in target) return <span>{target.described}</span>;
  return (
    <span class="quiet">
      <span class="key-of-source">
        {'record' in target ? target.record : `${target.format}, ${target.key}`}
      </span>{' '}
      ({said.relationNotHere})
    </span>
  );
}

/** `related` is aligned with `relations`. */
export function Relations({
  relations,
  related,
  links,
}: {
  readonly relations: readonly Relation[];
  readonly related: readonly (RelatedRecord | null)[];
  readonly links: Links;
}): VNode | null {
  if (relations.length === 0) return null;
  return (
    <section aria-labelledby="relations">
      <h3 id="relations">{said.relations}</h3>
      <ul class="plain-list">
        {relations.map((relation, at) => (
          <li>
            {relationLabels[relation.kind]} {relationTarget(relation, related[at] ?? null, links)}
            {relation.note !== undefined && <span class="quiet"> {relation.note}</span>}
            {relation.certainty !== 'certain' && <span class="quiet"> {relation.certainty}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Remarks, or subjects: texts in their languages. */
export function LocalTexts(props: {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly LocalText[];
}): VNode | null {
  if (props.texts.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h3 id={props.id}>{props.title}</h3>
      <ul class="plain-list">
        {props.texts.map(({ language, text }) => (
          <li {...languageAttributes(language)}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
