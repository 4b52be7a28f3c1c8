import { withAlias } from '../../versions.ts';
import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { requireFunction, requireSteady } from '../lookup.ts';
import { checkVersions, readAlias, requireAlias } from '../routing.ts';

/** Routing that is not sent is none: all traffic goes to the main version then. */
export const updateAlias = apiAction({
  name: 'UpdateAlias',
  read: readAlias,
  perform: ({ fn: place, ...sent }, { clock, store }) => {
    store.change((world) => {
      const fn = requireSteady(requireFunction(world, place), 'FailedOperation.UpdateAlias');
      const old = requireAlias(fn, sent.name);
      checkVersions(fn, sent);
      const description = sent.description ?? old.description;
      const alias = { ...old, ...sent, description, modifiedAt: clock.now() };
      return withFunction(world, withAlias(fn, alias));
    });
    return {};
  },
});
