import { expect, test } from 'vitest';
import { parseUpgradeAnswer } from '../../../src/emulator/data-plane/upgrade-answer.ts';

const parse = (text: string) => parseUpgradeAnswer(Buffer.from(text, 'latin1'));

test('a 101 is kept apart from the first frame behind it', () => {
  const answer = parse('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x00');
  expect(answer).toMatchObject({ kind: 'switched', rest: Buffer.from([0x81, 0]) });
});

test('half a head is no answer yet', () => {
  expect(parse('HTTP/1.1 101 Switching Protocols\r\nUpgrade: webs')).toBeUndefined();
});

test.for([
  ['HTTP/1.1 401 Unauthorized\r\n\r\nno', '401 Unauthorized'],
  ['HTTP/1.0 200 \r\n\r\n', '200'],
  ['HTTP/1.1 1010 Nonsense\r\n\r\n', '1010 Nonsense'],
  ['SSH-2.0-OpenSSH_9.2\r\n\r\n', 'no HTTP answer'],
])('%j is a refusal', ([text, status]) => {
  expect(parse(text ?? '')).toEqual({ kind: 'refused', status });
});

test('a head without end is a refusal, sooner or later', () => {
  const answer = parse(`HTTP/1.1 101 Switching Protocols\r\n${'x: y\r\n'.repeat(20_000)}`);
  expect(answer).toEqual({ kind: 'refused', status: 'no HTTP answer' });
});
