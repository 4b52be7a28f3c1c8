import { LOCAL_ACCOUNT } from '../../../account.ts';
import { apiAction } from '../../action.ts';

const { uin } = LOCAL_ACCOUNT;

export const getCallerIdentity = apiAction({
  name: 'GetCallerIdentity',
  read: () => undefined,
  perform: () => ({
    Arn: `qcs::cam::uin/${uin}:uin/${uin}`,
    AccountId: uin,
    UserId: uin,
    PrincipalId: uin,
    Type: 'RootAccount',
  }),
});
