import type { EmulatorOptions } from '../../../src/emulator/emulator.ts';
import {
  type Client,
  clientOf,
  type LocalTarget,
  openLocalTarget,
  untilStatus,
} from './local-target.ts';
import { chat } from './requests.ts';

export const CHAT = { FunctionName: 'chat' };

/** A target with the function `chat`, which is Active and has some published versions. */
export const openPublished = async (
  versions = 1,
  options: Partial<EmulatorOptions> = {},
): Promise<{ readonly target: LocalTarget; readonly client: Client }> => {
  const target = await openLocalTarget({ transitionMilliseconds: 0, ...options });
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  for (let version = 1; version <= versions; version += 1) {
    await untilStatus(client, 'chat', 'Active');
    await client.PublishVersion({ ...CHAT, Description: `version ${version}` });
  }
  await untilStatus(client, 'chat', 'Active');
  return { target, client };
};
