import type { Action, Event, EventKind } from '../events.ts';
import { inWords, type Plain } from './plain.ts';
import type { ReporterContext, ReporterKind } from './reporter.ts';

/** The version of every JSON document; it changes when a field changes its meaning. */
const VERSION = 1;

export const json: ReporterKind = {
  name: 'json',
  summary: { en: 'one JSON document, when it is over', zh: '结束时输出一个 JSON 文档' },
  start: (context: ReporterContext) => {
    const happened: Event[] = [];
    return {
      accept: (event) => void happened.push(event),
      finish: () => context.write(`${JSON.stringify(documentOf(happened, context), null, 2)}\n`),
    };
  },
};

const documentOf = (happened: readonly Event[], { language, relative }: ReporterContext) => {
  const plain = (value: unknown): Plain => inWords(value, language, relative);
  const view: View = { happened, plain, relative, ...occurrencesIn(happened) };
  return Object.assign({ version: VERSION }, ...SECTIONS.map((section) => section(view)));
};

/** What happened, as the sections of a document look at it. */
interface View extends ReturnType<typeof occurrencesIn> {
  readonly happened: readonly Event[];
  plain(value: unknown): Plain;
  relative(file: string): string;
}

const occurrencesIn = (happened: readonly Event[]) => {
  const all = <Kind extends EventKind>(kind: Kind) =>
    // The filter leaves only events of that kind.
    happened.filter((event) => event.kind === kind) as Extract<Event, { kind: Kind }>[];
  return { all, last: <Kind extends EventKind>(kind: Kind) => all(kind).at(-1) };
};

/** The parts of a document, in their order; what did not happen adds nothing. */
const SECTIONS: readonly ((view: View) => object | undefined)[] = [
  ({ last }) => {
    const plan = last('plan-made');
    return plan && { target: plan.target, dryRun: plan.dryRun };
  },
  ({ happened, plain }) => explanationOf(happened, plain),
  ({ last, plain }) => {
    const status = last('status-read');
    return status && { target: status.target, functions: plain(status.functions) };
  },
  (view) => packagesOf(view),
  ({ all, last, plain }) => {
    const read = last('logs-read');
    const lines = all('line-logged').map(({ kind: _, ...line }) => line);
    return read && { target: read.target, lines: plain(lines) };
  },
  ({ last, plain, relative }) => {
    const imported = last('function-imported');
    if (!imported) return undefined;
    const { kind: _, file, folder, remarks, ...rest } = imported;
    const places = { file: relative(file), ...(folder && { folder: relative(folder) }) };
    return { ...rest, ...places, remarks: plain(remarks) };
  },
  ({ last, plain }) => {
    const health = last('health-checked');
    return health && { checks: plain(health.findings) };
  },
  ({ last }) => {
    const project = last('project-written');
    if (!project) return undefined;
    const { kind: _, ...rest } = project;
    return rest;
  },
  ({ all }) => patchesOf(all('patch-made')),
  ({ last, plain }) => {
    const plan = last('plan-made');
    return plan && { changes: plain(plan.changes), summary: countsOf(plan.changes) };
  },
  ({ last }) => {
    const versions = last('versions-listed');
    if (versions) return { functions: versions.functions };
    return last('plan-made') || last('logs-read')
      ? undefined
      : { summary: last('files-checked')?.summary };
  },
  (view) => endOf(view),
  ({ last, plain }) => {
    // What was met at the end came after what stopped it.
    const failure = last('step-failed')?.failure ?? last('failure-met')?.failure;
    return failure && { failure: plain(failure) };
  },
  ({ last, plain }) => {
    const refused = last('command-refused');
    return refused && { refusal: plain({ message: refused.message, help: refused.help }) };
  },
];

/** A list of what is packed, and what came of it, are one thing of a function. */
const packagesOf = ({ all, plain }: View): object | undefined => {
  const made = new Map<string, object>();
  for (const { kind: _, ...part } of [...all('package-listed'), ...all('package-made')]) {
    const key = `${part.namespace}/${part.name}`;
    made.set(key, { ...made.get(key), ...part });
  }
  return made.size > 0 ? { packages: plain([...made.values()]) } : undefined;
};

const endOf = ({ all, last, plain }: View): object | undefined => {
  const ended = last('deploy-ended');
  return (
    ended && {
      calls: all('call-made').map(({ kind: _, ...call }) => call),
      outputs: { functions: plain(ended.functions) },
      ...(ended.done && { done: ended.done }),
      notRun: ended.notRun,
      ...(ended.resume && { resume: ended.resume }),
      outcome: ended.outcome,
    }
  );
};

/** An explanation takes the place of findings. */
const explanationOf = (happened: readonly Event[], plain: (value: unknown) => Plain) => {
  const explained = happened.flatMap((event) => {
    if (event.kind === 'rule-explained') return { explanation: plain(event.card) };
    if (event.kind === 'code-explained') return { explanation: plain(event.explanation) };
    return event.kind === 'rules-listed' ? { rules: plain(event.cards) } : [];
  });
  const found = happened.flatMap((event) =>
    event.kind === 'diagnostic-reported' ? plain(event.diagnostic) : [],
  );
  return explained.at(-1) ?? { diagnostics: found };
};

/** Only where patches were asked for and there are some. */
const patchesOf = (made: readonly Extract<Event, { kind: 'patch-made' }>[]) =>
  made.length > 0 ? { patches: made.map(({ file, patch }) => ({ file, patch })) } : {};

const countsOf = (changes: readonly { readonly action: Action }[]): Record<Action, number> => {
  const counts = { create: 0, update: 0, replace: 0, remove: 0, keep: 0 };
  for (const { action } of changes) counts[action] += 1;
  return counts;
};
