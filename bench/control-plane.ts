import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import { startEmulator } from '../src/emulator/emulator.ts';
import { nodeHost } from '../src/host/host.ts';

/**
 * How many calls a second the local control plane answers, with the real SDK as the client, against
 * a server that reads its JSON and says the same thing always. Each is a process of its own.
 */
const ROUNDS = 7;
const CALLS = 400;
const AT_ONCE = 8;
/** The share of the plain server's rate to hold; below it the benchmark fails. */
const LEAST_SHARE = 0.4;

interface Place {
  readonly apiUrl: string;
  readonly credential: { readonly secretId: string; readonly secretKey: string };
}

const [, , part, folder = ''] = process.argv;

const beEmulator = async (): Promise<Place> => {
  const { clock, files, processes, random } = nodeHost();
  const { apiUrl, credential } = await startEmulator({
    ...{ clock, files, processes, random, folder },
    emit: () => {},
    startGateway: async () => ({ url: 'ws://127.0.0.1:1', close: async () => {} }),
  });
  return { apiUrl, credential };
};

const beEcho = async (): Promise<Place> => {
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const said = JSON.parse(Buffer.concat(chunks).toString());
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ Response: { ...said, RequestId: '0' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { apiUrl: `http://127.0.0.1:${port}`, credential: { secretId: 'a', secretKey: 'b' } };
};

const start = async (as: string, home: string): Promise<[ChildProcess, Place]> => {
  const child = fork(fileURLToPath(import.meta.url), [as, home]);
  const [place] = await once(child, 'message');
  return [child, place];
};

const rateOf = async ({ apiUrl, credential }: Place): Promise<number> => {
  const agent = new Agent({ keepAlive: true });
  const client = new scf.v20180416.Client({
    credential,
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: new URL(apiUrl).host, agent } },
  });
  const startedAt = performance.now();
  const worker = async () => {
    for (let call = 0; call < CALLS / AT_ONCE; call += 1) await client.ListFunctions({ Limit: 5 });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return (CALLS / (performance.now() - startedAt)) * 1000;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const compare = async (): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), 'scf-ws-bench-'));
  const [[emulator, local], [echo, plain]] = await Promise.all([
    start('emulator', home),
    start('echo', home),
  ]);
  try {
    await rateOf(local);
    await rateOf(plain);
    const rates: { local: number; plain: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.push({ plain: await rateOf(plain), local: await rateOf(local) });
    }
    const ours = median(rates.map((rate) => rate.local));
    const floor = median(rates.map((rate) => rate.plain));
    const share = ours / floor;
    console.log(
      `control-plane: ${ours.toFixed(0)} signed calls a second against ${floor.toFixed(0)} of a ` +
        `plain node:http echo: ${share.toFixed(2)} of it (at least ${LEAST_SHARE}), ` +
        `the SDK as client, ${AT_ONCE} at once, median of ${ROUNDS} rounds in turn`,
    );
    if (share < LEAST_SHARE) process.exitCode = 1;
  } finally {
    emulator.kill();
    echo.kill();
    rmSync(home, { recursive: true, force: true });
  }
};

if (part === 'emulator') process.send?.(await beEmulator());
else if (part === 'echo') process.send?.(await beEcho());
else await compare();
