import { load } from '../config/load.ts';
import type { Host } from '../host/host.ts';
import { STATUS_CODES } from '../platform/status-codes.ts';
import { findUsualFile } from './check/configuration-file.ts';
import { givenFor } from './check/given.ts';
import { RULE_CARDS } from './check/rule-cards.ts';
import { PLAN_REASONS } from './plan/plan-reasons.ts';

const ruleIds = (): readonly string[] => RULE_CARDS.map(({ id }) => id);

/** What a shell may complete by itself: anything else might mean something to it. */
const IS_PLAIN = /^[\w./*-]+$/;

const WORDS: Readonly<Record<string, (host: Host) => readonly string[]>> = {
  rules: () => [...ruleIds(), ...new Set(ruleIds().map((id) => id.replace(/\/.*/, '/*')))],
  codes: () => [...ruleIds(), ...PLAN_REASONS.keys(), ...Object.keys(STATUS_CODES)],
  functions: (host) => functionNames(host),
};

/** The words of a sort, for completion; none where the sort is unknown. */
export const knownWords = (sort: string, host: Host): readonly string[] =>
  (Object.hasOwn(WORDS, sort) ? WORDS[sort]?.(host) : undefined)?.filter((word) =>
    IS_PLAIN.test(word),
  ) ?? [];

/** The functions of the configuration here, if it can be read; what is wrong with it is told elsewhere. */
const functionNames = (host: Host): readonly string[] => {
  const found = findUsualFile(host);
  if (found.kind === 'refused') return [];
  const { model } = load(found.file, found.bytes, givenFor(found, undefined, host));
  return model?.functions.map(({ name }) => name.value) ?? [];
};
