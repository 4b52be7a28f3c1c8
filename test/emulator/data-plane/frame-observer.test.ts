import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FrameObserver,
  type Observation,
} from '../../../src/emulator/data-plane/frame-observer.ts';

const FINAL = 0x80;
const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const KEY = [0x37, 0xfa, 0x21, 0x3d];

/** A frame as RFC 6455 section 5.2 draws it; the length takes as many bytes as it needs. */
const frame = (
  first: number,
  payload: readonly number[] | Uint8Array,
  masked = false,
): number[] => {
  const { length } = payload;
  const mask = masked ? 0x80 : 0;
  const head =
    length < 126
      ? [first, mask | length]
      : length < 65_536
        ? [first, mask | 126, length >> 8, length & 255]
        : [
            first,
            mask | 127,
            0,
            0,
            0,
            0,
            length >>> 24,
            (length >> 16) & 255,
            (length >> 8) & 255,
            length & 255,
          ];
  if (!masked) return [...head, ...payload];
  return [...head, ...KEY, ...[...payload].map((byte, index) => byte ^ (KEY[index % 4] ?? 0))];
};

const observe = (chunks: readonly (readonly number[] | Uint8Array)[]) => {
  const observer = new FrameObserver();
  const seen: Observation[] = chunks.flatMap((chunk) => observer.observe(Uint8Array.from(chunk)));
  return { seen, dataBytes: observer.dataBytes };
};

const message = (bytes: number, binary = false): Observation => ({
  kind: 'message',
  binary,
  bytes,
});
const close = (code: number): Observation => ({ kind: 'close', code });

interface Case {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly seen: readonly Observation[];
  readonly dataBytes: number;
}

const CASES: readonly Case[] = [
  {
    // RFC 6455 section 5.7.
    name: 'the unmasked "Hello" of the standard',
    bytes: [0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f],
    seen: [message(5)],
    dataBytes: 5,
  },
  {
    name: 'the masked "Hello" of the standard',
    bytes: [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58],
    seen: [message(5)],
    dataBytes: 5,
  },
  {
    name: 'the fragmented "Hello" of the standard is one message',
    bytes: [0x01, 0x03, 0x48, 0x65, 0x6c, 0x80, 0x02, 0x6c, 0x6f],
    seen: [message(5)],
    dataBytes: 5,
  },
  {
    name: 'a ping between two fragments, and its pong',
    bytes: [
      ...frame(OPCODE.binary, [1, 2]),
      ...frame(FINAL | OPCODE.ping, [7]),
      ...frame(FINAL | OPCODE.continuation, [3]),
      ...frame(FINAL | OPCODE.pong, [7]),
    ],
    seen: [
      { kind: 'control', frame: 'ping' },
      message(3, true),
      { kind: 'control', frame: 'pong' },
    ],
    dataBytes: 3,
  },
  {
    name: 'an empty message',
    bytes: frame(FINAL | OPCODE.text, []),
    seen: [message(0)],
    dataBytes: 0,
  },
  {
    name: 'lengths of two and of eight bytes',
    bytes: [
      ...frame(FINAL | OPCODE.binary, new Uint8Array(126), true),
      ...frame(FINAL | OPCODE.binary, new Uint8Array(65_535)),
      ...frame(FINAL | OPCODE.binary, new Uint8Array(65_536), true),
    ],
    seen: [message(126, true), message(65_535, true), message(65_536, true)],
    dataBytes: 126 + 65_535 + 65_536,
  },
  {
    name: 'a compressed message counts as it travels',
    bytes: frame(FINAL | 0x40 | OPCODE.text, [1, 2, 3]),
    seen: [message(3)],
    dataBytes: 3,
  },
  {
    name: 'a close frame with a code',
    bytes: frame(FINAL | OPCODE.close, [0x03, 0xe8]),
    seen: [close(1000)],
    dataBytes: 0,
  },
  {
    name: 'a masked close frame with a code and a reason',
    bytes: frame(FINAL | OPCODE.close, [0x0f, 0xa0, 0x62, 0x79, 0x65], true),
    seen: [close(4000)],
    dataBytes: 0,
  },
  {
    name: 'a close frame without a code',
    bytes: frame(FINAL | OPCODE.close, [], true),
    seen: [close(1005)],
    dataBytes: 0,
  },
  {
    name: 'a close frame with half a code',
    bytes: frame(FINAL | OPCODE.close, [0x03]),
    seen: [close(1005)],
    dataBytes: 0,
  },
  {
    name: 'nothing that follows a close frame is a message',
    bytes: [...frame(FINAL | OPCODE.close, [0x03, 0xe9]), ...frame(FINAL | OPCODE.text, [1])],
    seen: [close(1001)],
    dataBytes: 0,
  },
  {
    name: 'a frame that is cut off counts for what came',
    bytes: frame(FINAL | OPCODE.text, [1, 2, 3, 4]).slice(0, 4),
    seen: [],
    dataBytes: 2,
  },
  {
    name: 'a reserved opcode is passed over',
    bytes: [...frame(FINAL | 0x3, [1, 2]), ...frame(FINAL | OPCODE.text, [1])],
    seen: [message(1)],
    dataBytes: 1,
  },
  {
    name: 'a length that cannot be makes it silent',
    bytes: [FINAL | OPCODE.text, 127, 255, 255, 255, 255, 255, 255, 255, 255, ...frame(0x81, [1])],
    seen: [],
    dataBytes: 0,
  },
];

describe('FrameObserver', () => {
  for (const { name, bytes, seen, dataBytes } of CASES) {
    test(name, () => {
      expect(observe([bytes])).toEqual({ seen, dataBytes });
      expect(observe(bytes.map((byte) => [byte]))).toEqual({ seen, dataBytes });
    });
  }

  test('however a stream is cut, it says the same', () => {
    const stream = Uint8Array.from(
      CASES.filter(({ seen }) => seen.every(({ kind }) => kind !== 'close'))
        .filter(({ name }) => !/cut off|cannot be/.test(name))
        .flatMap(({ bytes }) => bytes)
        .concat(frame(FINAL | OPCODE.close, [0x03, 0xe8], true)),
    );
    const whole = observe([stream]);
    expect(whole.seen.at(-1)).toEqual(close(1000));
    const cuts = fc.array(fc.nat({ max: stream.length }), { maxLength: 40 });
    fc.assert(
      fc.property(cuts, (places) => {
        const sorted = [0, ...places.toSorted((a, b) => a - b), stream.length];
        const chunks = sorted.slice(1).map((end, index) => stream.subarray(sorted[index], end));
        expect(observe(chunks)).toEqual(whole);
      }),
    );
  });

  test('no bytes make it throw, and it never counts more than there were', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 })), (chunks) => {
        const total = chunks.reduce((sum, { length }) => sum + length, 0);
        expect(observe(chunks).dataBytes).toBeLessThanOrEqual(total);
      }),
      { numRuns: 1000 },
    );
  });
});
