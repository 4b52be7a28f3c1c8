/** What an element holds: text, elements in order, or nothing that is said. */
export type XmlContent = string | number | boolean | undefined | readonly XmlElement[];
export type XmlElement = readonly [name: string, content: XmlContent];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    // No other way to write a control sign exists in XML 1.0.
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd');

const render = ([name, content]: XmlElement): string => {
  if (content === undefined) return '';
  const inner = Array.isArray(content) ? content.map(render).join('') : escaped(String(content));
  return `<${name}>${inner}</${name}>`;
};

/** A whole document. */
export const xml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${render(root)}`;
