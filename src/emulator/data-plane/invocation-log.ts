import type { Emit } from '../../events.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import type { DeployedFunction } from '../deployed-function.ts';
import { describeEnding, type Ending, isSuccess } from './ending.ts';

export type OutputStream = 'stdout' | 'stderr' | 'platform';

const ERROR: Text = {
  en: 'ERROR RequestId:{id} Result:{status} {what}',
  zh: 'ERROR RequestId:{id} Result:{status} {what}',
};

/**
 * The log of one invocation: the platform's own lines, with what the function wrote between them.
 * Their form: https://cloud.tencent.com/document/product/583/32739. What the local target does not
 * measure (PullCode, MemUsage) is left out rather than made up.
 */
export class InvocationLog {
  readonly #fn: DeployedFunction;
  readonly #requestId: string;
  readonly #emit: Emit;

  constructor(fn: DeployedFunction, requestId: string, emit: Emit) {
    this.#fn = fn;
    this.#requestId = requestId;
    this.#emit = emit;
  }

  write(stream: OutputStream, text: string | Sentence): void {
    const { name, namespace } = this.#fn;
    const requestId = this.#requestId;
    this.#emit({ kind: 'function-output', function: name, namespace, requestId, stream, text });
  }

  started(): void {
    this.write('platform', `START RequestId:${this.#requestId}`);
  }

  initialised(milliseconds: number): void {
    const memory = `Memory: ${this.#fn.memoryMegabytes}MB`;
    this.write(
      'platform',
      `Init Report RequestId: ${this.#requestId} Coldstart: ${Math.round(milliseconds)}ms ${memory}`,
    );
  }

  ended(ending: Ending, milliseconds: number): void {
    const id = this.#requestId;
    if (!isSuccess(ending)) {
      const { status } = CLOSE_CAUSES[ending.cause];
      const values = { id, status, what: describeEnding(ending) };
      this.write('platform', sentence(ERROR, values));
    }
    this.write('platform', `END RequestId:${id}`);
    const memory = `Memory:${this.#fn.memoryMegabytes}MB`;
    this.write(
      'platform',
      `Report RequestId:${id} Duration:${Math.round(milliseconds)}ms ${memory}`,
    );
  }
}
