import { onOneLine } from '../one-line.ts';

/** Everything that Markdown could take for markup, and `@` and `#`, which would call people. */
export const plainWords = (words: string): string =>
  onOneLine(words)
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_{}[\]|~$!]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]/g, (sign) => `&#${sign.charCodeAt(0)};`);
