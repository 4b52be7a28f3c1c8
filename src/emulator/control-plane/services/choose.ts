import type { ApiAction } from '../action.ts';
import { ApiRefusal } from '../refusal.ts';
import { serviceOfHost } from '../service-host.ts';
import type { SignedCall } from '../signatures/signed-request.ts';
import type { ApiService } from './api-service.ts';
import { SERVICES } from './index.ts';

interface Choice {
  readonly service: ApiService;
  readonly action: ApiAction;
}

/**
 * What a call is for. Its host says the service; where that is this machine, the scope of its
 * signature may; where that is no service either, as for most clients of an address, its version and
 * action do.
 */
export const chooseAction = ({ action, service, version }: SignedCall, host: string): Choice => {
  const named = serviceOfHost(host);
  const possible = SERVICES.filter(({ name }) => name === (named ?? service));
  if (named && possible.length === 0) {
    const message = `The local target does not have the product \`${named}\`.`;
    throw new ApiRefusal('NoSuchProduct', message);
  }
  const candidates = possible.length > 0 ? possible : SERVICES;
  const ofVersion = candidates.filter((candidate) => candidate.version === version);
  if (ofVersion.length === 0) {
    throw new ApiRefusal('NoSuchVersion', `The version \`${version}\` does not exist.`);
  }
  for (const candidate of ofVersion) {
    const found = candidate.actions.find(({ name }) => name === action);
    if (found) return { service: candidate, action: found };
  }
  const names = ofVersion.map(({ name }) => name).join(', ');
  const message = `The local target does not have the action \`${action}\` of ${names}.`;
  throw new ApiRefusal('InvalidAction', message);
};
