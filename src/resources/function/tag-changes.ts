import { functionResource } from '../../platform/api.ts';
import { textOf } from '../answer.ts';
import type { ControlPlane } from '../control-plane.ts';
import type { Undertaking } from '../resource-kind.ts';
import { allTags } from './settings/tags.ts';
import type { FunctionState } from './state.ts';

/** CreateFunction sets tags, and no action of SCF changes them: that is another service's business. */
export const changeTags = async (
  live: FunctionState,
  desired: FunctionState,
  { control }: Undertaking,
): Promise<void> => {
  // Whose it is was settled when it was made.
  const [before, after] = [allTags(live), allTags({ ...desired, owner: live.owner })];
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after].filter(([key, value]) => before.get(key) !== value);
  if (gone.length + changed.length === 0) return;
  await control.call(
    'ModifyResourceTags',
    {
      Resource: await resourceOf(live, control),
      ...(changed.length > 0 && {
        ReplaceTags: changed.map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
      }),
      ...(gone.length > 0 && { DeleteTags: gone.map((TagKey) => ({ TagKey })) }),
    },
    'tag',
  );
};

/** The tag service knows a function by its id and its account. */
const resourceOf = async (
  { functionName, namespace }: FunctionState,
  control: ControlPlane,
): Promise<string> => {
  const name = { FunctionName: functionName, Namespace: namespace };
  const id = textOf(await control.call('GetFunction', name), 'FunctionId') ?? '';
  const uin = textOf(await control.call('GetUserAppId', {}, 'cam'), 'OwnerUin') ?? '';
  return functionResource({ region: control.region, uin, id });
};
