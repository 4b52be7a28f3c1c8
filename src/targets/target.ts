import type { TargetName } from '../events.ts';
import type { ControlPlane } from '../resources/control-plane.ts';
import type { CodeToUpload, UploadedCode } from '../resources/upload.ts';

/** A place that functions can be deployed to. */
export interface Target {
  readonly name: TargetName;
  readonly control: ControlPlane;
  /** Has a package lie in object storage for a while. */
  readonly upload: (code: CodeToUpload) => Promise<UploadedCode>;
  /** False where nobody answers at the addresses when it is closed. */
  readonly staysUp: boolean;
  close(): Promise<void>;
}
