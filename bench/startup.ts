import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, scfWs } from './compare.ts';

/** How much longer `scf-ws validate` of one file takes than a Node that does nothing. */
const folder = mkdtempSync(join(tmpdir(), 'scf-ws-bench-'));
mkdirSync(join(folder, 'src'));
writeFileSync(join(folder, 'src/scf_bootstrap'), '#!/bin/bash\n', { mode: 0o755 });
writeFileSync(
  join(folder, 'serverless.yml'),
  `component: scf
name: chat
inputs:
  src: ./src
  type: web
  runtime: Nodejs18.15
  timeout: 900
  protocolType: WS
  protocolParams:
    wsParams:
      idleTimeOut: 60
  events:
    - http:
        parameters:
          netConfig:
            enableExtranet: true
`,
);
try {
  compare({
    title: 'startup: validate one file',
    floor: ['node', '-e', '0'],
    subject: [...scfWs, 'validate'],
    folder,
    rounds: 40,
    mostTimesFloor: 1.4,
  });
  compare({
    title: 'startup: --version',
    floor: ['node', '-e', '0'],
    subject: [...scfWs, '--version'],
    folder,
    rounds: 40,
    mostTimesFloor: 1.15,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
