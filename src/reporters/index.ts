import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty/index.ts';
import type { ReporterKind } from './reporter.ts';

/** Every format, by the name that `--reporter` takes. */
export const REPORTERS: readonly ReporterKind[] = [pretty, json, ndjson, jsonLines];
