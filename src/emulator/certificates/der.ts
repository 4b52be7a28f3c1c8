/** The few pieces of DER (ITU-T X.690) that a certificate is made of. */

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  text: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

const CONTEXT = 0x80;
const CONSTRUCTED = 0x20;
/** From here on a length is written in bytes of its own. */
const LONG_LENGTH = 0x80;

const lengthOf = (length: number): Buffer => {
  if (length < LONG_LENGTH) return Buffer.of(length);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(LONG_LENGTH | bytes.length), bytes]);
};

const element = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);

export const sequence = (...items: readonly Uint8Array[]): Buffer =>
  element(TAG.sequence, Buffer.concat(items));

export const setOf = (item: Uint8Array): Buffer => element(TAG.set, item);

export const yes = (): Buffer => element(TAG.boolean, Buffer.of(0xff));

/** A number that is not below zero, its bytes as hexadecimal digits. */
export const integer = (hex: string): Buffer => {
  const bytes = Buffer.from(hex, 'hex');
  const isSigned = ((bytes[0] ?? 0) & 0x80) !== 0;
  return element(TAG.integer, isSigned ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
};

export const octets = (content: Uint8Array): Buffer => element(TAG.octets, content);

export const bits = (content: Uint8Array, unused = 0): Buffer =>
  element(TAG.bits, Buffer.concat([Buffer.of(unused), content]));

export const text = (content: string): Buffer => element(TAG.text, Buffer.from(content));

/** A name such as `2.5.4.3`. */
export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(baseOf128)]));
};

const baseOf128 = (number: number): readonly number[] => {
  const digits = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
};

/** A moment before 2050, from its ISO 8601 form in UTC. */
export const utcTime = (iso: string): Buffer =>
  element(TAG.utcTime, Buffer.from(`${iso.slice(2, 19).replace(/[-:T]/g, '')}Z`));

/** A field that is known by its number: around other elements, or in the place of one. */
export const around = (number: number, content: Uint8Array): Buffer =>
  element(CONTEXT | CONSTRUCTED | number, content);

export const numbered = (number: number, content: Uint8Array): Buffer =>
  element(CONTEXT | number, content);
