// The exemplars of a document, with reference codes and where they lie.
import type { ComponentChildren, VNode } from 'preact';
import { printedCode, type PrintedCode } from '../../app/read/edition/codes.ts';
import type { SurroundingsView, UnitLine } from '../../app/read/browse/view.ts';
import type { Level } from '../../model/code/schema.ts';
import type { Description } from '../../model/description.ts';
import type { Exemplar } from '../../model/exemplar.ts';
import type { Links } from '../links.ts';
import { levelLabel } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { unitName } from './unit-lines.tsx';

const said = words.apparatus;

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode | null {
  if (children === undefined) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const levelList = (levels: readonly Level[]): string => levels.map((level) => levelLabel(level)).join(', ');

/** What the source says that it does not give, and what it does not even mention, are two different things. */
function Gaps({ code }: { readonly code: PrintedCode }): VNode {
  const { notGiven, silent } = code;
  return (
    <>
      {notGiven.length > 0 && <p class="quiet">{said.notGiven(levelList(notGiven))}</p>}
      {silent.length > 0 && <p class="quiet">{said.silent(levelList(silent))}</p>}
    </>
  );
}

/** The units that a copy lies in, from the repository down; those that its page is under are links. */
function LiesIn({ chain, links }: { readonly chain: readonly UnitLine[]; readonly links: Links }): VNode {
  return (
    <>
      {chain.toReversed().map((unit, i) => {
        const { text, language } = unitName(unit);
        return (
          <>
            {i > 0 && ' › '}
            <a href={links.unit(unit.key, 1)} {...languageAttributes(language)}>
              {text}
            </a>
          </>
        );
      })}
    </>
  );
}

function ExemplarEntry({
  exemplar,
  number,
  chain,
  links,
}: {
  readonly exemplar: Exemplar;
  readonly number: number;
  readonly chain: readonly UnitLine[];
  readonly links: Links;
}): VNode {
  const title = exemplar.repository ?? exemplar.code?.repository;
  const code = exemplar.code === undefined ? undefined : printedCode(exemplar.code);
  return (
    <li id={`exemplar-${exemplar.id}`}>
      <h4>{title ?? `${said.exemplar} ${number}`}</h4>
      <dl class="facts">
        <Fact label={said.code}>
          {code === undefined ? (
            said.silentOnCode
          ) : (
            <>
              {code.printed}
              {code.russian !== undefined && (
                <p class="quiet" lang="ru" dir="ltr">
                  {code.russian}
                </p>
              )}
              <Gaps code={code} />
            </>
          )}
        </Fact>
        {exemplar.written !== undefined && exemplar.written !== code?.printed && (
          <Fact label={said.codeAsWritten}>
            <span class="written">{exemplar.written}</span>
          </Fact>
        )}
        {chain.length > 0 && (
          <Fact label={said.liesIn}>
            <LiesIn chain={chain} links={links} />
          </Fact>
        )}
        <Fact label={said.copyNumber}>{exemplar.copyNumber}</Fact>
        <Fact label={said.certification}>{exemplar.certification}</Fact>
        <Fact label={said.condition}>{exemplar.condition}</Fact>
        <Fact label={said.note}>{exemplar.note}</Fact>
      </dl>
    </li>
  );
}

export function Exemplars(props: {
  readonly description: Description;
  readonly units: SurroundingsView['units'];
  readonly links: Links;
}): VNode | null {
  const { exemplars, pages } = props.description;
  const chainOf = (id: string): readonly UnitLine[] =>
    props.units.find((unit) => unit.exemplar === id)?.chain ?? [];
  if (exemplars.length === 0) return null;
  const imaged = pages.filter((page) => page.image !== undefined);
  const unstated = pages.length > 0 && imaged.every((page) => page.exemplar === null) && exemplars.length > 1;
  return (
    <section aria-labelledby="exemplars">
      <h3 id="exemplars">{said.exemplars}</h3>
      <ol class="entries">
        {exemplars.map((exemplar, i) => (
          <ExemplarEntry
            exemplar={exemplar}
            number={i + 1}
            chain={chainOf(exemplar.id)}
            links={props.links}
          />
        ))}
      </ol>
      {unstated && <p class="quiet">{said.exemplarNotStated}</p>}
    </section>
  );
}
