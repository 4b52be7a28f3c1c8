import type { LogLine } from '../../events.ts';
import { isoTime } from '../../host/clock.ts';
import { LONGEST_SEARCH, REQUEST_ID_LENGTH } from '../../platform/log-service.ts';
import { booleanOf, jsonOf, listOf, numberOf, textOf } from '../../resources/answer.ts';
import type { ApiResponse, ControlPlane } from '../../resources/control-plane.ts';
import type { FunctionName } from '../../resources/function/state.ts';
import type { LogQuery } from './log-source.ts';

/** A function, and the topic of CLS that it writes its logs to. */
export interface LoggingFunction extends FunctionName {
  readonly topicId: string;
}

export interface Found {
  readonly key: string;
  readonly at: number;
  readonly line: LogLine;
}

export interface Search extends Pick<LogQuery, 'requestId' | 'limit'> {
  readonly from: number;
  readonly to: number;
}

/** The last lines of a while, page after page. */
export const searchLines = async (
  fn: LoggingFunction,
  { from, to, limit, requestId }: Search,
  control: ControlPlane,
): Promise<readonly Found[]> => {
  const request = {
    ...{ TopicId: fn.topicId, From: from, To: to, Sort: 'desc', QuerySyntax: 1 },
    QueryString: conditionsOf(fn, requestId).join(' AND '),
  };
  const found: Found[] = [];
  let context = '';
  for (;;) {
    const Limit = Math.min(limit - found.length, LONGEST_SEARCH);
    const page = { ...request, Limit, ...(context && { Context: context }) };
    const answer = await control.call('SearchLog', page, 'cls');
    const results = listOf(answer, 'Results');
    // The newest come first, and of one moment those that were written last.
    found.push(...results.map((result) => foundIn(result, fn)));
    context = textOf(answer, 'Context') ?? '';
    const isOver = booleanOf(answer, 'ListOver') ?? true;
    if (isOver || !context || results.length === 0 || found.length >= limit) return found.reverse();
  }
};

const conditionsOf = (fn: FunctionName, requestId: string | undefined): readonly string[] => [
  `SCF_FunctionName:"${fn.functionName}"`,
  `SCF_Namespace:"${fn.namespace}"`,
  ...(requestId ? [`SCF_RequestId:${idPattern(requestId)}`] : []),
];

const idPattern = (id: string): string => (id.length < REQUEST_ID_LENGTH ? `${id}*` : `"${id}"`);

const foundIn = (result: ApiResponse, fn: FunctionName): Found => {
  const at = numberOf(result, 'Time') ?? 0;
  const fields = jsonOf(result, 'LogJson');
  return {
    key: `${textOf(result, 'PkgId')}/${textOf(result, 'PkgLogId')}`,
    at,
    line: {
      function: fn.functionName,
      namespace: fn.namespace,
      requestId: textOf(fields, 'SCF_RequestId') ?? '',
      stream: textOf(fields, 'SCF_Type') === 'Platform' ? 'platform' : 'stdout',
      text: (textOf(fields, 'SCF_Message') ?? textOf(result, 'RawLog') ?? '').trimEnd(),
      loggedAt: isoTime(at),
    },
  };
};
