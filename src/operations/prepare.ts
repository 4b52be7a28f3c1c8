import type { Model } from '../config/model.ts';
import type { JudgedFile } from './check/check-file.ts';
import { type LoadChoice, loadConfiguration } from './check/load-configuration.ts';
import { noFunction } from './choose-function.ts';
import type { Ending } from './ending.ts';
import { packFunctions, type Wanted } from './pack/pack.ts';
import { tellWhatIsLeftOut } from './plan/left-out.ts';
import type { Surroundings } from './surroundings.ts';
import { usualRegion } from './target/choose-credential.ts';

export interface ConfigurationChoice extends LoadChoice {
  readonly region: string | undefined;
}

/** The file, read and packed: everything that is known before a target is asked. */
export interface Prepared {
  readonly file: string;
  readonly region: string;
  readonly model: Model;
  /** Where it is to be held against what is live. */
  readonly judged: JudgedFile | undefined;
  /** Empty where the code is not needed. */
  readonly wanted: readonly Wanted[];
}

export type Preparation =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'ended'; readonly ending: Ending };

/** Loads the configuration and packs its functions; every problem has been told when it returns. */
export const prepare = async (
  choice: ConfigurationChoice,
  needsCode: boolean,
  surroundings: Surroundings,
): Promise<Preparation> => {
  const { host, emit } = surroundings;
  const loaded = loadConfiguration(choice, !needsCode, surroundings);
  if (loaded.kind !== 'loaded') {
    emit({ kind: 'deploy-ended', outcome: 'refused', functions: [], notRun: [] });
    const ending = loaded.kind === 'invalid' ? 'problems found' : 'wrong usage';
    return { kind: 'ended', ending };
  }
  const { model } = loaded;
  const judged = choice.occasion === 'before live' ? loaded.judged : undefined;
  if (model.functions.length === 0) {
    return { kind: 'ended', ending: noFunction(model, surroundings) };
  }
  const region = regionOf(model, choice.region, surroundings);
  const known = { file: model.file, region, model, judged };
  if (!needsCode) return { kind: 'prepared', prepared: { ...known, wanted: [] } };
  tellWhatIsLeftOut(model, surroundings);
  const packed = await packFunctions(model, host);
  if (packed.kind === 'obstacle') {
    emit({ kind: 'failure-met', failure: packed.obstacle });
    emit({ kind: 'deploy-ended', outcome: 'refused', functions: [], notRun: [] });
    return { kind: 'ended', ending: 'problems found' };
  }
  return { kind: 'prepared', prepared: { ...known, wanted: packed.wanted } };
};

/** As asked for, else as written, else the usual one. */
export const regionOf = (
  model: Model,
  asked: string | undefined,
  surroundings: Surroundings,
): string => asked ?? writtenRegion(model) ?? usualRegion(surroundings);

const writtenRegion = ({ functions }: Model): string | undefined => {
  const region = functions[0]?.region;
  return region && region.origin !== 'default' ? region.value : undefined;
};
