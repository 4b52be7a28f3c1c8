import type { LookUp } from './variables.ts';

/** `env:TOKEN` and the text it stands for. */
export interface FilledPlaceholder {
  readonly words: string;
  readonly text: string;
}

/** Looks up the same, and keeps what was found. */
export const remembering =
  (lookUp: LookUp, filled: FilledPlaceholder[]): LookUp =>
  (words, placeholder) => {
    const meaning = lookUp(words, placeholder);
    if (meaning.kind === 'text') filled.push({ words, text: meaning.text });
    if (meaning.kind === 'node' && meaning.node.kind === 'scalar') {
      filled.push({ words, text: String(meaning.node.value) });
    }
    return meaning;
  };
