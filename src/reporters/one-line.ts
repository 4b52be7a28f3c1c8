import { visible } from '../diagnostics/visible.ts';

/** Words for formats in which a line is a record: nothing in them may begin another. */
export const onOneLine = (words: string): string =>
  visible(words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '));
