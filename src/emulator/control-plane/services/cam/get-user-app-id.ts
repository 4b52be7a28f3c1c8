import { LOCAL_ACCOUNT } from '../../../account.ts';
import { apiAction } from '../../action.ts';

export const getUserAppId = apiAction({
  name: 'GetUserAppId',
  read: () => undefined,
  perform: () => ({
    Uin: LOCAL_ACCOUNT.uin,
    OwnerUin: LOCAL_ACCOUNT.uin,
    AppId: Number(LOCAL_ACCOUNT.appId),
  }),
});
