/** "1,4 MB" or "830 kB", as the language of the page writes it. */
export function sizeOf(bytes) {
  const [unit, size] = bytes < 1_000_000 ? ['kB', bytes / 1000] : ['MB', bytes / 1_000_000];
  const digits = { maximumFractionDigits: unit === 'MB' ? 1 : 0 };
  return `${Math.max(size, unit === 'kB' ? 1 : 0).toLocaleString(document.documentElement.lang, digits)} ${unit}`;
}
