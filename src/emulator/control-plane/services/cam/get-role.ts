import { utcDateTime } from '../../../../host/clock.ts';
import { SCF_ROLE } from '../../../../platform/api.ts';
import { LOCAL_ACCOUNT } from '../../../account.ts';
import { apiAction } from '../../action.ts';
import { ROLE_ID, requireRole } from './role.ts';

const POLICY = {
  version: '2.0',
  statement: [
    { action: 'name/sts:AssumeRole', effect: 'allow', principal: { service: 'scf.qcloud.com' } },
  ],
};

export const getRole = apiAction({
  name: 'GetRole',
  read: requireRole,
  perform: (_, { clock }) => ({
    RoleInfo: {
      RoleId: ROLE_ID,
      RoleName: SCF_ROLE,
      PolicyDocument: JSON.stringify(POLICY),
      Description: '',
      AddTime: utcDateTime(clock.now()),
      UpdateTime: utcDateTime(clock.now()),
      ConsoleLogin: 0,
      RoleType: 'system',
      DeletionTaskId: '',
      Tags: [],
      RoleArn: `qcs::cam::uin/${LOCAL_ACCOUNT.uin}:roleName/${SCF_ROLE}`,
    },
  }),
});
