/** What XML 1.0 does not allow at all, not even escaped, and halves of surrogate pairs. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn bare line ends and tabs of an attribute into spaces.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const allowed = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

const inAttribute = (value: string | number): string =>
  allowed(String(value)).replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);

const inText = (text: string): string =>
  allowed(text).replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);

/** An element, its lines set in below it. Attributes that are undefined are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${inAttribute(value)}"`],
  );
  const head = `<${name}${written.join('')}`;
  if (children.length === 0) return `${head}/>`;
  return `${head}>\n${children.map(setIn).join('\n')}\n</${name}>`;
};

/** An element around words, which keep their spaces. */
export const elementAround = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  words: string,
): string => element(name, attributes).replace(/\/>$/, `>${inText(words)}</${name}>`);

/** Only lines that begin an element: the words inside one stay as they are. */
const setIn = (child: string): string => child.replace(/^(?=\s*<)/gm, '  ');

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
