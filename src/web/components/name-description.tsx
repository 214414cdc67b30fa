// What each source says of a person, body, place or term: forms, life, description, and who said that they are the same.
import type { ComponentChildren, VNode } from 'preact';
import type { NameDescription } from '../../app/read/browse/view.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import type { NameForm } from '../../model/authority.ts';
import { basisRemarks, formKindLabels, languageName, scriptName } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { OutwardLink } from './provenance.tsx';

const said = words.browse.names;

/** Script, language and romanisation of a form, as far as its source gives them. */
function formRemarks(form: NameForm): string {
  return [
    form.kind === 'preferred' ? undefined : formKindLabels[form.kind],
    form.language === undefined ? undefined : languageName(form.language),
    form.script === undefined ? undefined : said.script(scriptName(form.script)),
    form.romanisation,
    ...basisRemarks(form),
  ]
    .filter((one) => one !== undefined)
    .join(', ');
}

/** Nothing where the only form is the one that stands over the page. */
function Forms({
  forms,
  label,
}: {
  readonly forms: readonly NameForm[];
  readonly label: string;
}): VNode | null {
  if (forms.length === 1 && forms[0]?.written === label) return null;
  return (
    <ul class="written-forms">
      {forms.map((form) => {
        const remarks = formRemarks(form);
        return (
          <li class={form.kind === 'preferred' ? 'preferred' : undefined}>
            <span {...languageAttributes(form.language)}>{form.written}</span>
            {remarks !== '' && <span class="quiet"> {remarks}</span>}
          </li>
        );
      })}
    </ul>
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

function Description({ of, label }: { readonly of: NameDescription; readonly label: string }): VNode {
  const { source, sourceAddress, existence, joined } = of;
  return (
    <li>
      <h3>{source ?? said.ownDescription}</h3>
      {joined !== null && (
        <p class="joined">
          {said.joined(joined.by)}
          {joined.reason !== '' && <> {said.because(joined.reason)}</>}
        </p>
      )}
      {of.description.map(({ language, text }) => (
        <p {...languageAttributes(language)}>{text}</p>
      ))}
      <Forms forms={of.forms} label={label} />
      <dl class="facts">
        {existence !== null && <Fact label={said.existence}>{dateInWords(existence)}</Fact>}
        {of.same.length > 0 && (
          <Fact label={said.same}>
            {of.same.map((address, i) => (
              <>
                {i > 0 && <br />}
                <OutwardLink address={address} />
              </>
            ))}
          </Fact>
        )}
        {sourceAddress !== null && (
          <Fact label={words.apparatus.source}>
            <OutwardLink address={sourceAddress} />
          </Fact>
        )}
      </dl>
      {of.notes.map(({ language, text }) => (
        <p class="quiet" {...languageAttributes(language)}>
          {text}
        </p>
      ))}
    </li>
  );
}

/** `label`: the name that stands over the page. */
export function Descriptions({
  descriptions,
  label,
}: {
  readonly descriptions: readonly NameDescription[];
  readonly label: string;
}): VNode | null {
  if (descriptions.length === 0) return null;
  return (
    <section aria-labelledby="described">
      <h2 id="described">{said.described}</h2>
      <ul class="descriptions">
        {descriptions.map((one) => (
          <Description of={one} label={label} />
        ))}
      </ul>
    </section>
  );
}
