import type { FormPairs } from './form-values.ts';

const BOUNDARY = /^multipart\/form-data\s*;(?:.*;)?\s*boundary="?([^";]+)"?/i;
const NAME = /^content-disposition:\s*form-data\s*;(?:.*;)?\s*name="([^"]*)"/im;
const HEAD_END = '\r\n\r\n';

/** The boundary that a content type names, where it is that of a form in parts. */
export const boundaryOf = (contentType: string | undefined): string | undefined =>
  BOUNDARY.exec(contentType ?? '')?.[1];

/** The parts of a form by their names, or undefined where the body is none. */
export const pairsOfMultipart = (body: Uint8Array, boundary: string): FormPairs | undefined => {
  // Byte for byte, so that nothing is lost before it is known to be text.
  const [start, ...parts] = Buffer.from(body).toString('latin1').split(`--${boundary}`);
  const end = parts.pop();
  if (start !== '' || !end?.startsWith('--')) return undefined;
  const pairs = parts.flatMap(pairOf);
  return pairs.length === parts.length ? pairs : undefined;
};

const pairOf = (part: string): FormPairs => {
  const at = part.indexOf(HEAD_END);
  const name = NAME.exec(part.slice(0, Math.max(at, 0)))?.[1];
  if (name === undefined || !part.endsWith('\r\n')) return [];
  const value = part.slice(at + HEAD_END.length, -'\r\n'.length);
  return [[name, Buffer.from(value, 'latin1').toString('utf8')]];
};
