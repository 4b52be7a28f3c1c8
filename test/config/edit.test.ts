import { describe, expect, test } from 'vitest';
import { applyEdits, compatible, fittedTo } from '../../src/config/edit.ts';
import { sourceOf } from '../../src/config/source.ts';
import type { Diagnostic, Edit, Fix } from '../../src/diagnostics/diagnostic.ts';
import { verbatim } from '../../src/language/text.ts';
import { checkText } from '../support/check-text.ts';

const FILE = 'serverless.yml';

const editOf = (text: string, found: string, more: Partial<Edit> & { text: string }): Edit => {
  const start = text.indexOf(found);
  return { span: sourceOf(FILE, text).span(start, start + found.length), ...more };
};

const fixOf = (...edits: readonly Edit[]): Fix => ({
  safe: true,
  description: verbatim('x'),
  edits,
});

const fixed = (text: string, edit: Edit): string => {
  const diagnostic: Diagnostic = {
    code: 'x',
    severity: 'error',
    message: verbatim('x'),
    span: edit.span,
    path: [],
    related: [],
    fix: fixOf(edit),
  };
  return applyEdits(text, fittedTo(diagnostic, FILE, text, []).fix?.edits ?? []);
};

describe('a fix fits the layout of the file', () => {
  test.each([
    ["a: 'b' # c", "'b'", "a: 'd' # c"],
    ['a: "b" # c', '"b"', 'a: "d" # c'],
    ['a: b # c', 'b', 'a: d # c'],
  ])('%s keeps its quotes, or none', (text, found, expected) => {
    expect(fixed(text, editOf(text, found, { text: 'd' }))).toBe(expected);
  });

  test.each([
    ['a:\n  key: 1\n', 'a:\n  new: 2\n  key: 1\n'],
    ['a:\r\n  key: 1\r\n', 'a:\r\n  new: 2\r\n  key: 1\r\n'],
    ['a:\n  - key: 1\n    b: 2\n', 'a:\n  - new: 2\n    key: 1\n    b: 2\n'],
    ['\ufeffkey: 1', '\ufeffnew: 2\nkey: 1'],
    ['a: { key: 1 }', 'a: { new: 2, key: 1 }'],
    ['a: { b: 1, key: 1 }', 'a: { b: 1, new: 2, key: 1 }'],
  ])('a new entry in %j stands as its neighbour does', (text, expected) => {
    expect(fixed(text, editOf(text, 'key', { text: 'new: 2', isEntry: true }))).toBe(expected);
  });
});

test('a value that is used elsewhere too is not changed', () => {
  const text = 'a: &size 100\nb: *size\n';
  expect(fixed(text, editOf(text, '100', { text: '128' }))).toBe(text);
});

test('of fixes that meet the first is made, and a fix is made whole or not at all', () => {
  const text = 'a: b, c: d';
  const [b, c, d] = ['b', 'c', 'd'].map((word) => editOf(text, word, { text: word.toUpperCase() }));
  if (!b || !c || !d) throw new Error('The text has all three.');
  const [first, second, third] = [fixOf(b, d), fixOf(c, d), fixOf(c)];
  expect(compatible([first, second, third])).toEqual([first, third]);
  expect(applyEdits(text, [...first.edits, ...third.edits])).toBe('a: B, C: D');
});

const HEAD = 'component: scf\nname: chat\ninputs:\n  src: ./src # code\n';
const EVENTS = '  events: [{ http: { parameters: { netConfig: { enableExtranet: true } } } }]\n';

test.each([
  ['ws/needs-web-type', '  protocolType: WS\n', '  type: web\n  protocolType: WS\n'],
  [
    'ws/params-without-protocol',
    '  type: web\n  protocolParams: { wsParams: { idleTimeOut: 60 } }\n  timeout: 60\n',
    '  type: web\n  protocolType: WS\n  protocolParams: { wsParams: { idleTimeOut: 60 } }\n  timeout: 60\n',
  ],
  [
    'ws/idle-timeout-exceeds-timeout',
    '  type: web\n  protocolType: WS\n  protocolParams: { wsParams: { idleTimeOut: 60 } }\n',
    '  type: web\n  timeout: 60\n  protocolType: WS\n  protocolParams: { wsParams: { idleTimeOut: 60 } }\n',
  ],
])('%s adds the field that is missing', (code, lines, expected) => {
  const text = HEAD + lines + EVENTS;
  const [fix] = checkText(text).flatMap((each) => (each.code === code && each.fix ? each.fix : []));
  const edited = applyEdits(text, fix?.edits ?? []);
  expect(edited).toBe(HEAD + expected + EVENTS);
  expect(checkText(edited).map((each) => each.code)).not.toContain(code);
});
