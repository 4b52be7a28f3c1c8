import type { FunctionModel, Model } from '../../config/model.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Emit } from '../../events.ts';
import { sentence, type Text } from '../../language/text.ts';
import { WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import { type Account, readAccount } from '../../resources/account.ts';
import type { ControlPlane } from '../../resources/control-plane.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import type { LiveFunction, LiveView } from '../../rules/live.ts';
import { runRules } from '../../rules/run.ts';
import { settleLive, wantedRules } from '../../rules/settle.ts';
import type { LiveFunctions } from '../plan/find-live.ts';
import { limitsOf } from './account-limits.ts';
import type { JudgedFile } from './check-file.ts';

const QUOTAS_NOT_TOLD: Text = {
  en: "The account's quotas cannot be read ({code}): the documented ones are used.",
  zh: '无法读取账号配额（{code}）：使用文档中的配额。',
};

/** What is live, and what is about to happen to it. */
export interface LiveSituation {
  readonly live: LiveFunctions;
  readonly mayReplace: boolean;
  fateOf(fn: FunctionModel): ReturnType<LiveView['fateOf']>;
  /** Undefined where quotas do not matter, or are not told. */
  readonly account: Account | undefined;
}

/**
 * Holds a file against what is live, tells what is found, and gives it back. `only` names the rules
 * that matter; all do, if left out.
 */
export const checkAgainstLive = (
  { loaded, view, redaction }: JudgedFile,
  model: Model,
  situation: LiveSituation,
  emit: Emit,
  only?: ReadonlySet<string>,
): readonly Diagnostic[] => {
  const { account } = situation;
  const live = viewOf(situation);
  const rules = wantedRules(view, 'live').filter(({ id }) => !only || only.has(id));
  // Quotas may differ by namespace.
  const found = byNamespace(model).flatMap(([namespace, part]) =>
    runRules(
      part,
      { limits: limitsOf(account, namespace), codeFolderOf: () => undefined, live },
      rules,
    ),
  );
  const settled = settleLive(found, loaded, view);
  for (const { diagnostic, reason } of settled.suppressed) {
    const told = redaction.told(diagnostic);
    emit({ kind: 'diagnostic-suppressed', diagnostic: told, by: 'comment', reason });
  }
  const told = settled.reported.map(redaction.told);
  for (const diagnostic of told) emit({ kind: 'diagnostic-reported', diagnostic });
  return told;
};

/** The account that a target belongs to; where it does not tell, that is said. */
export const accountOf = async (
  control: ControlPlane,
  emit: Emit,
): Promise<Account | undefined> => {
  const reading = await readAccount(control);
  if (reading.kind === 'account') return reading.account;
  emit({ kind: 'note-made', note: sentence(QUOTAS_NOT_TOLD, { code: reading.code }) });
  return undefined;
};

const byNamespace = (model: Model): readonly (readonly [string, Model])[] => {
  const names = new Set(model.functions.map(({ namespace }) => namespace.value));
  return [...names].map((name) => {
    const functions = model.functions.filter(({ namespace }) => namespace.value === name);
    return [name, { ...model, functions }] as const;
  });
};

const viewOf = ({ live, mayReplace, fateOf, account }: LiveSituation): LiveView => ({
  functionOf: (fn) => ruleView(live.of(fn.name.value, fn.namespace.value).live),
  functionsIn: (namespace) => account?.functionsIn(namespace),
  fateOf,
  mayReplace,
});

/** A function whose creation failed will be made anew: nothing of it binds anybody. */
const ruleView = (state: FunctionState | undefined): LiveFunction | undefined =>
  state && state.status !== 'CreateFailed'
    ? {
        speaksWebSocket: state.protocolType === WEB_SOCKET_PROTOCOL,
        variables: Object.keys(state.environment ?? {}).filter((name) => name !== ''),
        owner: state.owner,
      }
    : undefined;
