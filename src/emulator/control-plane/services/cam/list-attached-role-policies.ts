import { utcDateTime } from '../../../../host/clock.ts';
import { SCF_ROLE_POLICY } from '../../../../platform/api.ts';
import { apiAction } from '../../action.ts';
import type { Parameters } from '../../parameters.ts';
import { requireRole } from './role.ts';

const read = (parameters: Parameters) => {
  requireRole(parameters);
  parameters.ignore('Page', 'Rp', 'PolicyType', 'Keyword');
};

export const listAttachedRolePolicies = apiAction({
  name: 'ListAttachedRolePolicies',
  read,
  perform: (_, { clock }) => ({
    List: [
      {
        PolicyId: 1,
        PolicyName: SCF_ROLE_POLICY,
        AddTime: utcDateTime(clock.now()),
        PolicyType: 'QCS',
        CreateMode: 2,
        Deactived: 0,
        DeactivedDetail: [],
        Description: '',
      },
    ],
    TotalNum: 1,
  }),
});
