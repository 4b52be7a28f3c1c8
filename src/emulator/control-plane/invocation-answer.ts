import type { EventOf } from '../../events.ts';
import { utcDateTime } from '../../host/clock.ts';
import { say } from '../../language/text.ts';
import type { CloseCause } from '../../platform/close-causes.ts';
import type { JsonObject } from '../json.ts';
import type { LogRecord } from '../logs/log-record.ts';

/** All that was logged of one connection. */
export interface Invocation {
  readonly name: string;
  readonly namespace: string;
  readonly requestId: string;
  readonly startedAt: number;
  readonly lines: readonly EventOf<'function-output'>[];
  /** Undefined where it still goes on, or the local target was killed. */
  readonly end?: EventOf<'connection-closed'>;
}

/** The records of each connection, in the order in which they began. */
export const invocationsIn = (records: Iterable<LogRecord>): readonly Invocation[] => {
  const byId = new Map<string, LogRecord[]>();
  for (const record of records) {
    const known = byId.get(record.requestId);
    if (known) known.push(record);
    else byId.set(record.requestId, [record]);
  }
  return [...byId.values()].flatMap(invocationOf);
};

const invocationOf = (records: readonly LogRecord[]): readonly Invocation[] => {
  const [first] = records;
  if (!first) return [];
  const end = records.find((record) => record.kind === 'connection-closed');
  return [
    {
      name: first.function,
      namespace: first.namespace,
      requestId: first.requestId,
      startedAt: first.at,
      lines: records.filter((record) => record.kind === 'function-output'),
      ...(end && { end }),
    },
  ];
};

/** What came of an invocation, as logs can be asked for (GetFunctionLogs, Filter.RetCode). */
export const RESULTS = [
  'all',
  'is0',
  'not0',
  'TimeLimitExceeded',
  'ResourceLimitExceeded',
  'UserCodeException',
] as const;

const CAUSES_OF: Readonly<Record<string, readonly CloseCause[]>> = {
  TimeLimitExceeded: ['executionTimeout'],
  ResourceLimitExceeded: [],
  UserCodeException: ['functionAborted', 'functionExited', 'bootstrapExited'],
};

export const resultFits = (invocation: Invocation, result: string): boolean => {
  if (result === 'all') return true;
  if (result === 'is0') return codeOf(invocation) === SUCCESS;
  if (result === 'not0') return codeOf(invocation) !== SUCCESS;
  const cause = invocation.end?.cause;
  return cause !== undefined && (CAUSES_OF[result] ?? []).includes(cause);
};

const SUCCESS = 0;
const FAILURE = 1;
const RUNNING = 2;
const CUT_SHORT = 3;

const codeOf = ({ end }: Invocation): number => {
  if (!end) return RUNNING;
  if (end.cause === 'completed') return SUCCESS;
  return end.cause === 'targetStopped' ? CUT_SHORT : FAILURE;
};

/** An invocation in the shape of GetFunctionLogs; what is not measured here is left out. */
export const logAnswer = (invocation: Invocation): JsonObject => {
  const { name, requestId, startedAt, lines, end } = invocation;
  return {
    FunctionName: name,
    RequestId: requestId,
    StartTime: utcDateTime(startedAt),
    RetCode: codeOf(invocation),
    RetMsg: '',
    InvokeFinished: end ? 1 : 0,
    Duration: Math.round(end?.durationMilliseconds ?? 0),
    Log: lines.map(({ text }) => `${typeof text === 'string' ? text : say(text, 'en')}\n`).join(''),
    RetryNum: 0,
  };
};
