import { API_VERSION, OTHER_API_VERSIONS } from '../../../platform/api.ts';
import { ACTIONS } from '../actions/index.ts';
import type { ApiService } from './api-service.ts';
import { getRole } from './cam/get-role.ts';
import { getUserAppId } from './cam/get-user-app-id.ts';
import { listAttachedRolePolicies } from './cam/list-attached-role-policies.ts';
import { getCallerIdentity } from './sts/get-caller-identity.ts';
import { describeResourceTagsByResourceIds } from './tag/describe-resource-tags-by-resource-ids.ts';
import { modifyResourceTags } from './tag/modify-resource-tags.ts';
import { tagResources } from './tag/tag-resources.ts';
import { unTagResources } from './tag/un-tag-resources.ts';

const { cam, sts, tag } = OTHER_API_VERSIONS;

/** SCF itself, and what deployers ask of other products on their way. */
export const SERVICES: readonly ApiService[] = [
  { name: 'scf', version: API_VERSION, isRegional: true, actions: ACTIONS },
  { name: 'sts', version: sts, isRegional: false, actions: [getCallerIdentity] },
  {
    name: 'cam',
    version: cam,
    isRegional: false,
    actions: [getUserAppId, getRole, listAttachedRolePolicies],
  },
  {
    name: 'tag',
    version: tag,
    isRegional: false,
    actions: [describeResourceTagsByResourceIds, modifyResourceTags, tagResources, unTagResources],
  },
];
