import { displayWidth } from '../../diagnostics/display-width.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { EventOf, HealthFinding, HealthTopic } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const LABELS: Record<HealthTopic, Text> = {
  'scf-ws': { en: 'scf-ws', zh: 'scf-ws' },
  node: { en: 'Node', zh: 'Node' },
  system: { en: 'System', zh: '系统' },
  credentials: { en: 'Credentials', zh: '凭证' },
  endpoint: { en: 'Endpoint', zh: 'API 地址' },
  proxy: { en: 'Proxy', zh: '代理' },
  api: { en: 'API', zh: 'API' },
  clock: { en: 'Clock', zh: '时钟' },
  port: { en: 'Gateway port', zh: '网关端口' },
  python: { en: 'Python', zh: 'Python' },
  go: { en: 'Go', zh: 'Go' },
  isolation: { en: 'Isolation', zh: '实例隔离' },
  'open files': { en: 'Open files', zh: '可打开文件数' },
  'state folder': { en: 'State folder', zh: '状态目录' },
  'code cache': { en: 'Code cache', zh: '代码缓存' },
};
const SUMMARY: Text = {
  en: 'Problems: {problems}, warnings: {warnings}',
  zh: '{problems} 个问题，{warnings} 个警告',
};
const ALL_WELL: Text = { en: 'All is well.', zh: '一切正常。' };

/** A line for each thing that was looked at, and one below it where something is to be done. */
export const renderHealth = (
  { findings }: EventOf<'health-checked'>,
  language: Language,
  paint: Paint,
): string => {
  const width = Math.max(
    ...findings.map(({ topic }) => displayWidth(say(LABELS[topic], language))),
  );
  const count = (state: HealthFinding['state']) =>
    findings.filter((finding) => finding.state === state).length;
  const [problems, warnings] = [count('problem'), count('warning')];
  const summary = problems + warnings === 0 ? ALL_WELL : sentence(SUMMARY, { problems, warnings });
  return [
    ...findings.flatMap((finding) => renderFinding(finding, width, language, paint)),
    '',
    (problems > 0 ? paint.bad : paint.good)(say(summary, language)),
    '',
  ].join('\n');
};

const renderFinding = (
  { topic, state, found, help }: HealthFinding,
  width: number,
  language: Language,
  paint: Paint,
): readonly string[] => {
  const sign = { ok: paint.good('✔'), warning: paint.warning('!'), problem: paint.bad('✗') };
  const label = say(LABELS[topic], language);
  const gap = ' '.repeat(width - displayWidth(label));
  const indent = ' '.repeat(width + '✔ '.length + '  '.length);
  return [
    `${sign[state]} ${label}${gap}  ${visible(say(found, language))}`,
    ...(help ? [`${indent}${visible(say(help, language))}`] : []),
  ];
};
