/** Characters that take two columns on a terminal (Unicode East Asian Width W and F, and emoji). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that take none: joiners, variation selectors, combining marks. */
const EMPTY = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes on a terminal. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) {
    if (EMPTY.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
};
