import type { TargetName } from '../events.ts';
import type { ControlPlane } from '../resources/control-plane.ts';

/** A place that functions can be deployed to. */
export interface Target {
  readonly name: TargetName;
  readonly control: ControlPlane;
  /** False where nobody answers at the addresses when it is closed. */
  readonly staysUp: boolean;
  close(): Promise<void>;
}
