// One SVG file with a symbol per icon: lucide's outlines by the list in icons.json, and our own drawings from motifs/.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const lucide = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));

export async function sprite(assets) {
  const icons = JSON.parse(await readFile(join(assets, 'icons.json'), 'utf8'));
  const drawings = (await readdir(join(assets, 'motifs'))).filter(name => name.endsWith('.svg')).sort();
  const symbols = [
    ...await Promise.all(icons.map(name => symbol(name, join(lucide, 'icons', `${name}.svg`)))),
    ...await Promise.all(drawings.map(file => symbol(basename(file, '.svg'), join(assets, 'motifs', file)))),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

/** Stroke settings are inherited from the page's `.icon` and `.motif` rules, so a symbol carries outlines only. */
async function symbol(name, path) {
  const source = await readFile(path, 'utf8').catch(() => {
    throw new Error(`Icon "${name}" was not found at ${path}. Check Assets/icons.json.`);
  });
  const [, attributes, content] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(source);
  const viewBox = /viewBox="([^"]+)"/.exec(attributes)[1];
  const overflow = name.startsWith('motif-') ? ' overflow="visible"' : '';
  return `<symbol id="${name}" viewBox="${viewBox}"${overflow}>${content.replace(/>\s+</g, '><').replace(/\s+\/>/g, '/>').replace(/\s+/g, ' ').trim()}</symbol>`;
}
