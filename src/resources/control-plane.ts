import type { Sentence, Text } from '../language/text.ts';

/** The API's answer to one action, without its envelope. */
export type ApiResponse = Readonly<Record<string, unknown>> & { readonly RequestId?: string };

/** The services that functions need: their own, those of tags and accounts, and that of logs. */
export type Service = 'scf' | 'tag' | 'cam' | 'cls';

/** What resources need from the world: the API 3.0, one action at a time. */
export interface ControlPlane {
  readonly region: string;
  /** Throws an ApiError where the platform refuses or cannot be reached. */
  call(
    action: string,
    request: Readonly<Record<string, unknown>>,
    service?: Service,
  ): Promise<ApiResponse>;
}

export interface Circumstances {
  /** How long the platform asks to be left alone, in milliseconds. */
  readonly retryAfterMilliseconds?: number;
  /** The same call was made before without a clear answer, so this may be about its own result. */
  readonly mayBeDone?: boolean;
  readonly help?: Sentence | Text;
}

/** The platform refused an action, or could not be reached. */
export class ApiError extends Error {
  /** The API's error code; `NetworkError` where no answer came. */
  readonly code: string;
  /** The action that was refused; undefined where none was, and we gave up. */
  readonly action: string | undefined;
  readonly requestId: string | undefined;
  readonly circumstances: Circumstances;

  constructor(
    action: string | undefined,
    code: string,
    message: string,
    requestId?: string,
    circumstances: Circumstances = {},
  ) {
    super(message);
    this.action = action;
    this.code = code;
    this.requestId = requestId;
    this.circumstances = circumstances;
  }
}
