import { DEFAULTS, WEB_SOCKET_PROTOCOL } from '../../../platform/defaults.ts';
import type { FunctionSettings } from '../../function-record.ts';

interface Nature {
  readonly protocolType: string;
  readonly isImage: boolean;
}

/** The settings of a function for which none were sent (GetFunction, example). */
export const defaultSettings = ({ protocolType, isImage }: Nature): FunctionSettings => ({
  Description: '',
  MemorySize: DEFAULTS.memoryMegabytes,
  Timeout: DEFAULTS.timeoutSeconds,
  InitTimeout: isImage ? DEFAULTS.imageInitTimeoutSeconds : DEFAULTS.initTimeoutSeconds,
  Environment: { Variables: [] },
  VpcConfig: { VpcId: '', SubnetId: '' },
  Role: '',
  InstallDependency: 'FALSE',
  ClsLogsetId: '',
  ClsTopicId: '',
  Layers: [],
  DeadLetterConfig: { Type: '', Name: '', FilterType: '' },
  PublicNetConfig: {
    PublicNetStatus: 'ENABLE',
    EipConfig: { EipStatus: 'DISABLE', EipAddress: [] },
  },
  CfsConfig: { CfsInsList: [] },
  DnsCache: 'FALSE',
  IntranetConfig: { IpFixed: 'DISABLE' },
  L5Enable: 'FALSE',
  ProtocolParams:
    protocolType === WEB_SOCKET_PROTOCOL
      ? { WSParams: { IdleTimeOut: DEFAULTS.idleTimeoutSeconds } }
      : null,
  InstanceConcurrencyConfig: null,
});
