// Builds dist/: the compiled program, and the style sheets, faces and islands that pages use. The new build replaces the old
// one only when it is whole, so a running or concurrent command never sees half of it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
/** The faces that the style sheet names: a second weight only of the subsets that whole lines are set in. */
const faces = [
  ...['latin', 'cyrillic'].map((subset) => `source-serif-4-${subset}-600-normal.woff2`),
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'].flatMap((subset) =>
    ['normal', 'italic'].map((style) => `source-serif-4-${subset}-400-${style}.woff2`),
  ),
];

/** Builds since a source is newer than the last build. Says so on standard error, since it takes some seconds. */
export async function buildAgain(): Promise<void> {
  if (!existsSync(join(root, 'node_modules/typescript'))) return;
  process.stderr.write('Building Verno (the sources have changed) …\n');
  try {
    await build();
  } catch (error) {
    // Half a change must not keep anybody from the last build that was whole.
    if (!existsSync(join(dist, 'built'))) throw error;
    process.stderr.write('It could not be built; the last build goes on being used.\n');
  }
}

export async function build(): Promise<void> {
  const started = new Date();
  const target = join(root, `.build-${process.pid}`);
  rmSync(target, { recursive: true, force: true });
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    // The types go along of what a format of somebody else's is written against, and of nothing else.
    for (const project of ['tsconfig.build.json', 'tsconfig.types.json'])
      execFileSync(process.execPath, [tsc, '-p', project, '--outDir', target], {
        cwd: root,
        // What the compiler says must not stand in the answer of the command that wanted the build.
        stdio: ['ignore', 2, 2],
      });
    copyFileSync(join(root, 'src/typeset/typst/facing.typ'), join(target, 'typeset/typst/facing.typ'));
    await buildAssets(join(target, 'web/assets'));
    writeFileSync(join(target, 'web/assets/edition'), hashOf(target));
    writeFileSync(join(target, 'built'), `${started.toISOString()}\n`);
    utimesSync(join(target, 'built'), started, started);
    const old = `${target}-old`;
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(target, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Names the whole build: any change of code, words or style gives another. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    const path = join(folder, file);
    if (statSync(path).isFile() && !file.endsWith('.map'))
      hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Writes every asset under a name that holds its hash, and `assets.json`, which maps the plain names to those. */
async function buildAssets(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names: Record<string, string> = {};
  const put = (name: string, bytes: Uint8Array | string): void => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const dot = name.lastIndexOf('.');
    const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
    names[name] = hashed;
    writeFileSync(join(folder, hashed), bytes);
  };
  const fonts = join(root, 'node_modules/@fontsource/source-serif-4/files');
  for (const face of faces) put(face, readFileSync(join(fonts, face)));

  const styles = join(root, 'src/web/style');
  const sheets = existsSync(styles)
    ? readdirSync(styles)
        .filter((name) => name.endsWith('.css'))
        .sort()
    : [];
  const css = sheets.map((name) => readFileSync(join(styles, name), 'utf8')).join('\n');
  const linked = css.replace(
    /url\((['"]?)(?:\.?\/?fonts\/)([^'")]+)\1\)/g,
    (_, quote: string, name: string) => {
      const hashed = names[name];
      if (hashed === undefined) throw new Error(`The style sheet names a face that is not built: ${name}`);
      return `url(${quote}${hashed}${quote})`;
    },
  );
  put('site.css', await minifyCss(linked));
  put('icon.svg', readFileSync(join(styles, 'icon.svg')));

  const islands = join(root, 'src/web/islands');
  for (const name of readdirSync(islands).sort()) {
    if (name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
      put(`${basename(name, '.ts')}.js`, await bundleIsland(join(islands, name)));
  }
  // The deep zoom of the scan: loaded by its island, and by no page that shows no scan.
  const zoom = join(root, 'node_modules/openseadragon/build/openseadragon/openseadragon.min.js');
  put('openseadragon.js', readFileSync(zoom, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  writeFileSync(join(folder, 'assets.json'), JSON.stringify(names, null, 1));
}

async function minifyCss(css: string): Promise<Uint8Array> {
  const { transform } = await import('lightningcss');
  return transform({ filename: 'site.css', code: Buffer.from(css), minify: true }).code;
}

/** An island is a classic script: one function that runs itself, without imports. */
async function bundleIsland(entry: string): Promise<string> {
  const { build: bundle } = await import('vite');
  const result = await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'verno', fileName: () => 'island.js' },
    },
  });
  for (const made of [result].flat()) if ('output' in made) return made.output[0].code;
  throw new Error(`Nothing came of the island ${entry}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
