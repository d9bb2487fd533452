// Builds everything a browser gets from Assets/ into wwwroot/: one style sheet, the script of every page and those of some,
// one icon sprite, the fonts, the icons of the installed application and its service worker.
// Names carry a hash of their content, so they may be cached for ever; wwwroot/assets.json maps plain names to them.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { sprite } from './sprite.mjs';

const assets = dirname(fileURLToPath(import.meta.url));
const output = join(assets, '..', 'wwwroot');
const browsers = ['chrome123', 'firefox121', 'safari17.5'];
const bundles = ['app.js', 'attaching.js', 'phone.js', 'drafts.js', 'offline.js', 'signingOut.js', 'talk.js', 'aloud.js', 'portrait.js'];
const fontNames = {
  'atkinson-hyperlegible-next-latin-wght-normal': 'font-body',
  'bricolage-grotesque-latin-wght-normal': 'font-head',
};

const files = new Map(); // name in wwwroot -> bytes
const names = {}; // plain name -> name in wwwroot

await bundle();
addHashed('sprite.svg', Buffer.from(await sprite(assets)));
await addPlain('favicon.svg');
await addPlain('sample.svg');
for (const icon of await readdir(join(assets, 'icons')))
  addHashed(icon, await readFile(join(assets, 'icons', icon)));
await worker();
compress();
files.set('assets.json', Buffer.from(`${JSON.stringify(names, null, 2)}\n`));
await write();

async function bundle() {
  const result = await build({
    entryPoints: [join(assets, 'styles/app.css'), join(assets, 'styles/threads.css'), ...bundles.map(name => join(assets, 'scripts', name))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: output,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    loader: { '.woff2': 'file', '.svg': 'file' },
    target: browsers,
    format: 'iife',
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const file of result.outputFiles) {
    const name = relative(output, file.path);
    files.set(name, Buffer.from(file.contents));
    const plain = plainName(name);
    names[fontNames[basename(plain, '.woff2')] ?? plain] = name;
  }
}

/** The service worker has the one name a browser knows it by; what it keeps follows from this build. */
async function worker() {
  const kept = ['app.css', 'offline.js', 'sprite.svg', 'font-body', 'font-head'].map(name => `/${names[name]}`);
  const source = await readFile(join(assets, 'sw.js'), 'utf8');
  const hash = createHash('sha256').update(source + kept.join()).digest('hex').slice(0, 8).toUpperCase();
  const { code } = await transform(source, {
    define: { FILES: JSON.stringify([...kept, '/favicon.svg']), BUILD: JSON.stringify(hash) }, minify: true, target: browsers,
  });
  files.set('sw.js', Buffer.from(code));
}

function addHashed(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  const hashed = `${basename(name, extname(name))}.${hash}${extname(name)}`;
  files.set(hashed, bytes);
  names[name] = hashed;
}

async function addPlain(name) {
  files.set(name, await readFile(join(assets, name)));
  names[name] = name;
}

function plainName(name) {
  return name.replace(/\.[A-Z0-9]{8}(?=\.\w+$)/, '');
}

function compress() {
  for (const [name, bytes] of [...files]) {
    if (!/\.(css|js|svg)$/.test(name))
      continue;
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
    files.set(`${name}.gz`, gzipSync(bytes, { level: 9 }));
    files.set(`${name}.br`, brotliCompressSync(bytes, quality));
  }
}

/** Writes only what changed and removes what is no longer built, so that an unchanged build touches no file. */
async function write() {
  await mkdir(output, { recursive: true });
  for (const [name, bytes] of files) {
    const path = join(output, name);
    const present = await readFile(path).catch(() => null);
    if (present === null || !present.equals(bytes))
      await writeFile(path, bytes);
  }
  for (const name of await readdir(output))
    if (!files.has(name))
      await rm(join(output, name), { recursive: true });
}
