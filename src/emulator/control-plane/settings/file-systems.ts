import type { JsonObject } from '../../json.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

/** What each mounted file system says of itself, and the code for one that does not. */
const MEMBERS = {
  UserId: 'InvalidParameterValue.CfsUserId',
  UserGroupId: 'InvalidParameterValue.CfsUserGroupId',
  CfsId: 'InvalidParameterValue.CfsId',
  MountInsId: 'InvalidParameterValue.CfsMountInsId',
  LocalMountDir: 'InvalidParameterValue.CfsLocalMountDir',
  RemoteMountDir: 'InvalidParameterValue.CfsRemoteMountDir',
};

export const readFileSystems = (parameters: Parameters): JsonObject | undefined => {
  const systems = parameters.group('CfsConfig')?.groups('CfsInsList')?.map(readFileSystem);
  if (!systems) return undefined;
  if (new Set(systems.map(({ LocalMountDir }) => LocalMountDir)).size < systems.length) {
    const message = 'Two file systems are mounted at the same place.';
    throw new ApiRefusal('InvalidParameterValue.CfsParameterDuplicate', message);
  }
  return { CfsInsList: systems };
};

const readFileSystem = (system: Parameters) => {
  system.ignore('IpAddress', 'MountVpcId', 'MountSubnetId');
  const value = (name: keyof typeof MEMBERS): string => {
    const text = system.requiredText(name);
    const isPath = name.endsWith('Dir');
    if (text !== '' && (!isPath || text.startsWith('/'))) return text;
    throw new ApiRefusal(MEMBERS[name], `The value [${text}] of ${name} is not valid.`);
  };
  return {
    UserId: value('UserId'),
    UserGroupId: value('UserGroupId'),
    CfsId: value('CfsId'),
    MountInsId: value('MountInsId'),
    LocalMountDir: value('LocalMountDir'),
    RemoteMountDir: value('RemoteMountDir'),
  };
};
