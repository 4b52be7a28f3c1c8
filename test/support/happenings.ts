import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Span } from '../../src/diagnostics/located.ts';
import type { Event, EventOf } from '../../src/events.ts';
import { sentence } from '../../src/language/text.ts';

/** One run of each kind, as events, for the tests of reporters. */
const FILE = '/project/serverless.yml';
const TEXT = 'name: 聊天室\ninputs:\n  timeout: 30\n  idleTimeOut: 60\n';

const span = (line: number, column: number, text: string): Span => {
  const before = TEXT.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, row) => sum + row.length + 1, 0) + column - 1;
  const end = { line, column: column + text.length, offset: offset + text.length };
  return { file: FILE, start: { line, column, offset }, end };
};

const contradiction: Diagnostic = {
  code: 'ws/idle-timeout-exceeds-timeout',
  severity: 'error',
  message: sentence({ en: '60 s is longer than 30 s.', zh: '60 秒超过 30 秒。' }),
  span: span(4, 16, '60'),
  path: ['inputs', 'idleTimeOut'],
  help: sentence({ en: 'Set "timeout" to 60 or more.', zh: '请将 "timeout" 设为 60 或更大。' }),
  docs: 'https://cloud.tencent.com/document/product/583/63406',
  related: [
    { span: span(3, 12, '30'), note: sentence({ en: 'execution timeout', zh: '执行超时' }) },
  ],
};
const wide: Diagnostic = {
  code: 'function/name-format',
  severity: 'warning',
  message: sentence({ en: 'This is no name.', zh: '名称无效。' }),
  span: span(1, 7, '聊天室'),
  path: ['name'],
  related: [],
};
const info: Diagnostic = { ...wide, code: 'ws/irreversible', severity: 'info' };

export const CHECK: readonly Event[] = [
  { kind: 'file-read', file: FILE, text: TEXT },
  { kind: 'diagnostic-reported', diagnostic: wide },
  { kind: 'diagnostic-reported', diagnostic: contradiction },
  { kind: 'diagnostic-reported', diagnostic: info },
  {
    kind: 'files-checked',
    summary: { files: 1, errors: 1, warnings: 1, infos: 1, suppressed: 0 },
  },
];

const difference = { effect: 'in place', sensitive: false } as const;

export const DEPLOY: readonly Event[] = [
  {
    kind: 'plan-made',
    target: 'local',
    dryRun: true,
    changes: [
      {
        address: 'function/default/chat',
        kind: 'function',
        action: 'replace',
        differences: [
          {
            ...difference,
            field: 'timeout',
            label: { en: 'Execution timeout', zh: '执行超时时间' },
            unit: 'second',
            before: 900,
            after: 1800,
          },
          {
            ...difference,
            field: 'codeSha256',
            label: { en: 'Code', zh: '代码' },
            before: 'a',
            after: 'b',
          },
          {
            field: 'environment.TOKEN',
            label: { en: 'Environment variable', zh: '环境变量' },
            name: 'TOKEN',
            before: undefined,
            after: '***',
            effect: 'in place',
            sensitive: true,
          },
          {
            field: 'protocolType',
            label: { en: 'Protocol', zh: '协议类型' },
            before: 'WS',
            after: undefined,
            effect: 'by replacement',
            sensitive: false,
          },
        ],
        unmanaged: ['environment.LEVEL', 'tags.team'],
        codeFiles: [
          { path: 'lib/new.js', change: 'added', after: 1536 },
          { path: 'server.js', change: 'changed', before: 900, after: 1200 },
          { path: 'server.old.js', change: 'removed', before: 20_971_520 },
        ],
        consequences: {
          connections: 'closed',
          closedBy: 'remove function/default/chat',
          url: 'changed',
        },
        reasons: [
          {
            code: 'ws/protocol-change',
            message: sentence({ en: 'It cannot be taken back.', zh: '不可取消。' }),
            docs: 'https://cloud.tencent.com/document/product/583/63406',
          },
        ],
      },
      {
        address: 'trigger/default/chat/url/$DEFAULT',
        kind: 'trigger',
        action: 'keep',
        differences: [],
        reasons: [],
      },
      {
        address: 'trigger/default/chat/cos/uploads',
        kind: 'trigger',
        action: 'keep',
        differences: [],
        reasons: [],
        unmanaged: [],
      },
    ],
  },
  { kind: 'call-made', action: 'CreateFunction', requestId: 'id-1', ok: true },
  {
    kind: 'step-finished',
    address: 'function/default/chat',
    action: 'create',
    milliseconds: 12.3,
  },
  {
    kind: 'call-made',
    action: 'CreateTrigger',
    requestId: 'id-2',
    ok: false,
    code: 'LimitExceeded.Trigger',
  },
  {
    kind: 'step-failed',
    address: 'trigger/default/chat/url/$DEFAULT',
    action: 'create',
    failure: {
      code: 'LimitExceeded.Trigger',
      message: sentence({ en: 'Too many.', zh: '超出上限。' }),
      action: 'CreateTrigger',
      requestId: 'id-2',
    },
  },
  {
    kind: 'deploy-ended',
    outcome: 'stopped',
    functions: [{ name: 'chat', namespace: 'default', url: 'ws://127.0.0.1:1/default/chat' }],
    notRun: ['function/default/other'],
  },
];

const requestId = '0a1b2c3d-0000-4000-8000-000000000000';
const fn = { function: 'chat', namespace: 'default', requestId };

export const SERVE: readonly Event[] = [
  {
    kind: 'ready',
    api: 'http://127.0.0.1:1',
    ca: '/project/.scf-ws/local/ca.pem',
    gateway: 'ws://127.0.0.1:2',
    functions: [{ name: 'chat', namespace: 'default', url: 'ws://127.0.0.1:2/default/chat' }],
  },
  { kind: 'connection-opened', ...fn, path: '/' },
  { kind: 'function-output', ...fn, stream: 'platform', text: 'START RequestId:…' },
  { kind: 'function-output', ...fn, stream: 'stdout', text: 'hello' },
  {
    kind: 'connection-closed',
    ...fn,
    status: 455,
    cause: 'idleTimeout',
    closeCode: 1006,
    by: 'platform',
    durationMilliseconds: 15_003,
    messages: { up: 3, down: 2 },
    bytes: { up: 30, down: 20 },
  },
];

const functions: EventOf<'status-read'>['functions'] = [
  {
    ...{ name: 'chat', namespace: 'default', state: 'Active', ours: true, type: 'HTTP' },
    ...{
      protocol: 'WS',
      runtime: 'Nodejs18.15',
      urls: ['wss://chat.example/', 'ws://in.example/'],
    },
  },
  {
    ...{ name: 'jobs', namespace: 'tests', state: 'UpdateFailed', ours: false, type: 'Event' },
    ...{ reason: 'FailedOperation.UpdateFunctionCode: The code cannot be unpacked.' },
    ...{ runtime: 'Python3.10', urls: [] },
  },
  { name: 'new', namespace: 'default' },
];

export const LOOK: readonly Event[] = [{ kind: 'status-read', target: 'cloud', functions }];

export const IMPORT: readonly Event[] = [
  {
    kind: 'function-imported',
    target: 'cloud',
    function: { name: 'chat', namespace: 'default' },
    file: FILE,
    code: 'downloaded',
    folder: '/project/src',
    variables: ['API_TOKEN', 'DB_PASSWORD'],
    remarks: [sentence({ en: 'The trigger is not in the file.', zh: '触发器未写入文件。' })],
  },
];
