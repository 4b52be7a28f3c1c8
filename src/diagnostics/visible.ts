/**
 * Control characters, which would command the terminal, and the signs that turn the direction of
 * writing, which would show a line as what it is not.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const HIDDEN = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const FIRST_PICTURE = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = 0x2421;
const UNKNOWN = '\ufffd';

/** Text from outside as it may be shown on a terminal; tabs stay. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (character) => {
    const code = character.charCodeAt(0);
    if (code < ' '.charCodeAt(0)) return String.fromCharCode(FIRST_PICTURE + code);
    return code === DELETE ? String.fromCharCode(DELETE_PICTURE) : UNKNOWN;
  });
