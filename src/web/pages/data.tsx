// Downloads of the whole archive: what each file is, how large, what may be done with it, how to check and to cite it.
import type { VNode } from 'preact';
import { datasetScript } from '../../app/dumps/dataset.ts';
import type { DumpFile, Dumps, RightsSum } from '../../app/dumps/schema.ts';
import type { DumpsView } from '../../app/dumps/view.ts';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { dumpWords as said } from './words-dumps.ts';
import { words } from './words.ts';

/** The list of checksums that lies beside the files. */
export const sumsName = 'sha256sums.txt';

export function dataPage({ archive, offer }: DumpsView, links: Links): VNode {
  return (
    <Layout
      archive={archive}
      links={links}
      title={said.title}
      description={said.lead}
      canonical={links.absolute(links.dumps())}
      data={dataset(offer, links)}
      alternates={[{ type: 'application/json', href: links.dumpsJson() }]}
    >
      <div class="listing data">
        <header class="list-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
          {offer.state === 'offered' && (
            <p class="quiet">{said.made(offer.dumps.made, words.count.records(offer.dumps.records))}</p>
          )}
        </header>
        {offer.state === 'none' && <p>{said.none}</p>}
        {offer.state === 'outdated' && <p>{said.outdated(offer.made)}</p>}
        {offer.state === 'offered' && <Offered dumps={offer.dumps} links={links} />}
        <Programs links={links} />
      </div>
    </Layout>
  );
}

/** For machines: undefined where there is nothing, or nobody knows under which address. */
function dataset(offer: DumpsView['offer'], links: Links): string | undefined {
  const [page, home] = [links.absolute(links.dumps()), links.absolute(links.home())];
  if (offer.state !== 'offered' || page === undefined || home === undefined) return undefined;
  const file = (name: string): string => links.absolute(links.dump(name)) ?? links.dump(name);
  const title = said.datasetTitle(offer.dumps.archive);
  const description = said.lead;
  return datasetScript(offer.dumps, { page, home, file }, { title, description, language: words.language });
}

function Offered({ dumps, links }: { readonly dumps: Dumps; readonly links: Links }): VNode {
  const { rights, records, archive, made } = dumps;
  return (
    <>
      <section aria-labelledby="files">
        <h2 id="files">{said.files}</h2>
        <ul class="dumps">
          {dumps.files.map((file) => (
            <File file={file} links={links} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="rights">
        <h2 id="rights">{said.rights}</h2>
        <RightsSaid rights={rights} records={records} />
      </section>
      <section aria-labelledby="check">
        <h2 id="check">{said.check}</h2>
        <p>
          {said.checkSave} <a href={links.dump(sumsName)}>{sumsName}</a> {said.checkRun}
        </p>
        <p>
          <code>{said.checkCommand}</code>
        </p>
      </section>
      <section aria-labelledby="cite">
        <h2 id="cite">{said.cite}</h2>
        <p class="citation-text">{said.citation(archive, made, links.absolute(links.dumps()))}</p>
        <p class="quiet">{said.citeVersions}</p>
      </section>
    </>
  );
}

function File({ file, links }: { readonly file: DumpFile; readonly links: Links }): VNode {
  const [title, what] = said.kinds[file.kind];
  return (
    <li>
      <h3>
        <a href={links.dump(file.name)}>{title}</a>
      </h3>
      <p>{what}</p>
      <p class="quiet">
        {file.name} · {said.entries[file.kind](file.entries)} · {said.size(file.size)}
      </p>
      <p class="quiet">
        {said.sha256} <code>{file.sha256}</code>
      </p>
    </li>
  );
}

function RightsSaid({ rights, records }: { readonly rights: RightsSum; readonly records: number }): VNode {
  const { said: statements, other, silent } = rights;
  return (
    <>
      {statements.length + other > 1 && <p>{said.mixed}</p>}
      {statements.length > 0 && (
        <ul class="rights-sum">
          {statements.map(({ statement, address, covers, records: n }) => (
            <li>
              {said.covers[covers]}
              {address !== null && /^https?:/.test(address) ? (
                <a href={address}>{statement}</a>
              ) : (
                statement
              )}{' '}
              <span class="count">{words.count.records(n)}</span>
            </li>
          ))}
          {other > 0 && <li>{said.furtherRights(other)}</li>}
        </ul>
      )}
      {silent > 0 && <p>{said.silent(silent, records)}</p>}
    </>
  );
}

/** A copy in files has no API, and what needs full addresses only where it knows its own. */
function Programs({ links }: { readonly links: Links }): VNode {
  const isServed = links.oai !== undefined;
  const hasAddress = links.absolute(links.home()) !== undefined;
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">{said.programs}</h2>
      <ul>
        {isServed && (
          <li>
            <a href={links.api('')}>{said.api}</a>, <a href={links.openapi()}>{said.openapi}</a>
          </li>
        )}
        {links.oai !== undefined && (
          <li>
            {said.oai} <code>{links.absolute(links.oai) ?? links.oai}</code>
          </li>
        )}
        {hasAddress && (
          <>
            <li>
              <a href={links.feed()}>{said.feed}</a>
            </li>
            <li>
              <a href={links.sitemapIndex()}>{said.sitemap}</a>
            </li>
            <li>
              <a href={links.iiif.collection(null, null)}>{said.collection}</a>
            </li>
          </>
        )}
        <li>
          <a href={links.dumpsJson()}>{said.json}</a>
        </li>
      </ul>
    </section>
  );
}
