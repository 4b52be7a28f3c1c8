import { Agent } from 'node:http';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import { onTestFinished } from 'vitest';
import {
  type Emulator,
  type EmulatorOptions,
  type GatewayNeeds,
  startEmulator,
} from '../../../src/emulator/emulator.ts';
import { nodeHost } from '../../../src/host/host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Stands where the data plane will stand. */
export const GATEWAY_URL = 'ws://127.0.0.1:9100';

export interface LocalTarget extends Emulator {
  readonly folder: string;
  /** What the data plane was given. */
  readonly needs: GatewayNeeds;
}

/** An emulator without a data plane; closed when the test is over. */
export const openLocalTarget = async (
  options: Partial<EmulatorOptions> = {},
): Promise<LocalTarget> => {
  const { clock, files, processes, random } = nodeHost();
  const folder = options.folder ?? temporaryFolder();
  let needs: GatewayNeeds | undefined;
  const emulator = await startEmulator({
    ...{ clock, files, processes, random, folder },
    emit: (event) => {
      if (event.kind === 'failure-met') throw new Error(JSON.stringify(event.failure));
    },
    transitionMilliseconds: 1,
    startGateway: async (given) => {
      needs = given;
      return { url: GATEWAY_URL, close: async () => {} };
    },
    ...options,
  });
  onTestFinished(() => emulator.close());
  if (!needs) throw new Error('the gateway was not started');
  return { ...emulator, folder, needs };
};

export type Client = InstanceType<typeof scf.v20180416.Client>;

/** The real SDK, pointed at an emulator. */
export const clientOf = (
  { apiUrl, credential }: Pick<Emulator, 'apiUrl' | 'credential'>,
  region = 'ap-guangzhou',
): Client =>
  new scf.v20180416.Client({
    credential,
    region,
    profile: {
      httpProfile: {
        protocol: 'http://',
        endpoint: new URL(apiUrl).host,
        agent: new Agent(),
      },
    },
  });

/** The error code that a call is refused with. */
export const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'no refusal';
};

/** Looks until the function is in a state. */
export const untilStatus = async (
  client: Client,
  name: string,
  status: string,
): Promise<Awaited<ReturnType<Client['GetFunction']>>> => {
  for (;;) {
    const found = await client.GetFunction({ FunctionName: name });
    if (found.Status === status) return found;
  }
};
