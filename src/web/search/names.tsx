// The other forms under which names of a query were looked for, each with its reason, each to be switched off.
import type { VNode } from 'preact';
import type { NameFormView, NameView } from '../../app/search/view.ts';
import { languageAttributes } from '../components/block.tsx';
import type { Links } from '../links.ts';
import { searchWords as said } from '../pages/words-search.ts';
import type { SearchAsked } from './asked.ts';
import { toggled } from './facets.tsx';
import type { SearchLinks } from './links.ts';

/** More forms than this are folded. */
const formsShown = 4;

const withoutForms = /(?:^|\s+)forms:off(?=\s|$)/gi;

/** The same query with names as written alone, or with their other forms again. */
export function formsSwitched(asked: SearchAsked): { readonly off: boolean; readonly asked: SearchAsked } {
  const bare = asked.q.replaceAll(withoutForms, '').trim();
  const off = bare !== asked.q.trim();
  return { off, asked: { ...asked, q: off ? bare : `${bare} forms:off`, without: [], page: 1 } };
}

/** The same search with one form of a name switched off or on. */
function switched(asked: SearchAsked, { written, on }: NameFormView): SearchAsked {
  const without = on ? [...asked.without, written] : asked.without.filter((other) => other !== written);
  return { ...asked, without, page: 1 };
}

function Form(props: {
  readonly form: NameFormView;
  readonly asked: SearchAsked;
  readonly search: SearchLinks;
}): VNode {
  const { form, asked, search } = props;
  const { written, language, reason, on, records } = form;
  return (
    <li class={on ? undefined : 'off'}>
      <a href={search.results(switched(asked, form))} rel="nofollow">
        <bdi {...languageAttributes(language ?? undefined)}>{written}</bdi>
        <span class="vh"> ({on ? said.names.on : said.names.off})</span>
        <span class="switch" aria-hidden="true">
          {on ? '×' : '+'}
        </span>
      </a>{' '}
      <span class="quiet">
        {[reason.replace(/\.$/u, ''), said.names.count(records)].filter((part) => part !== '').join('; ')}
      </span>
    </li>
  );
}

function Forms(props: {
  readonly forms: readonly NameFormView[];
  readonly asked: SearchAsked;
  readonly search: SearchLinks;
}): VNode {
  return (
    <ul class="name-list">
      {props.forms.map((form) => (
        <Form form={form} asked={props.asked} search={props.search} />
      ))}
    </ul>
  );
}

/** Records that name one of those whom the words may mean, in whatever words: the choice stands in place of what was typed. */
function inPlaceOf(
  asked: SearchAsked,
  typed: string,
  kind: NonNullable<NameView['kind']>,
  key: string,
): SearchAsked {
  const q = [`"${typed}"`, `«${typed}»`, typed].reduce((rest, one) => rest.replace(one, ''), asked.q);
  const without = { ...asked, q: q.replaceAll(/\s+/gu, ' ').trim() };
  const isChosen = asked.where.some(({ facet, value }) => facet === kind && value === key);
  return isChosen ? { ...without, page: 1 } : toggled(without, kind, key);
}

function Name(props: {
  readonly name: NameView;
  readonly asked: SearchAsked;
  readonly search: SearchLinks;
}): VNode {
  const { name, asked, search } = props;
  const { typed, label, key, kind, records, forms } = name;
  const rest = forms.slice(formsShown);
  return (
    <div class="name-forms">
      <p>
        {said.names.for(typed)}
        {key === null && <>: {said.names.untied}</>}
        {key !== null && kind !== null && (
          <>
            {': '}
            <a href={search.results(inPlaceOf(asked, typed, kind, key))} rel="nofollow">
              {said.names.only(label, said.names.kinds[kind])}
            </a>{' '}
            <span class="quiet">{said.names.count(records)}</span>
          </>
        )}
      </p>
      {forms.length > 0 && (
        <>
          <p class="also">{said.names.also}</p>
          <Forms forms={forms.slice(0, formsShown)} asked={asked} search={search} />
        </>
      )}
      {rest.length > 0 && (
        <details open={rest.some(({ on }) => !on)}>
          <summary>{said.names.rest(rest.length)}</summary>
          <Forms forms={rest} asked={asked} search={search} />
        </details>
      )}
    </div>
  );
}

/** Forms that belong to no described name stand together, apart from those of any: nothing says that they are that one's. */
function together(names: readonly NameView[]): NameView[] {
  const groups: NameView[] = [];
  for (const name of names) {
    const at = groups.findIndex(
      ({ key, typed }) => name.key === null && key === null && typed === name.typed,
    );
    const group = groups[at];
    if (group === undefined) groups.push(name);
    else groups[at] = { ...group, forms: [...group.forms, ...name.forms] };
  }
  return groups;
}

export function Names(props: {
  readonly names: readonly NameView[];
  readonly asked: SearchAsked;
  readonly links: Links;
}): VNode | null {
  const { asked, links } = props;
  const { search } = links;
  const names = together(props.names.filter(({ key, forms }) => key !== null || forms.length > 0));
  const forms = formsSwitched(asked);
  if (search === null || (names.length === 0 && !forms.off)) return null;
  return (
    <section class="names-looked-for" aria-label={said.names.title}>
      {names.map((name) => (
        <Name name={name} asked={asked} search={search} />
      ))}
      <p class="as-written">
        {forms.off && <>{said.names.asWritten} </>}
        <a href={search.results(forms.asked)} rel="nofollow">
          {forms.off ? said.names.otherForms : said.names.onlyAsWritten}
        </a>
      </p>
    </section>
  );
}
