// Each folder, and what it may import: itself and the folders named here.
const may = {
  platform: [],
  language: [],
  host: [],
  diagnostics: ['language'],
  events: ['diagnostics', 'language', 'platform'],
  config: ['diagnostics', 'language', 'platform'],
  rules: ['config', 'diagnostics', 'language', 'platform'],
  archive: ['host'],
  package: ['diagnostics', 'host', 'language', 'platform'],
  resources: ['config', 'package', 'diagnostics', 'language', 'platform'],
  engine: ['resources', 'events', 'host', 'language', 'platform'],
  emulator: ['archive', 'events', 'host', 'language', 'platform'],
  targets: ['emulator', 'resources', 'events', 'host', 'language', 'platform'],
  operations: [
    'archive',
    'targets',
    'engine',
    'resources',
    'package',
    'rules',
    'config',
    'events',
    'diagnostics',
    'host',
    'language',
    'platform',
  ],
  reporters: ['events', 'diagnostics', 'language', 'platform'],
  'cli/commands': [
    'operations',
    'language',
    'platform',
    'cli/run',
    'cli/options',
    'cli/publish-options',
    'cli/usage-problem',
    'cli/check-options',
    'cli/words',
    'cli/completion',
  ],
};

// One package, one door; one side effect, one door.
const doors = {
  yaml: ['config/document'],
  ajv: ['config/schema/compiled'],
  chalk: ['reporters/pretty'],
  commander: ['cli'],
  'tencentcloud-sdk-nodejs': ['targets/sdk-control-plane'],
  ws: ['operations/web-socket-client'],
  yazl: ['package/zip'],
  yauzl: ['archive'],
  ignore: ['operations/check/matching-files'],
};
const effects = {
  'child_process|worker_threads|cluster': ['host'],
  'fs|fs/promises': ['host'],
  'http|https|net|tls|dgram|http2': [
    'emulator',
    'console',
    'targets/code-download',
    'targets/connections',
    'targets/object-storage',
    'operations/refused-upgrade',
  ],
  'os|process|timers|timers/promises|readline': ['host', 'cli/main'],
};

const drawers =
  'utils|util|helpers|helper|common|shared|misc|base|core|manager|service|handler'.split('|');

const at = (place) => `^src/${place}(/|\\.ts$)`;
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(may).map(([place, others]) =>
      forbid(
        `layer-${place}`,
        { path: at(place) },
        { path: '^src/', pathNot: [place, ...others].map(at) },
      ),
    ),
    forbid('nobody-imports-cli', { path: '^src/', pathNot: at('cli') }, { path: at('cli') }),
    ...Object.entries(doors).map(([name, homes]) =>
      forbid(
        `door-${name}`,
        { path: '^src/', pathNot: homes.map(at) },
        { path: `node_modules/${name}/` },
      ),
    ),
    ...Object.entries(effects).map(([modules, homes]) =>
      forbid(
        `effect-${modules.split('|')[0]}`,
        { path: '^src/', pathNot: homes.map(at) },
        { path: `^(node:)?(${modules})$`, dependencyTypes: ['core'] },
      ),
    ),
    forbid(
      'no-drawer',
      {},
      { path: drawers.map((name) => `/${name}(/|\\.ts$)`), pathNot: 'node_modules' },
    ),
    forbid('no-circular', {}, { circular: true }),
    forbid('src-not-test', { path: '^src/' }, { path: '^(test|scripts|bench)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
