import { SCF_ROLE } from '../../../../platform/api.ts';
import type { Parameters } from '../../parameters.ts';
import { ApiRefusal } from '../../refusal.ts';

/** The id of the role that SCF itself takes; it is nobody's. */
export const ROLE_ID = '4611686018427397919';

/** The account has the role of SCF, as every account that uses it has, and no other. */
export const requireRole = (parameters: Parameters): void => {
  const name = parameters.text('RoleName');
  const id = parameters.text('RoleId');
  if (!name && !id) {
    throw new ApiRefusal('InvalidParameter.ParamError', 'RoleName and RoleId are both missing.');
  }
  if ((name ?? SCF_ROLE) === SCF_ROLE && (id ?? ROLE_ID) === ROLE_ID) return;
  throw new ApiRefusal('InvalidParameter.RoleNotExist', `The role [${name ?? id}] does not exist.`);
};
