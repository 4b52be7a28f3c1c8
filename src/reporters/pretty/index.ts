import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CheckSummary, Event, EventOf } from '../../events.ts';
import { say } from '../../language/text.ts';
import type { Reporter, ReporterContext, ReporterKind } from '../reporter.ts';
import {
  renderClient,
  renderClosed,
  renderOpened,
  renderOutput,
  renderReady,
} from './connection.ts';
import {
  renderCall,
  renderDeployEnd,
  renderFailure,
  renderLockWait,
  renderRetry,
  renderStep,
  renderUpload,
} from './deploy.ts';
import { FrameLines, renderDiagnostic, renderFixed, renderInfo } from './diagnostic.ts';
import { renderCode, renderRule, renderRules } from './explanation.ts';
import { renderHealth } from './health.ts';
import { renderImport } from './import.ts';
import { renderLine } from './log.ts';
import { renderListing, renderPackage } from './package.ts';
import { type Paint, paintFor } from './paint.ts';
import { renderPlan } from './plan.ts';
import { Progress } from './progress.ts';
import { renderProject } from './project.ts';
import { renderStatus } from './status.ts';
import { renderSummary } from './summary.ts';
import { renderVersions } from './versions.ts';

export const pretty: ReporterKind = {
  name: 'pretty',
  summary: { en: 'for people, on a terminal', zh: '供人阅读的终端输出' },
  start: (context) => new Pretty(context),
};

/** Remembers the texts of files, for the frames; everything else is told at once. */
class Pretty implements Reporter {
  readonly #context: ReporterContext;
  readonly #paint: Paint;
  readonly #files = new FrameLines();
  readonly #progress: Progress | undefined;
  #isRehearsal = false;
  #isWaiting = false;

  constructor(context: ReporterContext) {
    this.#context = context;
    this.#paint = paintFor(context.colour, context.links);
    const { bottomLine, detail } = context;
    if (bottomLine && detail !== 'quiet') this.#progress = new Progress(bottomLine, context);
  }

  accept(event: Event): void {
    if (event.kind === 'file-read') this.#files.add(event.file, event.text);
    const result = this.#result(event);
    const remark = this.#context.detail === 'quiet' ? this.#trouble(event) : this.#remark(event);
    if (result || remark) this.#progress?.clear();
    if (result) this.#context.write(result);
    if (remark) this.#context.remark(remark);
    this.#progress?.accept(event);
  }

  finish(): void {
    this.#progress?.clear();
  }

  #result(event: Event): string | undefined {
    const { language } = this.#context;
    const paint = this.#paint;
    switch (event.kind) {
      case 'diagnostic-reported':
        return this.#diagnostic(event.diagnostic);
      case 'problem-fixed':
        return renderFixed(event.diagnostic, this.#context, this.#paint);
      case 'patch-made':
        return event.patch;
      case 'files-checked':
        return this.#summary(event.summary);
      case 'rule-explained':
        return renderRule(event.card, language, paint);
      case 'rules-listed':
        return renderRules(event.cards, language, paint);
      case 'code-explained':
        return renderCode(event.explanation, language, paint);
      case 'plan-made':
        this.#isRehearsal = event.dryRun;
        return `${renderPlan(event, language, paint)}\n`;
      case 'versions-listed':
        return renderVersions(event, language, paint);
      case 'deploy-ended':
        return renderDeployEnd(event, this.#isRehearsal, language, paint);
      case 'status-read':
        return renderStatus(event, language, paint);
      case 'health-checked':
        return renderHealth(event, language, paint);
      case 'package-listed':
        return renderListing(event, language, paint);
      case 'package-made':
        return renderPackage(event, language, paint);
      case 'function-imported':
        return renderImport(event, language, paint, this.#context.relative);
      default:
        return this.#live(event);
    }
  }

  /** What begins: a project, the local target and what happens on it, what a client sees. */
  #live(event: Event): string | undefined {
    const { language } = this.#context;
    const paint = this.#paint;
    switch (event.kind) {
      case 'project-written':
        return renderProject(event, language, paint);
      case 'ready':
        return renderReady(event, language, paint);
      case 'connection-opened':
        return renderOpened(event, language, paint);
      case 'connection-closed':
        return renderClosed(event, language, paint);
      case 'function-output':
        return renderOutput(event, language, paint);
      case 'line-logged':
        return renderLine(event, language, paint);
      case 'client-connected':
      case 'message-sent':
      case 'message-received':
      case 'client-disconnected':
        return renderClient(event, language, paint);
      default:
        return undefined;
    }
  }

  #remark(event: Event): string | undefined {
    const { language, detail } = this.#context;
    switch (event.kind) {
      case 'step-finished':
        return renderStep(event, language, this.#paint);
      case 'call-made':
        return detail === 'verbose' ? renderCall(event, this.#paint) : undefined;
      case 'lock-waited':
        return this.#firstWait(event);
      case 'call-retried':
        return renderRetry(event, language, this.#paint);
      case 'upload-progressed':
        return renderUpload(event, language, this.#paint);
      case 'note-made':
        return `${this.#paint.info('i')} ${say(event.note, language)}\n`;
      default:
        return this.#trouble(event);
    }
  }

  /** Said once; where there is a terminal, the time is shown as it passes. */
  #firstWait(event: EventOf<'lock-waited'>): string | undefined {
    if (this.#isWaiting) return undefined;
    this.#isWaiting = true;
    return renderLockWait(event, this.#context.language, this.#paint);
  }

  #trouble(event: Event): string | undefined {
    const { language } = this.#context;
    switch (event.kind) {
      case 'step-failed':
      case 'failure-met':
        return renderFailure(event.failure, language, this.#paint);
      case 'command-refused': {
        const help = event.help ? `  ${say(event.help, language)}\n` : '';
        return `${this.#paint.bad('✗')} ${say(event.message, language)}\n${help}`;
      }
      default:
        return undefined;
    }
  }

  #diagnostic(diagnostic: Diagnostic): string {
    const { detail } = this.#context;
    if (diagnostic.severity === 'info' && detail !== 'verbose') {
      return renderInfo(diagnostic, this.#context, this.#paint);
    }
    return `${renderDiagnostic(diagnostic, this.#files, this.#context, this.#paint)}\n`;
  }

  #summary(summary: CheckSummary): string {
    const paint = summary.errors > 0 ? this.#paint.bad : this.#paint.good;
    return `${paint(renderSummary(summary, this.#context.language))}\n`;
  }
}
