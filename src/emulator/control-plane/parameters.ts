import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { ApiRefusal } from './refusal.ts';

/**
 * The parameters of a request, or of an object in it. What is asked for is known; all else that
 * was sent is refused, so no action needs a list of its parameters.
 */
export class Parameters {
  readonly #values: JsonObject;
  readonly #path: string;
  readonly #known = new Set<string>();
  readonly #parts: Parameters[] = [];

  constructor(values: JsonObject, path = '') {
    this.#values = values;
    this.#path = path;
  }

  text(name: string): string | undefined {
    return this.#read(name, (value) => typeof value === 'string');
  }

  integer(name: string): number | undefined {
    return this.#read(name, (value): value is number => Number.isSafeInteger(value));
  }

  number(name: string): number | undefined {
    return this.#read(name, (value): value is number => typeof value === 'number');
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, (value) => typeof value === 'boolean');
  }

  texts(name: string): readonly string[] | undefined {
    return this.#read(
      name,
      (value): value is readonly string[] =>
        Array.isArray(value) && value.every((item) => typeof item === 'string'),
    );
  }

  group(name: string): Parameters | undefined {
    const value = this.object(name);
    return value && this.#part(value, name);
  }

  groups(name: string): readonly Parameters[] | undefined {
    const values = this.#read(
      name,
      (value): value is readonly JsonObject[] => Array.isArray(value) && value.every(isJsonObject),
    );
    return values?.map((value, index) => this.#part(value, `${name}.${index}`));
  }

  /** An object whose members are kept as they are, and not looked at. */
  object(name: string): JsonObject | undefined {
    return this.#read(name, isJsonObject);
  }

  requiredText(name: string): string {
    return this.text(name) ?? this.#refuseMissing(name);
  }

  requiredInteger(name: string): number {
    return this.integer(name) ?? this.#refuseMissing(name);
  }

  requiredNumber(name: string): number {
    return this.number(name) ?? this.#refuseMissing(name);
  }

  requiredTexts(name: string): readonly string[] {
    return this.texts(name) ?? this.#refuseMissing(name);
  }

  /** Lets parameters pass that do nothing here. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#known.add(name);
  }

  refuseUnknown(): void {
    const unknown = Object.keys(this.#values).find((name) => !this.#known.has(name));
    if (unknown !== undefined) {
      const path = this.#path + unknown;
      throw new ApiRefusal('UnknownParameter', `The parameter \`${path}\` is not recognized.`);
    }
    for (const part of this.#parts) part.refuseUnknown();
  }

  #read<T extends Json>(name: string, accepts: (value: Json) => value is T): T | undefined {
    this.#known.add(name);
    const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    if (value === undefined || value === null) return undefined;
    if (accepts(value)) return value;
    const path = this.#path + name;
    throw new ApiRefusal(
      'InvalidParameter',
      `The value type of parameter \`${path}\` is not valid.`,
    );
  }

  #part(values: JsonObject, name: string): Parameters {
    const part = new Parameters(values, `${this.#path}${name}.`);
    this.#parts.push(part);
    return part;
  }

  #refuseMissing(name: string): never {
    const path = this.#path + name;
    throw new ApiRefusal(
      'MissingParameter',
      `The request is missing a required parameter \`${path}\`.`,
    );
  }
}
