import type { Model } from '../config/model.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Located, Span } from '../diagnostics/located.ts';
import { say } from '../language/text.ts';
import { RULES } from './index.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Everything the rules find in a Model, in the order it is told. */
export const runRules = (
  model: Model,
  context: RuleContext,
  rules: readonly Rule[] = RULES,
): readonly Diagnostic[] =>
  rules
    .flatMap((rule) => {
      const found = [...rule.check(model, context)];
      // Most rules find nothing in most files.
      if (found.length === 0) return [];
      return once(found.filter(isSettled)).map((finding) => toDiagnostic(rule, finding));
    })
    .sort(compareDiagnostics);

/** Functions that share a code folder share its mistakes. */
const once = (findings: readonly Finding[]): readonly Finding[] => {
  const told = new Set<string>();
  return findings.filter(({ at, message }) => {
    const key = `${at.span.file}:${at.span.start.offset}:${say(message, 'en')}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
};

/** Nobody can judge a value that is not known yet, nor compare another with it. */
const isSettled = ({ at, seeAlso = [] }: Finding): boolean =>
  [at, ...seeAlso.map((other) => other.at)].every(({ origin }) => origin !== 'unresolved');

const toDiagnostic = (
  rule: Rule,
  { at, on, message, help, seeAlso = [], fix }: Finding,
): Diagnostic => {
  const span = spanOf(at, on);
  const related = seeAlso.map(({ at: other, note }) => ({ span: spanOf(other), note }));
  return {
    code: rule.id,
    severity: rule.severity,
    message,
    span,
    path: at.path,
    docs: rule.source,
    // Two defaults stand at the same key: pointing there twice says nothing.
    related: related.filter((other) => other.span.start.offset !== span.start.offset),
    ...(help && { help }),
    ...(fix && { fix }),
  };
};

const spanOf = ({ key, span }: Located<unknown>, on: Finding['on'] = 'value'): Span =>
  on === 'key' && key ? key : span;
