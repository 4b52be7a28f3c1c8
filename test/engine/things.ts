import { type Change, planChange } from '../../src/engine/plan.ts';
import type { ResourceKind, Undertaking } from '../../src/resources/resource-kind.ts';

/** A made-up object with a field of each sort. */
export interface Thing {
  readonly name: string;
  readonly size: number;
  readonly codeSha256: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly state: string;
}

const label = (en: string) => ({ label: { en, zh: '字段' } });

const thingKind: ResourceKind<Thing> = {
  name: 'thing',
  fields: {
    name: { byReplacement: { code: 'thing/name', message: { en: 'No.', zh: '不行。' } } },
    size: 'in place',
    codeSha256: 'in place',
    secrets: 'in place, never shown',
    state: 'never: the platform sets it',
  },
  labels: {
    name: label('Name'),
    size: label('Size'),
    codeSha256: label('Code'),
    secrets: label('Secret'),
    state: label('State'),
  },
  address: ({ name }) => `thing/${name}`,
  create: async () => {},
  update: async () => {},
  remove: async () => {},
};

export const thing = (changes: Partial<Thing> = {}): Thing => ({
  name: 'a',
  size: 1,
  codeSha256: 'aa',
  secrets: { TOKEN: 'canary-1' },
  state: 'Active',
  ...changes,
});

// Nothing of it is asked by a plan.
const undertaking = {} as Undertaking;

export const changeOf = (desired: Thing | undefined, live: Thing | undefined): Change => {
  const change = planChange(thingKind, { desired, live }, undertaking);
  if (!change) throw new Error('There is nothing to plan.');
  return change;
};
