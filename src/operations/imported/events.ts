import { mapOf, type Written, type WrittenMap } from '../../config/written.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { TIMER_TRIGGER } from '../../platform/api.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { EventTriggerState } from '../../resources/event-trigger/state.ts';
import type { TriggerState } from '../../resources/trigger/state.ts';
import { type Keeper, variableName } from './kept-out.ts';

const URL_SHUT: Text = {
  en: 'The function URL of {qualifier} is not in the file: it is turned off, or reachable from no network. A deploy leaves it as it is.',
  zh: '{qualifier} 的函数 URL 未写入文件：它已关闭，或内外网均不可访问。部署不会改动它。',
};
const OTHER_SORT: Text = {
  en: 'The trigger {name} ({type}) is not in the file: scf-ws does not make triggers of this sort. A deploy leaves it as it is.',
  zh: '触发器 {name}（{type}）未写入文件：scf-ws 不支持创建此类触发器。部署不会改动它。',
};

export interface LiveTriggers {
  readonly urls: readonly TriggerState[];
  readonly others: readonly EventTriggerState[];
}

/** The triggers in the keys of the component, and what had to be left out. */
export const eventsOf = (
  { urls, others }: LiveTriggers,
  texts: Keeper,
): { readonly events: readonly WrittenMap[]; readonly leftOut: readonly Sentence[] } => {
  const isShut = ({ enabled, extranet, intranet }: TriggerState) =>
    !enabled || !(extranet || intranet);
  const isTimer = ({ type }: EventTriggerState) => type === TIMER_TRIGGER;
  return {
    events: [
      ...urls.filter((url) => !isShut(url)).map(urlOf),
      ...others.filter(isTimer).map((timer) => timerOf(timer, texts)),
    ],
    leftOut: [
      ...urls.filter(isShut).map(({ qualifier }) => sentence(URL_SHUT, { qualifier })),
      ...others
        .filter((trigger) => !isTimer(trigger))
        .map(({ type, triggerName: name }) => sentence(OTHER_SORT, { type, name })),
    ],
  };
};

const withParameters = (
  sort: string,
  parameters: Readonly<Record<string, Written | undefined>>,
): WrittenMap => mapOf({ [sort]: mapOf({ parameters: mapOf(parameters) }) });

const qualifierOf = ({ qualifier }: { readonly qualifier: string }): string | undefined =>
  qualifier === DEFAULTS.qualifier ? undefined : qualifier;

const urlOf = (url: TriggerState): WrittenMap =>
  withParameters('http', {
    qualifier: qualifierOf(url),
    authType: url.authType,
    netConfig: mapOf({ enableExtranet: url.extranet, enableIntranet: url.intranet }),
    corsConfig: url.cors && corsOf(url.cors),
  });

const corsOf = (cors: NonNullable<TriggerState['cors']>): WrittenMap =>
  mapOf({
    enable: true,
    origins: cors.origins,
    methods: cors.methods,
    headers: cors.headers,
    exposeHeaders: cors.exposeHeaders,
    credentials: cors.credentials,
    maxAge: cors.maxAge,
  });

const timerOf = (timer: EventTriggerState, texts: Keeper): WrittenMap =>
  withParameters('timer', {
    name: timer.triggerName,
    qualifier: qualifierOf(timer),
    cronExpression: timer.schedule,
    enable: timer.enabled,
    argument: timer.argument
      ? texts.text(variableName('timer', timer.triggerName, 'argument'), timer.argument).value
      : undefined,
  });
