import type { FunctionSettings } from '../../function-record.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

type Logs = Pick<FunctionSettings, 'ClsLogsetId' | 'ClsTopicId'>;

/** A topic is one of a log set: both are set, or none. Each may be sent alone where nothing changes. */
export const readLogs = (
  parameters: Parameters,
): { readonly [Name in keyof Logs]: Logs[Name] | undefined } => ({
  ClsLogsetId: parameters.text('ClsLogsetId'),
  ClsTopicId: parameters.text('ClsTopicId'),
});

export const checkLogs = ({ ClsLogsetId, ClsTopicId }: Logs): void => {
  if (Boolean(ClsLogsetId) === Boolean(ClsTopicId)) return;
  const message = 'ClsLogsetId and ClsTopicId must be given together.';
  throw new ApiRefusal('InvalidParameterValue.Cls', message);
};
