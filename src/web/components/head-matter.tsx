// The head of a record: type, title, date, from and to, places, marks, languages, summary.
import type { ComponentChildren, VNode } from 'preact';
import type { Agent, RecordName } from '../../model/agent.ts';
import type { Description } from '../../model/description.ts';
import type { LocalText } from '../../model/language.ts';
import type { Mark } from '../../model/mark.ts';
import { certaintyLabels, languageName, markLabels, roleLabels, typeLabels } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import type { Links } from '../links.ts';
import { languageAttributes } from './block.tsx';
import { Box } from './box.tsx';
import { DateWords, FullDate, mainDate } from './date.tsx';
import type { Leads } from './leads.ts';

/** Of things said in several languages, the one in the interface's, else the first. */
export function inInterfaceLanguage(texts: readonly LocalText[]): LocalText | undefined {
  return texts.find(({ language }) => language.split('-')[0] === words.language) ?? texts[0];
}

function Line({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A name as it is written, with the record's own form before it where that is another: «Полуэктов» alone tells few readers whom. */
function Name(props: {
  readonly written: string;
  readonly language: string | undefined;
  readonly name: RecordName | undefined;
  readonly leads: Leads | undefined;
}): VNode {
  const { written, language, name, leads } = props;
  const address = name === undefined ? undefined : leads?.ofName(name.id)?.address;
  const linked = (text: string, tag: string | undefined): VNode =>
    address === undefined ? (
      <span {...languageAttributes(tag)}>{text}</span>
    ) : (
      <a href={address} {...languageAttributes(tag)}>
        {text}
      </a>
    );
  if (name === undefined || name.label.includes(written)) return linked(written, language);
  return (
    <>
      {linked(name.label, name.language)}{' '}
      <span class="written quiet" {...languageAttributes(language)}>
        «{written}»
      </span>
    </>
  );
}

/** A person or body in a role, with office, and what makes it less than certain. */
export function AgentName({
  agent,
  names,
  leads,
}: {
  readonly agent: Agent;
  readonly names: readonly RecordName[];
  readonly leads?: Leads;
}): VNode {
  const doubt = [
    agent.office,
    agent.basis === 'written' ? undefined : agent.basis,
    agent.certainty === 'certain' ? undefined : agent.certainty,
    agent.note,
  ].filter((one) => one !== undefined);
  return (
    <>
      <Name
        written={agent.written}
        language={agent.language}
        name={names.find((name) => name.id === agent.name)}
        leads={leads}
      />
      {doubt.length > 0 && <span class="quiet">, {doubt.join('; ')}</span>}
    </>
  );
}

const separated = (nodes: readonly VNode[]): ComponentChildren =>
  nodes.map((node, i) => (i > 0 ? <>; {node}</> : node));

/** Marks that stand at the head like stamps; the others are in the apparatus. */
const stamped: readonly Mark['kind'][] = ['secrecy', 'handling', 'stamp', 'copy-number', 'certification'];

/** The mark as it stands, with the name under it where that was told apart: «верно: Сухов». */
function stampText({ written, signatory }: Mark): string {
  return signatory === undefined || written.includes(signatory) ? written : `${written} ${signatory}`;
}

function Stamps({ marks }: { readonly marks: readonly Mark[] }): VNode | null {
  const texts = marks.map(stampText);
  // The same stamp on several pages is shown once here; the table of marks has each.
  const shown = marks.filter(
    (mark, i) => stamped.includes(mark.kind) && texts.indexOf(stampText(mark)) === i,
  );
  if (shown.length === 0) return null;
  return (
    <ul class="stamps" aria-label={words.record.marks}>
      {shown.map((mark) => (
        <li class={`mark m-${mark.kind}`}>
          <span class="vh">{markLabels[mark.kind]}: </span>
          <span {...languageAttributes(mark.language)}>{stampText(mark)}</span>
          {mark.certainty === 'certain' ? null : (
            <span class="doubt"> ({certaintyLabels[mark.certainty]})</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const headRoles: readonly Agent['role'][] = [
  'from',
  'to',
  'copy-to',
  'author',
  'present',
  'recorder',
  'interpreter',
];

/** More agents of one role than this are counted, and listed in the apparatus. */
const mostAgents = 24;

export function HeadMatter(props: {
  readonly description: Description;
  readonly leads: Leads;
  readonly links: Links;
  /** Type, date and title alone, the rest in a box: where what follows is wanted at once. */
  readonly brief?: boolean;
}): VNode {
  const { description, leads, links, brief = false } = props;
  const title = inInterfaceLanguage(description.titles);
  const others = description.titles.filter((one) => one !== title);
  const date = mainDate(description.dates);
  const rest = (
    <>
      <Facts description={description} leads={leads} links={links} />
      <Summary summaries={description.summaries} />
    </>
  );
  return (
    <header class={brief ? 'head brief' : 'head'}>
      <div class="head-title">
        <p class="kind">
          <a href={links.facet('type', description.type, 1)}>{typeLabels[description.type]}</a>
          {description.within?.number !== undefined && (
            <span> · {words.browse.volumes.number(description.within.number)}</span>
          )}
          {brief && date !== undefined && (
            <span>
              {' · '}
              <DateWords edtf={date.edtf} />
            </span>
          )}
        </p>
        <h1 {...languageAttributes(title?.language)}>{title?.text ?? words.record.untitled}</h1>
        {!brief && <OtherTitles titles={others} />}
      </div>
      {!brief && rest}
      {brief && (
        <Box label={words.record.about}>
          <OtherTitles titles={others} />
          {rest}
        </Box>
      )}
    </header>
  );
}

function OtherTitles({ titles }: { readonly titles: readonly LocalText[] }): VNode {
  return (
    <>
      {titles.map(({ language, text }) => (
        <p class="other-title" {...languageAttributes(language)}>
          {text}
        </p>
      ))}
    </>
  );
}

function Facts(props: {
  readonly description: Description;
  readonly leads: Leads;
  readonly links: Links;
}): VNode {
  const { description, leads, links } = props;
  const date = mainDate(description.dates);
  return (
    <div class="head-facts">
      <dl class="facts">
        {(date !== undefined || description.type !== 'edition-matter') && (
          <Line label={words.record.date}>
            {date === undefined ? (
              words.record.undated
            ) : (
              <FullDate date={date} role={date.role !== 'document'} />
            )}
          </Line>
        )}
        {headRoles.map((role) => {
          const agents = description.agents.filter((agent) => agent.role === role);
          if (agents.length === 0) return null;
          return (
            <Line label={roleLabels[role]}>
              {separated(
                agents
                  .slice(0, mostAgents)
                  .map((agent) => <AgentName agent={agent} names={description.names} leads={leads} />),
              )}
              {agents.length > mostAgents && (
                <span class="quiet"> {words.apparatus.more(agents.length - mostAgents)}</span>
              )}
            </Line>
          );
        })}
        {(['written-at', 'sent-to', 'about'] as const).map((role) => {
          const places = description.places.filter((place) => place.role === role);
          if (places.length === 0) return null;
          const names = places.map(({ written, language, name }) => (
            <Name
              written={written}
              language={language}
              name={description.names.find((one) => one.id === name)}
              leads={leads}
            />
          ));
          return <Line label={roleLabels[role]}>{separated(names)}</Line>;
        })}
        {description.languages.length > 0 && (
          <Line label={words.record.languages}>
            {separated(
              description.languages.map((tag) => (
                <a href={links.facet('language', tag, 1)}>{languageName(tag)}</a>
              )),
            )}
          </Line>
        )}
        {description.collections.length > 0 && (
          <Line label={words.record.collections}>
            {separated(
              description.collections.map((name) => <a href={links.facet('collection', name, 1)}>{name}</a>),
            )}
          </Line>
        )}
      </dl>
      <Stamps marks={description.marks} />
    </div>
  );
}

function Summary({ summaries }: { readonly summaries: readonly LocalText[] }): VNode | null {
  if (summaries.length === 0) return null;
  const first = inInterfaceLanguage(summaries);
  const ordered = first === undefined ? summaries : [first, ...summaries.filter((one) => one !== first)];
  return (
    <section class="summary" aria-label={words.record.summary}>
      {ordered.map(({ language, text }) => (
        <p {...languageAttributes(language)}>{text}</p>
      ))}
    </section>
  );
}
