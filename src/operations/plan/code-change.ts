import { fileFingerprint, filesChanged, type KnownCode } from '../../engine/known-code.ts';
import type { LastDeploy } from '../../engine/last-deploy.ts';
import type { Change } from '../../engine/plan.ts';
import { FileProblem, type Files } from '../../host/files.ts';
import type { Package } from '../../package/package.ts';
import { functionAddress } from '../../resources/function/state.ts';
import type { Wanted } from '../pack/pack.ts';

/** Gives code by the address of its function; what is known of the same code is not read again. */
type CodeAt = (address: string, known: KnownCode | undefined) => KnownCode | undefined;

/** The code that is to be live, as far as it is packed here. */
export const codeToKnow = (wanted: readonly Wanted[], salt: string, files: Files): CodeAt => {
  const codes = new Map(wanted.map(({ fn, code }) => [functionAddress(fn), code]));
  return (address, known) => {
    const code = codes.get(address);
    if (code?.kind !== 'zip') return undefined;
    const isKnown = known?.sha256 === code.package.sha256;
    return isKnown ? known : knownCode(code.package, salt, files);
  };
};

const knownCode = ({ sha256, files: packed }: Package, salt: string, files: Files): KnownCode => ({
  sha256,
  files: Object.fromEntries(
    packed.map(({ path, place, mode, bytes }) => {
      const fingerprint = fileFingerprint(files.chunks(place), mode, salt);
      return [path, { bytes, fingerprint }] as const;
    }),
  ),
});

/** Says of changed code which files differ, where what is live was deployed from here. */
export const withCodeFiles = (
  change: Change,
  last: LastDeploy,
  place: string,
  codeAt: CodeAt,
): Change => {
  const { address, differences } = change.planned;
  const known = last.code?.[place]?.[address];
  const difference = differences.find(({ field }) => field === 'codeSha256');
  if (!known || difference?.before !== known.sha256) return change;
  try {
    const code = codeAt(address, known);
    if (!code) return change;
    return { ...change, planned: { ...change.planned, codeFiles: filesChanged(known, code) } };
  } catch (error) {
    // Files that changed since they were packed are told when they are to be sent.
    if (error instanceof FileProblem) return change;
    throw error;
  }
};
