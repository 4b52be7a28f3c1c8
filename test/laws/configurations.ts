import fc from 'fast-check';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const id = (prefix: string) => word.map((name) => `${prefix}-${name}`);

const sizes = fc.record(
  {
    memorySize: fc.constantFrom(64, 128, 512, 1024),
    timeout: fc.integer({ min: 60, max: 900 }),
    initTimeout: fc.integer({ min: 3, max: 300 }),
    description: fc.string({ maxLength: 20 }),
  },
  { requiredKeys: ['timeout'] },
);

const fileSystem = fc.record({
  cfsId: id('cfs'),
  mountInsId: id('cfs'),
  localMountDir: word.map((name) => `/mnt/${name}`),
  remoteMountDir: fc.constant('/'),
});
const network = fc.record({ vpcId: id('vpc'), subnetId: id('subnet') });
/** File systems are reached through the function's own network. */
const storage = fc.oneof(
  fc.constant({}),
  fc.record({ vpcConfig: network }),
  fc.record({ vpcConfig: network, cfs: fc.array(fileSystem, { minLength: 1, maxLength: 1 }) }),
);
const variables = fc.dictionary(
  fc.stringMatching(/^[A-R][A-Z]{0,5}$/),
  fc.stringMatching(/^[a-zA-Z0-9 =]{1,12}$/),
  { maxKeys: 3 },
);
const attached = fc.record(
  {
    role: id('role'),
    layers: fc.array(fc.record({ name: word, version: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 3,
    }),
    publicAccess: fc.boolean(),
    eip: fc.boolean(),
    deadLetter: fc.record({ type: fc.constant('topic'), name: word }),
    tags: fc.dictionary(word, word, { maxKeys: 3 }),
    installDependency: fc.boolean(),
    environment: fc.record({ variables }),
    // Where it is not written the platform's own topic stays, so it always is.
    cls: fc.constantFrom(
      { logsetId: '', topicId: '' },
      { logsetId: 'logset-1', topicId: 'topic-1' },
    ),
  },
  { requiredKeys: ['cls'] },
);

const cors = fc.record(
  {
    enable: fc.boolean(),
    origins: fc.constantFrom(['https://a.example'], 'https://a.example,https://b.example'),
    methods: fc.constant(['GET']),
    credentials: fc.boolean(),
    maxAge: fc.integer({ min: 1, max: 100 }),
  },
  { requiredKeys: ['enable', 'origins'] },
);
const url = fc
  .record(
    {
      authType: fc.constantFrom('NONE', 'CAM'),
      netConfig: fc.record({ enableIntranet: fc.boolean(), enableExtranet: fc.constant(true) }),
      corsConfig: cors,
    },
    { requiredKeys: ['netConfig'] },
  )
  .map((parameters) => ({ http: { parameters } }));
const timer = fc
  .record(
    {
      name: fc.constantFrom('first', 'second'),
      cronExpression: fc.constantFrom('0 */5 * * * * *', '0 0 4 * * * *'),
      enable: fc.boolean(),
      argument: word,
    },
    { requiredKeys: ['name', 'cronExpression'] },
  )
  .map((parameters) => ({ timer: { parameters } }));

const concurrency = fc.constantFrom(
  {},
  { instanceConcurrencyConfig: { enable: true, maxConcurrency: 20 } },
  { instanceConcurrencyConfig: { enable: false, maxConcurrency: 20 } },
);
const web = fc.tuple(concurrency, fc.array(url, { maxLength: 1 })).map(([more, events]) => ({
  type: 'web',
  ...more,
  events,
}));
const webSocket = fc.tuple(web, fc.integer({ min: 10, max: 60 })).map(([inputs, idleTimeOut]) => ({
  ...inputs,
  protocolType: 'WS',
  protocolParams: { wsParams: { idleTimeOut } },
}));
const event = fc
  .uniqueArray(timer, { maxLength: 2, selector: ({ timer }) => timer.parameters.name })
  .map((events) => ({ type: 'event', handler: 'index.main', events }));

/** The inputs of the component, valid and of every sort. */
export const inputs = fc
  .tuple(sizes, attached, storage, fc.oneof(webSocket, web, event))
  .map((parts) => ({
    name: 'chat',
    src: './src',
    runtime: 'Nodejs18.15',
    ...Object.assign({}, ...parts),
  }));

/** A file of the component; JSON is YAML too. */
export const componentText = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ component: 'scf', name: 'chat', app: 'talk', inputs: fields });

const plain = fc.tuple(sizes, variables, network);

/** A file of each of the other dialects, by the name that it has there. */
export const otherTexts = plain.map(([fields, environment, vpc]): readonly [string, string][] => {
  const { initTimeout: _, ...common } = fields;
  const pairs = Object.entries(environment).map(([key, value]) => ({ key, value }));
  return [
    [
      'serverless.yml',
      JSON.stringify({
        component: 'multi-scf',
        name: 'chat',
        inputs: {
          src: './src',
          tags: [{ key: 'team', value: 'a' }],
          functions: { one: { ...common, type: 'web', vpc, environments: pairs } },
        },
      }),
    ],
    [
      'serverless.yml',
      JSON.stringify({
        service: 'chat',
        provider: { name: 'tencent', role: 'role-a', vpcConfig: vpc },
        plugins: ['serverless-tencent-scf'],
        functions: {
          one: {
            ...common,
            handler: 'index.main',
            environment: { variables: environment },
            events: [{ timer: { name: 't', parameters: { cronExpression: '0 0 4 * * * *' } } }],
          },
        },
      }),
    ],
    [
      'serverless.yml',
      JSON.stringify({
        talker: {
          component: '@serverless/tencent-scf',
          inputs: {
            ...common,
            name: 'talker',
            codeUri: './src',
            handler: 'index.main',
            runtime: 'Nodejs16.13',
            vpcConfig: vpc,
            environment: { variables: environment },
          },
        },
      }),
    ],
    [
      'cloudbaserc.json',
      JSON.stringify({
        envId: 'env-1',
        functionRoot: '.',
        functions: [
          {
            ...fields,
            name: 'chat',
            dir: 'src',
            type: 'HTTP',
            protocolType: 'WS',
            vpc,
            envVariables: environment,
            clsLogsetId: 'logset-1',
            clsTopicId: 'topic-1',
            publicNetConfig: { publicNetStatus: 'DISABLE' },
            intranetConfig: { ipFixed: 'ENABLE' },
          },
        ],
      }),
    ],
  ];
});
