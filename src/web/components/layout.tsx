// The frame of every page: head with its metadata, skip links, masthead, content, foot.
import type { ComponentChildren, VNode } from 'preact';
import type { ArchiveInfo, Section } from '../../app/read/view.ts';
import type { Links } from '../links.ts';
import { dumpWords } from '../pages/words-dumps.ts';
import { words } from '../pages/words.ts';
import { boxIslands, SearchBox } from '../search/box.tsx';
import { sectionAddress } from '../sections.ts';

/** One `<meta>` of a page's head: by `name`, or by `property` as the Open Graph wants it. */
export type Meta =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/** Another form of the same thing, for `<link rel="alternate">`. */
export interface Alternate {
  readonly type: string;
  readonly href: string;
  readonly title?: string;
}

export interface LayoutProps {
  /** Undefined where the archive could not be asked: a page that says that something failed. */
  readonly archive: ArchiveInfo | undefined;
  readonly links: Links;
  readonly title: string;
  readonly description?: string | undefined;
  /** The address that this page goes by, full; search engines and Zotero take it. */
  readonly canonical?: string | undefined;
  readonly meta?: readonly Meta[];
  /** JSON-LD, written so that it cannot end its element: what the page is about, for machines. */
  readonly data?: string | undefined;
  readonly alternates?: readonly Alternate[];
  /** Scripts by name; a page is complete without them. */
  readonly islands?: readonly string[];
  /** The section of the archive that this page stands in. */
  readonly section?: Section;
  /** Where the one search box stands: in the masthead, or on the page itself, large. */
  readonly search?: 'masthead' | 'page';
  readonly skips?: readonly { readonly to: string; readonly label: string }[];
  readonly children: ComponentChildren;
}

function Head(props: LayoutProps): VNode {
  const { archive, links, title, description, canonical } = props;
  const full = archive === undefined || archive.title === title ? title : `${title} · ${archive.title}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{full}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description === undefined ? null : <meta name="description" content={description} />}
      <link
        rel="preload"
        href={links.asset('source-serif-4-latin-400-normal.woff2')}
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
      />
      <link rel="icon" type="image/svg+xml" href={links.asset('icon.svg')} />
      <link rel="stylesheet" href={links.asset('site.css')} />
      {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
      {props.alternates?.map(({ type, href, title: name }) => (
        <link rel="alternate" type={type} href={href} title={name} />
      ))}
      {props.meta?.map((one) => (
        <meta {...one} />
      ))}
      {props.data === undefined ? null : (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: props.data }} />
      )}
      {[...(links.search === null ? [] : boxIslands), ...(props.islands ?? [])].map((name) => (
        <script src={links.asset(name)} defer />
      ))}
    </head>
  );
}

/** A whole page. Its one `main` has the id `content`. */
export function Layout(props: LayoutProps): VNode {
  const { archive, links, children, search = 'masthead' } = props;
  return (
    <html lang={words.language} dir="ltr">
      <Head {...props} />
      <body>
        <nav class="skips" aria-label={words.skip.toContent}>
          <a href={links.here('content')}>{words.skip.toContent}</a>
          {props.skips?.map(({ to, label }) => (
            <a href={links.here(to)}>{label}</a>
          ))}
        </nav>
        <header class="masthead">
          <p class="archive-title">
            <a href={links.home()}>{archive?.title ?? words.nav.home}</a>
          </p>
          {search === 'masthead' && <SearchBox links={links} size="small" />}
          <nav class="sections" aria-label={words.nav.main}>
            <ul>
              {archive?.sections?.map(({ section }) => (
                <li>
                  <a
                    href={sectionAddress(section, links)}
                    aria-current={section === props.section ? 'true' : undefined}
                  >
                    {words.nav[section]}
                  </a>
                </li>
              ))}
              <li>
                <a href={links.records(1)}>{words.nav.records}</a>
              </li>
            </ul>
          </nav>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p>
            {archive === undefined ? null : <>{archive.title}. </>}
            {words.footer('Verno')}.
            {links.hasDumps && (
              <>
                {' '}
                <a href={links.dumps()}>{dumpWords.link}</a>
              </>
            )}
          </p>
        </footer>
      </body>
    </html>
  );
}
