import { issueCommand } from '@actions/core/lib/command.js';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { parse } from 'junit2json';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { say } from '../../src/language/text.ts';
import { checkstyle } from '../../src/reporters/checkstyle.ts';
import { github } from '../../src/reporters/github.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { junit } from '../../src/reporters/junit.ts';
import { CLEAN, DIAGNOSTICS, FINDINGS, HOSTILE } from '../support/findings.ts';
import { report } from '../support/report.ts';

/** As XML can carry it: a character that it cannot is replaced. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
const inXml = HOSTILE.replace(/[\u0000\u001b]/g, '\ufffd');

const elements = (xml: string, name: string) => {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  return [...parser.parseFromString(xml, 'text/xml').getElementsByTagName(name)];
};

describe('JUnit', () => {
  test('readers find a suite for each file and a case for each finding', async () => {
    const found = await parse(report(junit, FINDINGS).written);
    const suites = found && 'testsuite' in found ? found.testsuite : [];
    expect(found).toMatchObject({ name: 'scf-ws', tests: 6, failures: 1, errors: 1 });
    expect(suites?.map(({ name, tests, failures }) => [name, tests, failures])).toEqual([
      ['other folder/好.yml', 1, 0],
      ['serverless.yml', 2, 1],
      ['src/scf_bootstrap', 2, 0],
      ['gone.yml', 1, 0],
    ]);
    const [failure] = suites?.[1]?.testcase?.[1]?.failure ?? [];
    expect(failure).toMatchObject({ message: '60 s is longer than 30 s.' });
    expect(suites?.[2]?.testcase?.[1]?.skipped?.[0]?.message).toBe('a proxy "stands" in front');
  });

  test('a clean check is a report with a case that passes', async () => {
    expect(await parse(report(junit, CLEAN).written)).toMatchObject({ tests: 1, failures: 0 });
  });

  test('words come out of the XML as they went in', () => {
    const [output] = elements(report(junit, FINDINGS).written, 'system-out');
    expect(output?.textContent).toBe(`info: serverless.yml:1:7 ${inXml}`);
  });
});

describe('Checkstyle', () => {
  test('readers find each error at its place, with its words as they were', () => {
    const errors = elements(report(checkstyle, FINDINGS).written, 'error').map((error) => [
      error.parentElement?.getAttribute('name'),
      error.getAttribute('line'),
      error.getAttribute('column'),
      error.getAttribute('severity'),
      error.getAttribute('message'),
    ]);
    expect(errors).toEqual([
      ['serverless.yml', '1', '7', 'info', inXml],
      [
        'serverless.yml',
        '4',
        '16',
        'error',
        '60 s is longer than 30 s. Set "timeout" to 60 or more.',
      ],
      ['src/scf_bootstrap', '2', '13', 'warning', 'The server listens on port 8080.'],
    ]);
  });
});

describe('GitHub', () => {
  afterEach(() => vi.restoreAllMocks());

  /** What GitHub's own library writes for the same finding. */
  const official = (command: string, properties: Record<string, string>, message: string) => {
    let written = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += chunk;
      return true;
    });
    issueCommand(command, properties, message);
    return written.trimEnd();
  };

  test('annotations are written as its own library would', () => {
    const lines = report(github, FINDINGS).written.trimEnd().split('\n');
    const last = lines.at(-1) ?? '';
    const place = { line: '1', endLine: '1', col: '7', endColumn: '10' };
    const file = 'services/chat/serverless.yml';
    expect(last).toBe(
      official('notice', { file, ...place, title: 'function/name-format' }, HOSTILE),
    );
  });

  test('the most severe ten come first, and the rest are lines that command nothing', () => {
    const many = Array.from({ length: 6 }, () => FINDINGS).flat();
    const lines = report(github, many).written.trimEnd().split('\n');
    expect(lines.slice(0, 10).map((line) => line.split(' ')[0])).toEqual([
      ...Array(6).fill('::error'),
      ...Array(4).fill('::warning'),
    ]);
    expect(lines[10]).toBe('::group::8 more findings');
    expect(lines.at(-1)).toBe('::endgroup::');
    for (const line of lines.slice(11, -1)) expect(line).not.toMatch(/^\s*::|##\[/);
  });
});

describe('GitLab', () => {
  test('each issue has what GitLab asks for, and a fingerprint of its own', () => {
    const issues = JSON.parse(report(gitlab, [...FINDINGS, ...FINDINGS]).written);
    expect(issues).toHaveLength(2 * DIAGNOSTICS.length);
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(6);
    for (const issue of issues) {
      expect(issue).toEqual({
        type: 'issue',
        check_name: expect.any(String),
        description: expect.any(String),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]+:\d+$/),
        location: {
          path: expect.stringMatching(/^services\/chat\/(?!\.\/)/),
          lines: { begin: expect.any(Number), end: expect.any(Number) },
        },
        ...('content' in issue && { content: { body: expect.any(String) } }),
      });
    }
    expect(issues[1].description).toBe(say(DIAGNOSTICS[1]?.message ?? { en: '', zh: '' }, 'en'));
  });

  test('no findings are an empty list', () => {
    expect(JSON.parse(report(gitlab, CLEAN).written)).toEqual([]);
  });
});
