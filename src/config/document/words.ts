import type { Scalar } from '../tree.ts';

const NULL = /^(?:~|[Nn]ull|NULL)$/;
const TRUE = /^(?:[Tt]rue|TRUE)$/;
const FALSE = /^(?:[Ff]alse|FALSE)$/;
const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** Octal, hexadecimal, with an exponent, infinite: nobody writes them in a configuration. */
const OTHER_NUMBER = /^(?:0[ox]|[-+]?(?:\.(?:inf|nan)|\.?\d[\d.]*e))/i;

/** What YAML 1.2 reads a word without quotes as; undefined where that is left to the library. */
export const decimalOrWord = (written: string | undefined): Scalar | undefined => {
  if (written === undefined || OTHER_NUMBER.test(written)) return undefined;
  if (DECIMAL.test(written)) return Number(written);
  if (TRUE.test(written)) return true;
  if (FALSE.test(written)) return false;
  return NULL.test(written) ? null : written;
};
