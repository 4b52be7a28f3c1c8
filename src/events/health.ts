import type { Sentence } from '../language/text.ts';

export type HealthTopic =
  | 'scf-ws'
  | 'node'
  | 'system'
  | 'credentials'
  | 'endpoint'
  | 'proxy'
  | 'api'
  | 'clock'
  | 'port'
  | 'python'
  | 'go'
  | 'isolation'
  | 'open files'
  | 'state folder'
  | 'code cache';

export type HealthState = 'ok' | 'warning' | 'problem';

/** What was found of one thing that this program needs; never a secret. */
export interface HealthFinding {
  readonly topic: HealthTopic;
  readonly state: HealthState;
  readonly found: Sentence;
  /** What to do about it. */
  readonly help?: Sentence;
}

export interface HealthEvent {
  readonly kind: 'health-checked';
  readonly findings: readonly HealthFinding[];
}
