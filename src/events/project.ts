/** A project was written, where there was none. */
export interface ProjectEvent {
  readonly kind: 'project-written';
  readonly template: string;
  /** The function's. */
  readonly name: string;
  /** From the project's folder on, sorted. */
  readonly files: readonly string[];
  /** What to type, to see it work. */
  readonly next: readonly string[];
}
