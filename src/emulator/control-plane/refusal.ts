/** The platform says no. The server puts it into the envelope. */
export class ApiRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
