import { createHash } from 'node:crypto';
import type { PlannedChange, TargetName } from '../events.ts';
import { canonical, differingFields, type Fingerprints, fingerprintsOf } from './fingerprint.ts';
import type { Change } from './plan.ts';

const FORMAT = 'scf-ws plan';
/** Changes when an older scf-ws could misread it. */
const VERSION = 1;

/** Where and of what a plan was made. */
export interface PlanOrigin {
  readonly target: TargetName;
  readonly region: string;
  /** As it was given, so relative to the folder that the plan was made in. */
  readonly file: string;
  readonly stage?: string;
  /** Whether what the file does not have goes. */
  readonly prune: boolean;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** A plan as it is kept: what would change, and fingerprints of what that rests on. */
export interface SavedPlan extends PlanOrigin {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly salt: string;
  readonly objects: Readonly<Record<string, SavedObject>>;
  /** As shown, for people. */
  readonly changes: readonly PlannedChange[];
}

interface SavedObject {
  readonly desired: Fingerprints | null;
  readonly live: Fingerprints | null;
}

export const savePlan = (changes: readonly Change[], origin: PlanOrigin, salt: string): string => {
  const plan: SavedPlan = {
    format: FORMAT,
    version: VERSION,
    ...origin,
    salt,
    objects: objectsOf(changes, salt),
    changes: changes.map(({ planned }) => planned),
  };
  return `${JSON.stringify({ ...plan, digest: digestOf(plan) }, null, 2)}\n`;
};

const objectsOf = (changes: readonly Change[], salt: string): SavedPlan['objects'] =>
  Object.fromEntries(
    changes.map(({ planned, states: { desired, live } }) => [
      planned.address,
      {
        desired: desired ? fingerprintsOf(desired, salt) : null,
        live: live ? fingerprintsOf(live, salt) : null,
      },
    ]),
  );

const digestOf = (plan: object): string =>
  createHash('sha256').update(canonical(plan)).digest('hex');

export type ReadPlan =
  | { readonly kind: 'plan'; readonly plan: SavedPlan }
  | { readonly kind: 'unusable'; readonly reason: 'foreign' | 'damaged' | 'other version' };

/** Reads what savePlan wrote; anything else is told apart from it. */
export const readPlan = (text: string): ReadPlan => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { kind: 'unusable', reason: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  }
  if (typeof found !== 'object' || found === null || !('format' in found)) {
    return { kind: 'unusable', reason: 'foreign' };
  }
  if (found.format !== FORMAT) return { kind: 'unusable', reason: 'foreign' };
  if (!('version' in found) || found.version !== VERSION) {
    return { kind: 'unusable', reason: 'other version' };
  }
  const { digest, ...plan } = { digest: undefined, ...found };
  if (digest !== digestOf(plan)) return { kind: 'unusable', reason: 'damaged' };
  // The digest says that it is what savePlan wrote.
  return { kind: 'plan', plan: plan as unknown as SavedPlan };
};

/** Something that is not as it was when the plan was made. */
export interface Staleness {
  readonly address: string;
  readonly what: 'config' | 'code' | 'live';
  /** Undefined where the whole object came or went. */
  readonly field?: string;
}

const CODE = 'codeSha256';

/** What has changed since a plan was saved; nothing, where it can be carried out as it is. */
export const stalenessOf = (plan: SavedPlan, changes: readonly Change[]): readonly Staleness[] => {
  const now = objectsOf(changes, plan.salt);
  const addresses = [...new Set([...Object.keys(plan.objects), ...Object.keys(now)])].sort();
  const nothing: SavedObject = { desired: null, live: null };
  return addresses.flatMap((address) => {
    const [before, after] = [plan.objects[address] ?? nothing, now[address] ?? nothing];
    const live = changed(before.live, after.live);
    // What the file leaves alone is desired as it is live: told once is enough.
    const told = new Set(live);
    const desired = changed(before.desired, after.desired).filter((field) => !told.has(field));
    return [
      ...live.map((field) => staleness(address, 'live', field)),
      ...desired.map((field) => staleness(address, field === CODE ? 'code' : 'config', field)),
    ];
  });
};

/** An empty name stands for the whole. */
const WHOLE = '';

const changed = (before: Fingerprints | null, after: Fingerprints | null): readonly string[] => {
  if (before && after) return differingFields(before, after);
  return before === after ? [] : [WHOLE];
};

const staleness = (address: string, what: Staleness['what'], field: string): Staleness => ({
  address,
  what,
  ...(field !== WHOLE && { field }),
});
