import { agent } from './agent.ts';
import { checkstyle } from './checkstyle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown/index.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty/index.ts';
import type { ReporterKind } from './reporter.ts';
import { sarif } from './sarif/index.ts';

/** Every format, by the name that `--reporter` takes. */
export const REPORTERS: readonly ReporterKind[] = [
  pretty,
  json,
  ndjson,
  jsonLines,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
  markdown,
  agent,
];

/** The names that a user may give; `json-lines` is chosen by the command. */
export const REPORTER_NAMES: readonly string[] = REPORTERS.filter((kind) => kind !== jsonLines).map(
  ({ name }) => name,
);
