/** Characters that take two columns on a terminal (Unicode East Asian Width W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2fb}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Characters that take none: combining marks, joiners, and what follows a joiner. */
const EMPTY = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
const JOINED = /\u200d\P{M}/gu;
/** A sign that becomes an emoji by the selector behind it. */
const SELECTED = /[^\x20-\x7e]\ufe0f/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** How many columns a text takes on a terminal. */
export const displayWidth = (text: string): number => {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(JOINED, '').replace(SELECTED, '\u{1f600}')) {
    if (EMPTY.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
};
