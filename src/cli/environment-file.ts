import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { FileProblem } from '../host/files.ts';
import type { Host } from '../host/host.ts';
import type { Text } from '../language/text.ts';
import { UsageProblem } from './usage-problem.ts';

const CANNOT_READ: Text = {
  en: 'Cannot read the environment file {file}: {detail}',
  zh: '无法读取环境变量文件 {file}：{detail}',
};

/** The host with the variables of a file added; what the environment already has stays. */
export const withEnvironmentFile = (host: Host, file: string | undefined): Host => {
  if (file === undefined) return host;
  try {
    const text = Buffer.from(host.files.read(resolve(host.workingFolder, file))).toString('utf8');
    return { ...host, environment: { ...parseEnv(text), ...host.environment } };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UsageProblem(CANNOT_READ, { file, detail: error.message });
  }
};
