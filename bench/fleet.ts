import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scfWs } from './compare.ts';

/**
 * One run over 860 files, beside Spectral with one rule and ajv-cli with one schema. The peers are
 * fetched into a temporary folder, so this benchmark needs a package registry.
 */
const FILES = 860;
const ROUNDS = 5;
const AIMS = { spectral: 6, ajv: 1.5, megabytes: 300 };
const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../schemas/scf-component.schema.json', import.meta.url));

/** Real files that are valid YAML, where there are any: the peers stop at others. */
const realFiles = (): readonly string[] => {
  if (!existsSync(`${CORPUS}MANIFEST.tsv`)) return [];
  const rows = readFileSync(`${CORPUS}MANIFEST.tsv`, 'utf8').split('\n').slice(1);
  return rows
    .map((row) => row.split('\t'))
    .filter(([file, , , , , isYaml]) => isYaml?.startsWith('y') && file?.endsWith('.yml'))
    .map(([file = '']) => readFileSync(join(CORPUS, file), 'utf8'));
};

const generated = (index: number): string =>
  `component: scf
name: chat-${index}
org: team
app: chat
stage: dev

inputs:
  name: \${name}-\${stage}
  src:
    src: ./src
    exclude: [.env, "*.log"]
  type: web
  region: ap-guangzhou
  runtime: Nodejs18.15
  memorySize: ${128 * ((index % 8) + 1)}
  timeout: ${index % 3 === 0 ? 30 : 900}
  protocolType: WS
  protocolParams:
    wsParams:
      idleTimeOut: 60
  environment:
    variables:
${Array.from({ length: 30 }, (_, key) => `      LABEL_${key}: value ${index * key} # 说明`).join('\n')}
  events:
    - http:
        parameters:
          netConfig:
            enableExtranet: true
`;

const RULE = `rules:
  component-is-there:
    given: $
    severity: warn
    then: { field: component, function: truthy }
`;

const folder = mkdtempSync(join(tmpdir(), 'scf-ws-fleet-'));
const rssFile = join(folder, 'rss');
const PROBE = `if (require('node:worker_threads').isMainThread) process.once('exit', () =>
  require('node:fs').writeFileSync(${JSON.stringify(rssFile)}, String(process.resourceUsage().maxRSS)));`;

const prepare = (): void => {
  const real = realFiles();
  for (let index = 0; index < FILES; index += 1) {
    const place = join(folder, 'files', `service-${String(index).padStart(3, '0')}`);
    mkdirSync(place, { recursive: true });
    const text = real.length > 0 ? real[index % real.length] : generated(index);
    writeFileSync(join(place, 'serverless.yml'), text ?? '');
  }
  writeFileSync(join(folder, 'rule.yml'), RULE);
  writeFileSync(join(folder, 'probe.cjs'), PROBE);
  writeFileSync(join(folder, 'package.json'), '{}');
  const packages = ['@stoplight/spectral-cli', 'ajv-cli'];
  const fetched = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', ...packages], {
    cwd: folder,
  });
  if (fetched.status !== 0) throw new Error(String(fetched.stderr));
};

const measure = ([command = '', ...args]: readonly string[]) => {
  const options = `--require ${join(folder, 'probe.cjs')}`;
  const startedAt = performance.now();
  spawnSync(command, args, {
    cwd: join(folder, 'files'),
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: options },
  });
  const milliseconds = performance.now() - startedAt;
  return { milliseconds, megabytes: Number(readFileSync(rssFile, 'utf8')) / 1024 };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  prepare();
  const peer = (name: string) => ['node', join(folder, 'node_modules', '.bin', name)];
  const pattern = '**/serverless.yml';
  const contestants = {
    'scf-ws': [...scfWs, 'validate', pattern],
    spectral: [...peer('spectral'), 'lint', '--quiet', '-r', join(folder, 'rule.yml'), pattern],
    ajv: [...peer('ajv'), 'validate', '--strict=false', '-s', SCHEMA, '-d', pattern],
  };
  const rounds = Array.from({ length: ROUNDS + 1 }, () => ({
    'scf-ws': measure(contestants['scf-ws']),
    spectral: measure(contestants.spectral),
    ajv: measure(contestants.ajv),
  })).slice(1);
  const of = (name: keyof typeof contestants) => ({
    milliseconds: median(rounds.map((round) => round[name].milliseconds)),
    megabytes: Math.max(...rounds.map((round) => round[name].megabytes)),
  });
  const ours = of('scf-ws');
  for (const name of ['scf-ws', 'spectral', 'ajv'] as const) {
    const { milliseconds, megabytes } = of(name);
    console.log(`${name}: ${milliseconds.toFixed(0)} ms, at most ${megabytes.toFixed(0)} MB`);
  }
  const faster = of('spectral').milliseconds / ours.milliseconds;
  const slower = ours.milliseconds / of('ajv').milliseconds;
  console.log(
    `fleet of ${FILES} files, median of ${ROUNDS} rounds in turn: ${faster.toFixed(2)} times as ` +
      `fast as Spectral with one rule (aim: ${AIMS.spectral}), ${slower.toFixed(2)} times the ` +
      `time of ajv-cli with one schema (aim: at most ${AIMS.ajv})`,
  );
  if (ours.megabytes > AIMS.megabytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
