import { readdir, readFile } from 'node:fs/promises';

const valueAfter = (environment: string, beginning: string): string | undefined => {
  const text = `\0${environment}`;
  const found = text.indexOf(`\0${beginning}`);
  if (found < 0) return undefined;
  const start = found + 1 + beginning.length;
  const end = text.indexOf('\0', start);
  return text.slice(start, end < 0 ? undefined : end);
};

/**
 * Linux shows the environment that each process was started with, which its children inherit even
 * when they leave its process group. A process that has ended, or is another user's, cannot be read.
 */
export const markedProcesses = async (
  beginning: string,
): Promise<ReadonlyMap<number, string> | undefined> => {
  const names = await readdir('/proc').catch(() => undefined);
  if (!names) return undefined;
  const ids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const marked = new Map<number, string>();
  const read = async (id: number): Promise<void> => {
    const environment = await readFile(`/proc/${id}/environ`, 'latin1').catch(() => '');
    const value = valueAfter(environment, beginning);
    if (value !== undefined) marked.set(id, value);
  };
  await Promise.all(ids.map(read));
  return marked;
};
