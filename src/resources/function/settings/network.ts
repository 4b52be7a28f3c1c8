import type { NetworkModel } from '../../../config/settings-model.ts';
import { objectOf, textOf } from '../../answer.ts';
import type { ApiResponse } from '../../control-plane.ts';
import type { FieldTable } from '../../resource-kind.ts';

/** What a function reaches, and from where. */
export interface NetworkState {
  /** Empty where it is in no private network. */
  readonly vpcId: string;
  readonly subnetId: string;
  readonly publicNetwork: boolean;
  readonly fixedPublicAddress: boolean;
  readonly fixedPrivateAddress: boolean;
}

export const networkFields: FieldTable<NetworkState> = {
  vpcId: 'in place',
  subnetId: 'in place',
  publicNetwork: 'in place',
  fixedPublicAddress: 'in place',
  fixedPrivateAddress: 'in place',
};

export const desireNetwork = (network: NetworkModel): NetworkState => ({
  vpcId: network.vpcId.value,
  subnetId: network.subnetId.value,
  publicNetwork: network.reachesInternet.value,
  fixedPublicAddress: network.hasFixedPublicAddress.value,
  fixedPrivateAddress: network.hasFixedPrivateAddress.value,
});

export const readNetwork = (answer: ApiResponse): NetworkState => {
  const vpc = objectOf(answer, 'VpcConfig');
  const network = objectOf(answer, 'PublicNetConfig');
  return {
    vpcId: textOf(vpc, 'VpcId') ?? '',
    subnetId: textOf(vpc, 'SubnetId') ?? '',
    // The API may give null for what was never set; the Internet is reached then.
    publicNetwork: textOf(network, 'PublicNetStatus') !== 'DISABLE',
    fixedPublicAddress: textOf(objectOf(network, 'EipConfig'), 'EipStatus') === 'ENABLE',
    fixedPrivateAddress: textOf(objectOf(answer, 'IntranetConfig'), 'IpFixed') === 'ENABLE',
  };
};

/** Two empty ids take the function out of its network. */
export const networkRequest = (state: NetworkState) => ({
  VpcConfig: { VpcId: state.vpcId, SubnetId: state.subnetId },
  PublicNetConfig: {
    PublicNetStatus: enabled(state.publicNetwork),
    EipConfig: { EipStatus: enabled(state.fixedPublicAddress) },
  },
  IntranetConfig: { IpFixed: enabled(state.fixedPrivateAddress) },
});

const enabled = (value: boolean): string => (value ? 'ENABLE' : 'DISABLE');
