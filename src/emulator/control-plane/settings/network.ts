import type { JsonObject } from '../../json.ts';
import { oneOf } from '../choice.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const SWITCH = ['ENABLE', 'DISABLE'];

export const readVpc = (parameters: Parameters): JsonObject | undefined => {
  const vpc = parameters.group('VpcConfig');
  if (!vpc) return undefined;
  const found = { VpcId: vpc.text('VpcId') ?? '', SubnetId: vpc.text('SubnetId') ?? '' };
  if (Boolean(found.VpcId) !== Boolean(found.SubnetId)) {
    throw new ApiRefusal('InvalidParameterValue.Vpc', 'VpcId and SubnetId must be given together.');
  }
  return found;
};

/** In the shape in which GetFunction gives it back. */
export const readPublicNetwork = (parameters: Parameters): JsonObject | undefined => {
  const network = parameters.group('PublicNetConfig');
  if (!network) return undefined;
  const code = 'InvalidParameterValue.PublicNetConfig';
  const status = oneOf(SWITCH, network.requiredText('PublicNetStatus'), 'PublicNetStatus', code);
  const eip = network.group('EipConfig')?.requiredText('EipStatus') ?? 'DISABLE';
  const eipStatus = oneOf(SWITCH, eip, 'EipStatus', 'InvalidParameterValue.EipConfig');
  return { PublicNetStatus: status, EipConfig: { EipStatus: eipStatus, EipAddress: [] } };
};

export const readIntranet = (parameters: Parameters): JsonObject | undefined => {
  const intranet = parameters.group('IntranetConfig');
  if (!intranet) return undefined;
  const fixed = intranet.requiredText('IpFixed');
  return { IpFixed: oneOf(SWITCH, fixed, 'IpFixed', 'InvalidParameterValue') };
};

export const readDeadLetters = (parameters: Parameters): JsonObject | undefined => {
  const queue = parameters.group('DeadLetterConfig');
  if (!queue) return undefined;
  const found = {
    Type: queue.requiredText('Type'),
    Name: queue.requiredText('Name'),
    FilterType: queue.text('FilterType') ?? '',
  };
  if (Boolean(found.Type) === Boolean(found.Name)) return found;
  const message = 'Type and Name of DeadLetterConfig must be given together.';
  throw new ApiRefusal('InvalidParameterValue.DeadLetterConfig', message);
};
