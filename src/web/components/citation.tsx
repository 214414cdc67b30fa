// The citation of the version on the page, ready to copy, and its files for reference managers.
import type { ComponentChildren, VNode } from 'preact';
import type { DataFormat, Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { hasManifests, IiifLink } from './iiif.tsx';

/** Citations as plain text. `address` is the full address of this version, as it stands inside the note; where none is known, the name of the version. */
export interface Citations {
  readonly note: string;
  readonly bibliography: string;
  readonly address: string;
  /** Whether `address` is such a name. */
  readonly byName?: boolean;
}

const said = words.citation;

/**
 * The text with its address marked, so that the address of a chosen sentence can take its place. A bibliography has none: it names the
 * document as a whole.
 */
function withAddress(text: string, address: string): ComponentChildren {
  const at = address === '' ? -1 : text.lastIndexOf(address);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span data-address>{address}</span>
      {text.slice(at + address.length)}
    </>
  );
}

function Form(props: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="citation-form">
      <h3 id={`${props.id}-title`}>{props.title}</h3>
      <p id={props.id} class="citation-text">
        {props.children}
      </p>
      <button type="button" class="copy" data-copy={props.id} aria-describedby={`${props.id}-title`} hidden>
        {said.copy}
      </button>
    </div>
  );
}

function Files(props: {
  readonly formats: readonly DataFormat[];
  readonly id: string;
  readonly n: number;
  readonly links: Links;
}): VNode {
  return (
    <>
      {props.formats
        .filter((format) => props.links.forms.includes(format))
        .map((format, i) => (
          <>
            {i > 0 && ', '}
            <a href={props.links.data(props.id, props.n, format)}>{said.formats[format]}</a>
          </>
        ))}
    </>
  );
}

/** `said.copied` is announced by the status line, which the copying script fills. */
export function CitationBox(props: {
  readonly citations: Citations;
  /** The full address to which a sentence's id is added: that of a page on which it stands. */
  readonly base: string;
  readonly id: string;
  readonly n: number;
  readonly links: Links;
}): VNode {
  const { citations, base, id, n, links } = props;
  return (
    <section class="citation" aria-labelledby="cite" data-version={citations.address} data-base={base}>
      <h2 id="cite">{said.title}</h2>
      <Form id="cite-note" title={said.note}>
        {withAddress(citations.note, citations.address)}
      </Form>
      <Form id="cite-bibliography" title={said.bibliography}>
        {citations.bibliography}
      </Form>
      <Form id="cite-address" title={citations.byName === true ? said.name : said.address}>
        {withAddress(citations.address, citations.address)}
      </Form>
      <p class="quiet">{citations.byName === true ? said.chooseName : said.choose}</p>
      <p class="quiet">
        {said.files}: <Files formats={['bib', 'ris', 'csl.json']} id={id} n={n} links={links} />. {said.data}:{' '}
        <Files formats={['json', 'jsonld', 'tei.xml', 'txt']} id={id} n={n} links={links} />
        {hasManifests(links) && (
          <>
            , <IiifLink id={id} n={n} links={links} />
          </>
        )}
        .
      </p>
      <p class="vh" role="status" data-copied={said.copied} />
    </section>
  );
}
