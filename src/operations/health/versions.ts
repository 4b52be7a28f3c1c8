import type { Text } from '../../language/text.ts';
import { finding, type HealthCheck } from './finding.ts';

const AS_IS: Text = { en: '{what}', zh: '{what}' };
const TOO_OLD: Text = {
  en: '{what}; {least} is the oldest that works.',
  zh: '{what}；最低要求 {least}。',
};
const NEWER_NODE: Text = {
  en: 'Install Node {least} or newer.',
  zh: '请安装 Node {least} 或更高版本。',
};

/** As `engines` in package.json has it. */
const LEAST_NODE = [20, 19] as const;

export const ownVersion: HealthCheck = (checkup) =>
  finding(
    { topic: 'scf-ws', state: 'ok', text: AS_IS, values: { what: checkup.version } },
    checkup,
  );

export const nodeVersion: HealthCheck = (checkup) => {
  const what = checkup.host.machine().nodeVersion;
  const [major = 0, minor = 0] = what.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  const values = { what, least: LEAST_NODE.join('.') };
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) {
    return finding({ topic: 'node', state: 'ok', text: AS_IS, values }, checkup);
  }
  const old = { topic: 'node', state: 'problem', text: TOO_OLD, values, help: NEWER_NODE } as const;
  return finding(old, checkup);
};

export const system: HealthCheck = (checkup) => {
  const values = { what: checkup.host.machine().system };
  return finding({ topic: 'system', state: 'ok', text: AS_IS, values }, checkup);
};
