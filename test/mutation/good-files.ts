import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '../../src/config/document.ts';
import { sourceOf } from '../../src/config/source.ts';
import type { TreeNode } from '../../src/config/tree.ts';
import { type Data, type DataMap, isMap } from './data.ts';

/** A source of choices that is the same on every run (mulberry32). */
const choicesFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const PLACE = {
  vpcConfig: { vpcId: 'vpc-0a1b2c3d', subnetId: 'subnet-0a1b2c3d' },
  cfs: [
    {
      cfsId: 'cfs-0a1b2c3d',
      mountInsId: 'cfs-0a1b2c3d',
      localMountDir: '/mnt/data',
      remoteMountDir: '/',
    },
  ],
} as const satisfies DataMap;

/** Groups of fields that a file may have or not have. */
const OPTIONAL: readonly DataMap[] = [
  { namespace: 'team-a' },
  { region: 'ap-shanghai' },
  { memorySize: 256 },
  { memorySize: 64 },
  { description: 'Rooms and their members.' },
  { initTimeout: 30 },
  { environment: { variables: { LOG_LEVEL: 'info', ROOMS: 20 } } },
  { tags: { team: 'chat' } },
  { publicAccess: true, eip: false },
  PLACE,
  { layers: [{ name: 'modules', version: 3 }] },
  { role: 'SCF_ExecuteRole', enableRoleAuth: true },
  { cls: { logsetId: 'logset-id', topicId: 'topic-id' } },
  { installDependency: false },
  { traffic: 0.5, aliasName: 'live' },
  { provisionedNum: 1, publish: true, publishDescription: 'first' },
];

const url = (pick: () => number): DataMap => ({
  http: {
    parameters: {
      ...(pick() < 0.3 && { name: 'address', qualifier: '$DEFAULT' }),
      netConfig: { enableExtranet: true, ...(pick() < 0.5 && { enableIntranet: true }) },
      ...(pick() < 0.7 && { authType: pick() < 0.5 ? 'NONE' : 'CAM' }),
      ...(pick() < 0.3 && {
        corsConfig: {
          enable: true,
          origins: ['https://example.com'],
          methods: ['GET'],
          credentials: false,
          maxAge: 600,
        },
      }),
    },
  },
});

const webSocket = (pick: () => number): DataMap => ({
  type: 'web',
  runtime: pick() < 0.5 ? 'Nodejs18.15' : 'Python3.9',
  timeout: 100 + Math.floor(pick() * 800),
  protocolType: 'WS',
  protocolParams: { wsParams: { idleTimeOut: 10 + Math.floor(pick() * 90) } },
  ...(pick() < 0.4 && { instanceConcurrencyConfig: { enable: true, maxConcurrency: 20 } }),
  events: [url(pick)],
});

const eventFunction = (): DataMap => ({
  type: 'event',
  runtime: 'Nodejs16.13',
  handler: 'index.main_handler',
  timeout: 60,
  events: [
    {
      timer: {
        parameters: { name: 'nightly', cronExpression: '0 0 2 * * * *', enable: true },
      },
    },
  ],
});

/** The same in another order. */
const shuffled = (pick: () => number, map: DataMap): DataMap =>
  Object.fromEntries(
    Object.entries(map)
      .map((entry) => [pick(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry),
  );

/** A file of the component dialect with nothing wrong in it. */
export const goodFile = (seed: number): DataMap => {
  const pick = choicesFrom(seed);
  const chosen = OPTIONAL.filter(() => pick() < 0.3);
  return shuffled(pick, {
    component: 'scf',
    name: 'chat',
    ...(pick() < 0.5 && { app: 'rooms', stage: 'dev' }),
    inputs: shuffled(pick, {
      name: 'chat-server',
      src: pick() < 0.5 ? './src' : { src: './src', exclude: ['.env', 'test/**'] },
      ...(pick() < 0.85 ? webSocket(pick) : eventFunction()),
      ...Object.assign({}, ...chosen),
    }),
  });
};

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

const dataOf = (node: TreeNode): Data => {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, dataOf(value)]));
};

/** The files of the projects in examples/. */
export const exampleFiles = (): readonly DataMap[] =>
  readdirSync(EXAMPLES).flatMap((name) => {
    const text = readFileSync(`${EXAMPLES}${name}/serverless.yml`, 'utf8');
    const { root } = parse(sourceOf('serverless.yml', text));
    const data = root && dataOf(root);
    return isMap(data) ? [data] : [];
  });
