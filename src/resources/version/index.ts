import { VERSION_ABSENT } from '../../platform/api-errors.ts';
import { textOf } from '../answer.ts';
import { waitUntilActive, whenSteady } from '../ready.ts';
import { unless } from '../repeated.ts';
import type { ResourceKind, Undertaking } from '../resource-kind.ts';
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
  const request = { ...name, Description: desired.description };
  const call = () => undertaking.control.call('PublishVersion', request);
  const answer = await whenSteady(call, address, name, undertaking);
  const number = textOf(answer, 'FunctionVersion') ?? '';
  await waitUntilActive(address, name, undertaking);
  const version = { ...name, Qualifier: number };
  await waitUntilActive(address, version, undertaking);
  return number;
};
