import { fileURLToPath } from 'node:url';
import { compare, scfWs } from './compare.ts';

/** How much longer `deploy --dry-run` of an example takes than a Node that does nothing. */
compare({
  title: 'rehearsal: deploy --dry-run of echo-node',
  floor: ['node', '-e', '0'],
  subject: [...scfWs, 'deploy', '--dry-run'],
  folder: fileURLToPath(new URL('../examples/echo-node', import.meta.url)),
  rounds: 20,
  mostTimesFloor: 6,
});
