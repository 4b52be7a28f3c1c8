import type { FieldDifference } from '../events.ts';
import { type Fingerprints, fingerprintOf, fingerprintsOf } from './fingerprint.ts';
import type { KnownCode } from './known-code.ts';
import type { Change } from './plan.ts';
import type { Snapshot } from './snapshot.ts';

const VERSION = 1;

/**
 * What deploys from here have made live, as fingerprints: it tells a change in the file from one
 * that somebody made on the platform. Never the truth, and safe to delete.
 */
export interface LastDeploy {
  readonly version: typeof VERSION;
  readonly salt: string;
  /** By place (target and region), then by address. */
  readonly places: Readonly<Record<string, Readonly<Record<string, Fingerprints>>>>;
  /** The same of the files of code. */
  readonly code?: Readonly<Record<string, Readonly<Record<string, KnownCode>>>>;
}

export const nothingDeployed = (salt: string): LastDeploy => ({
  version: VERSION,
  salt,
  places: {},
});

/** Undefined where it is not what was written: then nothing is known, and nothing is lost. */
export const readLastDeploy = (text: string): LastDeploy | undefined => {
  try {
    const found: unknown = JSON.parse(text);
    return isLastDeploy(found) ? found : undefined;
  } catch {
    return undefined;
  }
};

const isLastDeploy = (found: unknown): found is LastDeploy =>
  typeof found === 'object' &&
  found !== null &&
  'version' in found &&
  found.version === VERSION &&
  'salt' in found &&
  typeof found.salt === 'string' &&
  'places' in found &&
  typeof found.places === 'object' &&
  found.places !== null;

/** Says of each difference who made it: the file, somebody on the platform, or both. */
export const withOrigins = (change: Change, last: LastDeploy, place: string): Change => {
  const known = last.places[place]?.[change.planned.address];
  const { desired, live } = change.states;
  if (!known || !desired || !live) return change;
  const differences = change.planned.differences.map((difference) => {
    const { field } = difference;
    const before = known[field];
    const changedIn = originOf(
      printOf(field, desired, last.salt) !== before,
      printOf(field, live, last.salt) !== before,
    );
    return changedIn ? { ...difference, changedIn } : difference;
  });
  return { ...change, planned: { ...change.planned, differences } };
};

const printOf = (field: string, snapshot: Snapshot, salt: string): string | undefined => {
  const value = snapshot[field];
  return value && fingerprintOf(field, value, salt);
};

const originOf = (inFile: boolean, isLive: boolean): FieldDifference['changedIn'] => {
  if (inFile && isLive) return 'both';
  if (inFile) return 'file';
  return isLive ? 'live' : undefined;
};

/** The same after these changes were made; what was removed is forgotten. */
export const remembering = (
  last: LastDeploy,
  place: string,
  made: readonly Change[],
  codeOf: CodeAt = () => undefined,
): LastDeploy => {
  const known: Record<string, Fingerprints> = { ...last.places[place] };
  const code: Record<string, KnownCode> = { ...last.code?.[place] };
  for (const { planned, states } of made) {
    const { address } = planned;
    if (states.desired) known[address] = fingerprintsOf(states.desired, last.salt);
    else delete known[address];
    const sent = states.desired && codeOf(address, code[address]);
    if (sent) code[address] = sent;
    else delete code[address];
  }
  return {
    ...last,
    places: { ...last.places, [place]: known },
    code: { ...last.code, [place]: code },
  };
};

/** The code that was made live at an address, where there is any; what is known may be it already. */
type CodeAt = (address: string, known: KnownCode | undefined) => KnownCode | undefined;
