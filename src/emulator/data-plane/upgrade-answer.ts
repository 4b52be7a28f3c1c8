import type { Socket } from 'node:net';

/** What a function answered to the upgrade. */
export type UpgradeAnswer =
  | { readonly kind: 'switched'; readonly head: Uint8Array; readonly rest: Uint8Array }
  | { readonly kind: 'refused'; readonly status: string }
  | { readonly kind: 'lost' };

const HEAD_END = '\r\n\r\n';
/** More than any server sends before the first frame; what is longer is no answer to an upgrade. */
const LONGEST_HEAD = 65_536;
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3}.*)\r\n/;
const SWITCHING = /^101\b/;

/** Judges the bytes so far; undefined while the end of the head has not come. */
export const parseUpgradeAnswer = (bytes: Buffer): UpgradeAnswer | undefined => {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0 && bytes.length < LONGEST_HEAD) return undefined;
  const status = STATUS_LINE.exec(bytes.toString('latin1', 0, LONGEST_HEAD))?.[1];
  if (status === undefined || end < 0) return { kind: 'refused', status: 'no HTTP answer' };
  if (!SWITCHING.test(status)) return { kind: 'refused', status: status.trim() };
  const bodyStart = end + HEAD_END.length;
  return { kind: 'switched', head: bytes.subarray(0, bodyStart), rest: bytes.subarray(bodyStart) };
};

/** Reads a function's answer, and leaves the socket paused behind it. */
export const readUpgradeAnswer = (socket: Socket): Promise<UpgradeAnswer> =>
  new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const settle = (answer: UpgradeAnswer) => {
      socket.off('data', take).off('end', lose).off('close', lose);
      socket.pause();
      resolve(answer);
    };
    const lose = () => settle({ kind: 'lost' });
    const take = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const answer = parseUpgradeAnswer(bytes);
      if (answer) settle(answer);
    };
    socket.on('data', take).on('end', lose).on('close', lose);
  });
