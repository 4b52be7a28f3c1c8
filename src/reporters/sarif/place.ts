import type { Span } from '../../diagnostics/located.ts';
import type { ReporterContext } from '../reporter.ts';

/** What GitHub calls the top of the repository. */
const REPOSITORY = '%SRCROOT%';

export const artifactAt = (file: string, { inRepository }: ReporterContext) => ({
  uri: inRepository(file).split('/').map(encodeURIComponent).join('/'),
  uriBaseId: REPOSITORY,
});

export const regionOf = ({ start, end }: Span) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset,
});

export const physicalLocation = (span: Span, context: ReporterContext) => ({
  artifactLocation: artifactAt(span.file, context),
  region: regionOf(span),
});
