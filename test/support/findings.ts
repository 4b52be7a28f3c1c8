import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Span } from '../../src/diagnostics/located.ts';
import type { RuleCard } from '../../src/diagnostics/rule-card.ts';
import type { Event } from '../../src/events.ts';
import { sentence, verbatim } from '../../src/language/text.ts';

/** A check of several files, with everything that a format could trip over. */
const FILE = '/project/serverless.yml';
const TEXT = 'name: 聊天室\ninputs:\n  timeout: 30\n  idleTimeOut: 60\n';
const STARTER = '/project/src/scf_bootstrap';
const STARTER_TEXT = '#!/bin/bash\r\nexport PORT=8080\r\n';
const EMPTY = '/project/other folder/好.yml';

const spanOf = (file: string, text: string, words: string): Span => {
  const offset = text.indexOf(words);
  const before = text.slice(0, offset).split('\n');
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
  const end = { ...start, column: start.column + words.length, offset: offset + words.length };
  return { file, start, end };
};

const text = (words: string) => ({ en: words, zh: words });

const card = (id: string, severity: RuleCard['severity']): RuleCard => ({
  id,
  severity,
  summary: text(`${id} in a sentence.`),
  why: text('The platform is like that.'),
  bad: 'timeout: 1',
  good: 'timeout: 2',
  source: 'https://cloud.tencent.com/document/product/583/63406',
  dispute: text('Two pages disagree.'),
  ignorable: true,
});

const contradiction: Diagnostic = {
  code: 'ws/idle-timeout-exceeds-timeout',
  severity: 'error',
  message: sentence({ en: '60 s is longer than 30 s.', zh: '60 秒超过 30 秒。' }),
  span: spanOf(FILE, TEXT, '60'),
  path: ['inputs', 'idleTimeOut'],
  help: sentence({ en: 'Set "timeout" to 60 or more.', zh: '请将 "timeout" 设为 60 或更大。' }),
  docs: 'https://cloud.tencent.com/document/product/583/63406',
  related: [
    {
      span: spanOf(FILE, TEXT, '30'),
      note: sentence({ en: 'execution timeout', zh: '执行超时' }),
    },
  ],
  fix: {
    safe: false,
    description: sentence({ en: 'Set "timeout" to 60.', zh: '将 "timeout" 设为 60。' }),
    edits: [{ span: spanOf(FILE, TEXT, '30'), text: '60' }],
  },
};
const elsewhere: Diagnostic = {
  code: 'bootstrap/wrong-port',
  severity: 'warning',
  message: sentence({ en: 'The server listens on port 8080.', zh: '服务监听端口 8080。' }),
  span: spanOf(STARTER, STARTER_TEXT, '8080'),
  path: [],
  related: [
    { span: spanOf(FILE, TEXT, '聊天室'), note: sentence({ en: 'started by', zh: '由此启动' }) },
    {
      span: spanOf('/project/gone', 'a', 'a'),
      note: sentence({ en: 'never read', zh: '未读取' }),
    },
  ],
};
/** Words that every format would take for its own markup. */
export const HOSTILE = `%0A::error::<b>"]]>&'|\`*_[x](y)\r\n##[add-mask]\u0000\u001b[31m, @all #1 100%`;
const hostile: Diagnostic = {
  code: 'function/name-format',
  severity: 'info',
  message: verbatim(HOSTILE),
  span: spanOf(FILE, TEXT, '聊天室'),
  path: ['name'],
  related: [],
};

export const DIAGNOSTICS: readonly Diagnostic[] = [hostile, contradiction, elsewhere];
const CARDS = [
  card('ws/idle-timeout-exceeds-timeout', 'error'),
  card('bootstrap/wrong-port', 'warning'),
];

export const FINDINGS: readonly Event[] = [
  { kind: 'rules-chosen', cards: CARDS },
  { kind: 'file-read', file: EMPTY, text: '' },
  { kind: 'file-read', file: FILE, text: TEXT },
  { kind: 'file-read', file: STARTER, text: STARTER_TEXT },
  ...DIAGNOSTICS.map((diagnostic) => ({ kind: 'diagnostic-reported', diagnostic }) as const),
  {
    kind: 'diagnostic-suppressed',
    diagnostic: { ...elsewhere, code: 'bootstrap/loopback-only' },
    by: 'comment',
    reason: 'a proxy "stands" in front',
  },
  {
    kind: 'command-refused',
    message: sentence({ en: 'There is no file gone.yml.', zh: '文件 gone.yml 不存在。' }),
    file: '/project/gone.yml',
  },
  {
    kind: 'files-checked',
    summary: { files: 2, errors: 1, warnings: 1, infos: 1, suppressed: 1 },
  },
];

/** A check that finds nothing. */
export const CLEAN: readonly Event[] = [
  { kind: 'rules-chosen', cards: CARDS },
  { kind: 'file-read', file: FILE, text: TEXT },
  {
    kind: 'files-checked',
    summary: { files: 1, errors: 0, warnings: 0, infos: 0, suppressed: 0 },
  },
];
