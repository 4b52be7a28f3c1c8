import { OWN_KEYWORDS } from './field.ts';

/** How schemas are compiled, here and by the build. */
export const VALIDATOR_OPTIONS = {
  allErrors: true,
  // Our own sentences are made from the parameters of an error.
  messages: false,
  allowUnionTypes: true,
  // Types are unions with null here, which ajv's stricter reading does not see through.
  strictTypes: false,
  keywords: OWN_KEYWORDS,
} as const;
