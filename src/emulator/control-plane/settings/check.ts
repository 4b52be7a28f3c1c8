import { API_TYPES, WEB_SOCKET_PROTOCOL } from '../../../platform/defaults.ts';
import type { Limits } from '../../../platform/limits.ts';
import type { FunctionRecord } from '../../function-record.ts';
import { ApiRefusal } from '../refusal.ts';
import { checkLogs } from './logs.ts';
import type { SentSettings } from './read.ts';
import { refuseOutside } from './sizes.ts';

type Nature = Pick<FunctionRecord, 'type' | 'protocolType'>;

/** Refuses settings that a function of this nature cannot have. */
export const checkSettings = (nature: Nature, sent: SentSettings, limits: Limits): void => {
  const isWebSocket = nature.protocolType === WEB_SOCKET_PROTOCOL;
  if (sent.Timeout !== undefined) {
    const limit = isWebSocket ? limits.webSocketTimeout : limits.timeout;
    refuseOutside(sent.Timeout, limit, 'Timeout', 'LimitExceeded.Timeout');
  }
  if (sent.InitTimeout !== undefined) {
    refuseOutside(sent.InitTimeout, limits.initTimeout, 'InitTimeout', 'LimitExceeded.InitTimeout');
  }
  if (sent.ProtocolParams && !isWebSocket) {
    throw new ApiRefusal(
      'InvalidParameterValue.WebSocketsParams',
      'WSParams are for functions whose ProtocolType is WS.',
    );
  }
  if (sent.InstanceConcurrencyConfig && nature.type !== API_TYPES.web) {
    throw new ApiRefusal(
      'InvalidParameterValue.InstanceConcurrencyConfig',
      'InstanceConcurrencyConfig is for functions of type HTTP.',
    );
  }
};

/** Refuses settings that do not go together. */
export const checkTogether = ({ settings }: Pick<FunctionRecord, 'settings'>): void => {
  checkLogs(settings);
  // A file system is reached through the function's own network.
  const systems = settings.CfsConfig['CfsInsList'];
  if (Array.isArray(systems) && systems.length > 0 && !settings.VpcConfig['VpcId']) {
    throw new ApiRefusal(
      'InvalidParameterValue.VpcNotSetWhenOpenCfs',
      'VpcConfig must be set when CfsConfig is set.',
    );
  }
};
