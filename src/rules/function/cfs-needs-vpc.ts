import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';

const MESSAGES = {
  noNetwork: {
    en: 'The file systems in "cfs" can be mounted from a private network alone, and none is named.',
    zh: '"cfs" 中的文件系统只能在私有网络内挂载，但未配置私有网络。',
  },
  help: {
    en: 'Add "vpcConfig" with "vpcId" and "subnetId" of the network that the mount point is in.',
    zh: '请添加 "vpcConfig"，填写挂载点所在网络的 "vpcId" 和 "subnetId"。',
  },
} as const satisfies Record<string, Text>;

export const cfsNeedsVpc: Rule = {
  id: 'function/cfs-needs-vpc',
  severity: 'error',
  summary: {
    en: 'A file system needs a private network.',
    zh: '挂载文件系统必须配置私有网络。',
  },
  why: {
    en: 'A mount point has an address in a private network. The official deployer does not look, and the platform refuses.',
    zh: '挂载点的地址位于私有网络中。官方部署工具不做检查，平台会拒绝请求。',
  },
  bad: 'cfs:\n  - { cfsId: cfs-123, mountInsId: cfs-123, localMountDir: /mnt, remoteMountDir: / }',
  good: 'cfs:\n  - { cfsId: cfs-123, mountInsId: cfs-123, localMountDir: /mnt, remoteMountDir: / }\nvpcConfig: { vpcId: vpc-123, subnetId: subnet-123 }',
  source: 'https://cloud.tencent.com/document/product/583/46199',
  confidence: {
    level: 'documented',
    saidBy: ['https://cloud.tencent.com/document/product/583/46199'],
  },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { fileSystems, privateNetwork } of functions) {
      if (!fileSystems || privateNetwork) continue;
      const [message, help] = [sentence(MESSAGES.noNetwork), sentence(MESSAGES.help)];
      yield { at: fileSystems, on: 'key', message, help };
    }
  },
};
