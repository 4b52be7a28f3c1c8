import type { Unit } from '../diagnostics/describe.ts';
import type { Sentence, Text } from '../language/text.ts';
import type { ControlPlane } from './control-plane.ts';
import type { CodeToUpload, UploadedCode } from './upload.ts';

/** Why a change of a field cannot be made in place. */
export interface ReplacementReason {
  readonly code: string;
  readonly message: Text;
  /** The page that says so. */
  readonly docs?: string;
}

/** What a change of a field costs. */
export type FieldCost =
  | 'in place'
  | 'in place, never shown'
  | 'never: the platform sets it'
  | { readonly byReplacement: ReplacementReason };

/** Every field of a state and what a change of it costs; a missing field does not compile. */
export type FieldTable<State> = { readonly [Field in keyof Required<State>]: FieldCost };

/** What people call a field, and what its number counts. */
export interface FieldLabel {
  readonly label: Text;
  readonly unit?: Unit;
}

/** The names of all fields; a missing one does not compile. */
export type LabelTable<State> = { readonly [Field in keyof Required<State>]: FieldLabel };

/** What making a change needs beside the state. */
export interface Undertaking {
  readonly control: ControlPlane;
  /** Lets time pass, in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** The time, in milliseconds. */
  readonly now: () => number;
  /** How long to wait for an object at most, in milliseconds. */
  readonly patience: number;
  /** Has a package that is too large for a request lie where the API can take it from. */
  readonly upload: (code: CodeToUpload) => Promise<UploadedCode>;
  /** Tells that an object was looked at again and is not ready yet. */
  readonly stillWaiting: (address: string, status: string) => void;
}

/** How one sort of cloud object is read and changed. */
export interface ResourceKind<State extends object> {
  readonly name: string;
  readonly fields: FieldTable<State>;
  readonly labels: LabelTable<State>;
  /** `function/default/chat` */
  address(state: State): string;
  /** Fills in from what is live whatever the file leaves alone; less of it when pruning. */
  complete?(desired: State, live: State, prune: boolean): State;
  /** What is live and not in the file: named as its field, and kept unless it is pruned. */
  unmanaged?(desired: State, live: State): readonly string[];
  create(desired: State, undertaking: Undertaking): Promise<void>;
  update(live: State, desired: State, undertaking: Undertaking): Promise<void>;
  remove(live: State, undertaking: Undertaking): Promise<void>;
}

/** Something that makes a deploy impossible, found before anything was called. */
export interface Obstacle {
  readonly code: string;
  readonly message: Sentence;
  readonly help?: Sentence;
}
