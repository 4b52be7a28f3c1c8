import type { Room } from '../config/model.ts';
import type { Edit } from '../diagnostics/diagnostic.ts';
import type { Located } from '../diagnostics/located.ts';

/** Another word in the place of a written one; quotes around it stay, as the layout has them. */
export const replaceText = ({ span }: Located<unknown>, text: string): Edit => ({ span, text });

type Written = string | number | boolean | { readonly [key: string]: Written };

const inJson = (value: Written): string =>
  typeof value === 'object'
    ? `{ ${entries(value, (key, each) => `"${key}": ${inJson(each)}`)} }`
    : JSON.stringify(value);

const inYaml = (value: Written): string =>
  typeof value === 'object'
    ? `{ ${entries(value, (key, each) => `${key}: ${inYaml(each)}`)} }`
    : String(value);

const entries = (
  map: { readonly [key: string]: Written },
  write: (key: string, value: Written) => string,
): string =>
  Object.entries(map)
    .map(([key, value]) => write(key, value))
    .join(', ');

/**
 * A new key before the one that the room was made for; outside of braces, the layout says how.
 * Undefined where the key is there already, without a value.
 */
export const insertKey = (room: Room, key: string, value: Written): Edit | undefined => {
  const { at, isFlow, isQuoted, keys } = room;
  if (keys.includes(key)) return undefined;
  const words = isQuoted ? `"${key}": ${inJson(value)}` : `${key}: ${inYaml(value)}`;
  return isFlow ? { span: at, text: `${words}, ` } : { span: at, text: words, isEntry: true };
};
