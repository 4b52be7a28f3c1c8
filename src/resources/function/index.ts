import type { ResourceKind } from '../resource-kind.ts';
import { type CodeOf, createFunction, removeFunction, updateFunction } from './apply.ts';
import { functionLabels } from './labels.ts';
import { sameImage } from './settings/code.ts';
import { type FunctionState, functionAddress, functionFields } from './state.ts';

/** Functions; their code is asked for when it is sent. */
export const functionKind = (codeOf: CodeOf): ResourceKind<FunctionState> => ({
  name: 'function',
  fields: functionFields,
  labels: functionLabels,
  address: functionAddress,
  complete: (desired, live, prune) => ({
    ...desired,
    environment: prune
      ? (desired.environment ?? {})
      : { ...live.environment, ...desired.environment },
    tags: prune ? desired.tags : { ...live.tags, ...desired.tags },
    clsLogsetId: desired.clsLogsetId ?? live.clsLogsetId,
    clsTopicId: desired.clsTopicId ?? live.clsTopicId,
    handler: handlerOf(desired, live),
    // What lies in COS is known by its name alone.
    codeSha256: desired.codeSha256 ?? live.codeSha256,
    image: sameImage(desired.image, live.image),
  }),
  unmanaged: (desired, live) => [
    ...names('environment', live.environment, desired.environment),
    ...names('tags', live.tags, desired.tags),
  ],
  create: (desired, undertaking) => createFunction(desired, codeOf(desired), undertaking),
  update: (live, desired, undertaking) =>
    updateFunction(live, desired, codeOf(desired), undertaking),
  remove: removeFunction,
});

/** Web functions have no use for one, but other tools give them one all the same. */
const handlerOf = (desired: FunctionState, live: FunctionState): string | undefined =>
  desired.handler ?? (live.type === desired.type ? live.handler : undefined);

type Values = Readonly<Record<string, string>>;

/** The fields that are live, and that the file does not speak of. */
const names = (field: string, live: Values = {}, desired: Values = {}): readonly string[] =>
  Object.keys(live)
    .filter((name) => !Object.hasOwn(desired, name))
    .sort()
    .map((name) => `${field}.${name}`);
