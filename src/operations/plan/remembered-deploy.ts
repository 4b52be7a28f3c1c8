import { type Execution, notRunOf } from '../../engine/execute.ts';
import {
  type LastDeploy,
  nothingDeployed,
  readLastDeploy,
  remembering,
  withOrigins,
} from '../../engine/last-deploy.ts';
import type { Change } from '../../engine/plan.ts';
import { FileProblem } from '../../host/files.ts';
import type { Host } from '../../host/host.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Target } from '../../targets/target.ts';
import { textAt } from '../check/text-at.ts';
import type { Prepared } from '../prepare.ts';
import type { Surroundings } from '../surroundings.ts';
import { lastDeployOf } from '../target/place.ts';
import { codeToKnow, withCodeFiles } from './code-change.ts';

const CANNOT_WRITE: Text = {
  en: 'What was deployed cannot be written down ({path}): the next plan will not tell who changed what.',
  zh: '无法记录本次部署的内容（{path}）：下次计划将无法区分变更来源。',
};

/** Fingerprints alone, and yet nobody else's business. */
const OWNER_ONLY = 0o600;
const SALT_BYTES = 16;

type Deployed = Pick<Prepared, 'file' | 'region' | 'wanted'>;

/** Says of each difference who made it, and which files of code differ, as far as deploys from here can tell. */
export const tellingOrigins = (
  changes: readonly Change[],
  { name }: Target,
  { file, region, wanted }: Deployed,
  host: Host,
): readonly Change[] => {
  const last = lastDeploy(file, host);
  if (!last) return changes;
  const place = placeOf(name, region);
  const code = codeToKnow(wanted, last.salt, host.files);
  return changes.map((change) =>
    withCodeFiles(withOrigins(change, last, place), last, place, code),
  );
};

/** Remembers what these changes made live. */
export const rememberDeploy = (
  made: readonly Change[],
  { name }: Target,
  { file, region, wanted }: Deployed,
  { host, emit }: Surroundings,
): void => {
  if (made.length === 0) return;
  const last = lastDeploy(file, host) ?? nothingDeployed(host.random.hex(SALT_BYTES));
  const { folder, path } = lastDeployOf(file, host);
  try {
    host.files.makeFolder(folder);
    const code = codeToKnow(wanted, last.salt, host.files);
    const now = remembering(last, placeOf(name, region), made, code);
    host.files.writeAtomically(path, `${JSON.stringify(now, null, 2)}\n`, OWNER_ONLY);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    emit({ kind: 'note-made', note: sentence(CANNOT_WRITE, { path: error.path }) });
  }
};

/** The changes of which every step was made, and those that needed none. */
export const madeBy = (execution: Execution, changes: readonly Change[]): readonly Change[] => {
  const failed = execution.kind === 'stopped' ? [execution.failed.address] : [];
  const left = new Set([...failed, ...notRunOf(execution)]);
  return changes.filter(({ planned }) => !left.has(planned.address));
};

const placeOf = (target: string, region: string): string => `${target}/${region}`;

const lastDeploy = (file: string, host: Host): LastDeploy | undefined => {
  const text = textAt(lastDeployOf(file, host).path, host);
  return text === undefined ? undefined : readLastDeploy(text);
};
