import { describe, expect, test } from 'vitest';
import { scfWs } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = (more = '') =>
  temporaryFolder({
    'serverless.yml': `component: scf
name: chat
inputs:
  name: chat
  src: ./src
  type: web
  runtime: Nodejs18.15
${more}`,
    'src/scf_bootstrap': ['#!/bin/bash\n/var/lang/node18/bin/node app.js\n', 0o755],
    'src/app.js': '',
  });

describe('a deploy that would go nowhere is refused', () => {
  test('in CI, where there are no credentials', async () => {
    const { status, stderr } = await scfWs(['deploy'], {
      folder: project(),
      environment: { CI: '1' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('--target local');
  });

  test('where one of the two keys is missing', async () => {
    const environment = { TENCENTCLOUD_SECRET_ID: 'AKIDhalf' };
    const { status, stderr } = await scfWs(['deploy'], { folder: project(), environment });
    expect(status).toBe(2);
    expect(stderr).toContain('TENCENTCLOUD_SECRET_KEY is not set');
    expect(stderr).not.toContain('AKIDhalf');
  });
});

describe('a value that nobody filled in', () => {
  const OPEN = '  environment:\n    variables:\n      TOKEN: ${env:NOT_SET_ANYWHERE}\n';

  test.each([['status'], ['versions'], ['remove', '--yes']])(
    'does not keep %s from its work',
    async (...command) => {
      const folder = project(OPEN);
      const { status, stdout } = await scfWs([...command, '--target', 'local'], { folder });
      expect(stdout).not.toContain('config/unresolved-variable');
      expect(status).toBe(0);
    },
  );

  test('is told once by those that need it', async () => {
    const folder = project(OPEN);
    const { status, stdout } = await scfWs(['plan', '--target', 'local'], { folder });
    expect(stdout.match(/config\/unresolved-variable/g)).toHaveLength(1);
    expect(status).toBe(1);
  });
});
