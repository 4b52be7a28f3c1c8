import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Located } from '../diagnostics/located.ts';
import { sentence, type Text } from '../language/text.ts';
import type { FunctionModel, Model } from './model.ts';
import { problemAt } from './problems.ts';

const CANNOT_FILL: Text = {
  en: 'Placeholder {placeholder} cannot be filled here.',
  zh: '占位符 {placeholder} 无法在此处解析。',
};
const GIVE_VALUE: Text = {
  en: 'Write the value itself, or take it from the environment: "${env:NAME}".',
  zh: '请直接填写值，或从环境变量读取："${env:NAME}"。',
};

/**
 * Placeholders that are left where something is to be deployed. To check a file they do no harm;
 * sent to the platform they would be taken by the letter.
 */
export const openValues = (model: Model): readonly Diagnostic[] => {
  const found = new Map<number, Diagnostic>();
  for (const { placeholder, origin, span, path } of model.functions.flatMap(valuesOf)) {
    if (origin !== 'unresolved' || placeholder === undefined) continue;
    const message = sentence(CANNOT_FILL, { placeholder });
    const help = sentence(GIVE_VALUE);
    found.set(
      span.start.offset,
      problemAt('unresolvedVariable', { span, path }, message, { help }),
    );
  }
  return [...found.values()].sort(compareDiagnostics);
};

const valuesOf = (fn: FunctionModel): readonly Located<unknown>[] =>
  [
    fn.name,
    fn.namespace,
    fn.region,
    fn.type,
    fn.runtime,
    fn.handler,
    fn.description,
    fn.memoryMegabytes,
    fn.timeoutSeconds,
    fn.initTimeoutSeconds,
    fn.protocol,
    fn.webSocket?.idleTimeoutSeconds,
    fn.code?.folder,
    ...(fn.environment?.value.map(({ value }) => value) ?? []),
    ...fn.triggers.flatMap((trigger) =>
      trigger.kind === 'url'
        ? [trigger.name, trigger.qualifier, trigger.authType, trigger.intranet, trigger.extranet]
        : [],
    ),
  ].filter((value) => value !== undefined);
