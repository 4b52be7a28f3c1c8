import type { Random } from '../../host/random.ts';

const BASE = 36;

/** Lower-case letters and digits by chance, as the platform names functions and URLs. */
export const shortId = (random: Random, length: number): string =>
  BigInt(`0x${random.hex(length)}`)
    .toString(BASE)
    .padStart(length, '0')
    .slice(-length);

const FUNCTION_ID_LENGTH = 8;

/** The id that a function gets besides its name. */
export const newFunctionId = (random: Random): string =>
  `lam-${shortId(random, FUNCTION_ID_LENGTH)}`;
