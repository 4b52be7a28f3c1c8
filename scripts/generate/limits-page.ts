import { LIMITS, type Limit } from '../../src/platform/limits.ts';
import { type GeneratedFile, MARK } from './generated-file.ts';

const INTRODUCTION = [
  'The numbers that SCF imposes, as `src/platform/limits.ts` has them. "May be raised" means that',
  'Tencent Cloud lifts the limit on request.',
].join('\n');

const KIB = 1024;
const MIB = KIB * KIB;

const amount = (value: number, unit: Limit['unit']): string => {
  if (!unit.startsWith('byte')) return unit === 'piece' ? `${value}` : `${value} ${plural(unit)}`;
  const rest = unit.slice('byte'.length);
  return value % MIB === 0 ? `${value / MIB} MB${rest}` : `${value / KIB} KB${rest}`;
};

const plural = (unit: string): string => unit.replace(/^\w+/, (word) => `${word}s`);

const range = ({ min, max, unit }: Limit): string =>
  `${min === undefined ? '' : `${min} to `}${amount(max, unit)}`;

/** `webSocketTimeout` as words: WebSocket timeout. */
const inWords = (name: string): string =>
  name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace('web socket', 'WebSocket')
    .replace(/\bapi\b/, 'API')
    .replace(/^urls\b/, 'URLs');

const row = ([name, limit]: [string, Limit]): string =>
  `| ${[
    inWords(name),
    range(limit),
    limit.raisable ? 'may be raised' : '',
    limit.note ?? '',
    `<${limit.source}>`,
    limit.verified,
  ].join(' | ')} |`;

/** One table of all limits, with the evidence for each. */
export const limitsPage = (): GeneratedFile => {
  const head = ['| limit | value | | remark | source | read on |', '|---|---|---|---|---|---|'];
  const table = [...head, ...Object.entries<Limit>(LIMITS).map(row)].join('\n');
  return {
    path: 'docs/limits.md',
    text: `${[MARK, '# Limits', INTRODUCTION, table].join('\n\n')}\n`,
  };
};
