import { CAM_API_VERSION } from '../../../platform/api.ts';
import { LOCAL_ACCOUNT } from '../../account.ts';
import { apiAction } from '../action.ts';

/** The account that the caller belongs to. */
export const getUserAppId = apiAction({
  name: 'GetUserAppId',
  version: CAM_API_VERSION,
  read: () => undefined,
  perform: () => ({
    Uin: LOCAL_ACCOUNT.uin,
    OwnerUin: LOCAL_ACCOUNT.uin,
    AppId: Number(LOCAL_ACCOUNT.appId),
  }),
});
