import { randomBytes, randomUUID } from 'node:crypto';

/** Chance, so that tests can do without it. */
export interface Random {
  /** A UUID of version 4, as the platform uses for request ids. */
  uuid(): string;
  /** Lower-case hexadecimal digits, two for each byte. */
  hex(bytes: number): string;
}

export const nodeRandom: Random = {
  uuid: () => randomUUID(),
  hex: (bytes) => randomBytes(bytes).toString('hex'),
};
