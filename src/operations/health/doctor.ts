import type { HealthFinding } from '../../events.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { askCloud, endpoint, proxy } from './cloud.ts';
import { credentials } from './credentials.ts';
import type { Checkup, HealthCheck } from './finding.ts';
import { codeCache, openFiles, port, stateFolder } from './places.ts';
import { go, isolation, python } from './programs.ts';
import { nodeVersion, ownVersion, system } from './versions.ts';

export type DoctorOptions = Pick<Checkup, 'version' | 'asksCloud' | 'region'>;

/** In the order in which they are told: what a bug report begins with comes first. */
const BEFORE_CLOUD: readonly HealthCheck[] = [
  ownVersion,
  nodeVersion,
  system,
  credentials,
  endpoint,
  proxy,
];
const BEHIND_CLOUD: readonly HealthCheck[] = [
  port,
  python,
  go,
  isolation,
  openFiles,
  stateFolder,
  codeCache,
];

/** Looks at all that this program needs of the machine, and changes nothing. */
export const doctor = async (
  options: DoctorOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const checkup: Checkup = { ...surroundings, ...options };
  const [before, cloud, behind] = await Promise.all([
    all(BEFORE_CLOUD, checkup),
    askCloud(checkup),
    all(BEHIND_CLOUD, checkup),
  ]);
  const findings = [...before, ...cloud, ...behind];
  surroundings.emit({ kind: 'health-checked', findings });
  return findings.some(({ state }) => state === 'problem') ? 'problems found' : 'done';
};

const all = (checks: readonly HealthCheck[], checkup: Checkup): Promise<readonly HealthFinding[]> =>
  Promise.all(checks.map(async (check) => check(checkup)));
