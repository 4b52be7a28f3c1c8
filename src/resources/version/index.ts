import { isDeepStrictEqual } from 'node:util';
import { VERSION_ABSENT } from '../../platform/api-errors.ts';
import { mayBeDoneAfter } from '../../platform/transient-errors.ts';
import { textOf } from '../answer.ts';
import { ApiError } from '../control-plane.ts';
import { readFunction } from '../function/read.ts';
import { waitUntilActive, whenSteady } from '../ready.ts';
import { unless } from '../repeated.ts';
import type { ResourceKind, Undertaking } from '../resource-kind.ts';
import { readVersions } from './read.ts';
import { type VersionState, versionAddress, versionFields, versionLabels } from './state.ts';

/** Published versions; told of the number that each one gets. */
export const versionKind = (
  published: (planned: string, number: string) => void,
): ResourceKind<VersionState> => ({
  name: 'version',
  fields: versionFields,
  labels: versionLabels,
  address: versionAddress,
  create: async (desired, undertaking) => {
    published(desired.version, await publish(desired, undertaking));
  },
  // Nothing of a version can change, so there is no such plan.
  update: async () => {},
  remove: async (live, { control }) => {
    const request = { ...nameOf(live), Qualifier: live.version };
    await unless(VERSION_ABSENT, () => control.call('DeleteFunctionVersion', request));
  },
});

const nameOf = ({ functionName, namespace }: VersionState) => ({
  FunctionName: functionName,
  Namespace: namespace,
});

/** Waits for the function, which takes no writes until then, and for the version itself. */
const publish = async (desired: VersionState, undertaking: Undertaking): Promise<string> => {
  const address = versionAddress(desired);
  const name = nameOf(desired);
  const number = await publishOnce(desired, undertaking);
  await waitUntilActive(address, name, undertaking);
  const version = { ...name, Qualifier: number };
  await waitUntilActive(address, version, undertaking);
  return number;
};

/** How often it is tried, and how long the first pause is, in milliseconds; it doubles. */
const ATTEMPTS = 4;
const FIRST_PAUSE = 400;

/**
 * Each call makes a version, so one that got no clear answer is made again only when a look has
 * shown that it was not carried out.
 */
const publishOnce = async (desired: VersionState, undertaking: Undertaking): Promise<string> => {
  const { control, pause } = undertaking;
  const before = new Set((await readVersions(desired, control)).map(({ version }) => version));
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptAt(desired, undertaking);
    const number =
      result instanceof ApiError ? await publishedSince(before, desired, undertaking) : result;
    if (number !== undefined) return number;
    if (attempt >= ATTEMPTS) throw result;
    await pause(FIRST_PAUSE * 2 ** (attempt - 1));
  }
};

/** The number of the version, or the error that leaves open whether there is one. */
const attemptAt = async (
  desired: VersionState,
  undertaking: Undertaking,
): Promise<string | ApiError> => {
  const name = nameOf(desired);
  const request = { ...name, Description: desired.description };
  const call = () => undertaking.control.call('PublishVersion', request);
  try {
    const answer = await whenSteady(call, versionAddress(desired), name, undertaking);
    return textOf(answer, 'FunctionVersion') ?? '';
  } catch (error) {
    if (error instanceof ApiError && mayBeDoneAfter(error.code)) return error;
    throw error;
  }
};

/** A version that was not there, of the code that is live, and that says what ours would say. */
const publishedSince = async (
  before: ReadonlySet<string>,
  desired: VersionState,
  undertaking: Undertaking,
): Promise<string | undefined> => {
  const { control } = undertaking;
  await waitUntilActive(versionAddress(desired), nameOf(desired), undertaking);
  const newest = (await readVersions(desired, control)).at(-1);
  if (!newest || before.has(newest.version)) return undefined;
  if (newest.description !== desired.description) return undefined;
  const { functionName, namespace } = desired;
  const latest = await readFunction({ functionName, namespace }, control);
  const made = await readFunction({ functionName, namespace, version: newest.version }, control);
  const isSame =
    latest?.codeSha256 === made?.codeSha256 && isDeepStrictEqual(latest?.image, made?.image);
  return isSame ? newest.version : undefined;
};
