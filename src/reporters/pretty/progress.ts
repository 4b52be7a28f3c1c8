import { displayWidth } from '../../diagnostics/display-width.ts';
import type { Action, Event } from '../../events.ts';
import { say, sentence, type Text } from '../../language/text.ts';
import type { BottomLine, ReporterContext } from '../reporter.ts';

const DOING: Record<Action, Text> = {
  create: { en: 'creating', zh: '正在创建' },
  update: { en: 'updating', zh: '正在更新' },
  replace: { en: 'replacing', zh: '正在替换' },
  remove: { en: 'removing', zh: '正在删除' },
  keep: { en: 'looking', zh: '正在查看' },
};
const STEP: Text = { en: '… {address} {doing}', zh: '… {doing} {address}' };
const OBJECT: Text = { en: '… {address}', zh: '… {address}' };
const LOCK: Text = {
  en: '… waiting for process {pid} on {host} ({purpose})',
  zh: '… 正在等待 {host} 上的进程 {pid}（{purpose}）',
};
const DETAIL: Text = { en: '{what} · {detail}', zh: '{what} · {detail}' };
const SECONDS: Text = { en: '{seconds} s', zh: '{seconds} 秒' };

interface Work {
  readonly what: ReturnType<typeof sentence>;
  readonly startedAt: number;
  readonly status?: string;
}

/** The line at the bottom of a terminal that says what is going on now, and for how long. */
export class Progress {
  readonly #place: BottomLine;
  readonly #context: Pick<ReporterContext, 'language' | 'remark'>;
  #work: Work | undefined;
  #isShown = false;

  constructor(place: BottomLine, context: Pick<ReporterContext, 'language' | 'remark'>) {
    this.#place = place;
    this.#context = context;
  }

  /** Takes the line away, so that something can be written in its place. */
  clear(): void {
    if (this.#isShown) this.#context.remark('\r\u001b[2K');
    this.#isShown = false;
  }

  /** Shows what the event says is going on. */
  accept(event: Event): void {
    const now = this.#place.now();
    const work = this.#workAfter(event, now);
    this.#work = work;
    this.clear();
    if (!work) return;
    this.#context.remark(this.#lineOf(work, now));
    this.#isShown = true;
  }

  #workAfter(event: Event, now: number): Work | undefined {
    switch (event.kind) {
      case 'step-started': {
        const { address, action } = event;
        return { what: sentence(STEP, { address, doing: DOING[action] }), startedAt: now };
      }
      case 'waited': {
        const what = sentence(OBJECT, { address: event.address });
        return { what, startedAt: now, ...this.#work, status: event.status };
      }
      case 'lock-waited': {
        const { pid, host, purpose, milliseconds } = event;
        return { what: sentence(LOCK, { pid, host, purpose }), startedAt: now - milliseconds };
      }
      case 'call-made':
      case 'call-retried':
      case 'upload-progressed':
        return this.#work;
      default:
        return undefined;
    }
  }

  #lineOf({ what, startedAt, status }: Work, now: number): string {
    const { language } = this.#context;
    const seconds = say(
      sentence(SECONDS, { seconds: Math.floor((now - startedAt) / 1000) }),
      language,
    );
    const details = [...(status ? [status] : []), seconds];
    const line = details.reduce(
      (words, detail) => say(sentence(DETAIL, { what: words, detail }), language),
      say(what, language),
    );
    return cut(line, this.#place.columns - 1);
  }
}

/** A line that is too long would wrap, and could not be taken away. */
const cut = (line: string, columns: number): string => {
  let short = line;
  while (short !== '' && displayWidth(short) > columns) short = [...short].slice(0, -1).join('');
  return short;
};
