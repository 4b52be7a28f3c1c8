import { cfsNeedsVpc } from '../../../src/rules/function/cfs-needs-vpc.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(cfsNeedsVpc, [
  {
    name: 'points at the key',
    yaml: 'cfs: [{ cfsId: cfs-1 }]',
    finds: [
      '1:1 The file systems in "cfs" can be mounted from a private network alone, and none is named.',
    ],
  },
  { name: 'an empty list mounts nothing', yaml: 'cfs: []', finds: [] },
  {
    name: 'a network that is not known yet is one',
    yaml: 'cfs: [{ cfsId: cfs-1 }]\nvpcConfig: { vpcId: "${output:dev:app:vpc.vpcId}", subnetId: s }',
    finds: [],
  },
  {
    name: 'a network without an id is none',
    yaml: 'cfs: [{ cfsId: cfs-1 }]\nvpcConfig: {}',
    finds: [
      '1:1 The file systems in "cfs" can be mounted from a private network alone, and none is named.',
    ],
  },
]);
