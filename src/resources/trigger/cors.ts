import type { CorsModel } from '../../config/model.ts';
import { booleanOf, numberOf, objectOf } from '../answer.ts';
import type { ApiResponse } from '../control-plane.ts';

/** What pages of other origins may do at a function URL. */
export interface Cors {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly credentials: boolean;
  /** Seconds. */
  readonly maxAge: number | undefined;
}

export const desireCors = (cors: CorsModel | undefined): Cors | undefined =>
  cors?.enable.value
    ? {
        origins: cors.origins,
        methods: cors.methods,
        headers: cors.headers,
        exposeHeaders: cors.exposeHeaders,
        credentials: cors.credentials.value,
        maxAge: cors.maxAge?.value,
      }
    : undefined;

export const readCors = (description: ApiResponse): Cors | undefined => {
  const cors = objectOf(description, 'CorsConfig');
  if (!booleanOf(cors, 'Enable')) return undefined;
  return {
    origins: textsOf(cors['Origins']),
    methods: textsOf(cors['Methods']),
    headers: textsOf(cors['Headers']),
    exposeHeaders: textsOf(cors['ExposeHeaders']),
    credentials: booleanOf(cors, 'Credentials') ?? false,
    maxAge: numberOf(cors, 'MaxAge') || undefined,
  };
};

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Said in any case: what is left out could stay as it was. */
export const corsRequest = (cors: Cors | undefined) =>
  cors
    ? {
        Enable: true,
        Origins: cors.origins,
        Methods: cors.methods,
        Headers: cors.headers,
        ExposeHeaders: cors.exposeHeaders,
        Credentials: cors.credentials,
        ...(cors.maxAge !== undefined && { MaxAge: cors.maxAge }),
      }
    : { Enable: false };
