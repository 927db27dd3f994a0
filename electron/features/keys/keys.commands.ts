import type { FeatureHandlers } from '../../ipc/handlers';
import { KeysService } from './keys.service';
import { type PhraseKit, PhraseService } from './phrase.service';
import { type RotationKit, RotationService } from './rotation.service';

/** What the feature of keys needs. */
export type KeysDeps = PhraseKit & RotationKit;

/** The feature of keys: its handlers, and what it does by itself. */
export function createKeys(deps: KeysDeps) {
  const keys = new KeysService(deps);
  const phrases = new PhraseService(deps, keys);
  const rotation = new RotationService(deps, keys);
  const commands: FeatureHandlers<'keys'> = {
    'keys.state': () => keys.state(),
    'keys.makePhrase': ({ password }, { windowId, actor }) => phrases.make(windowId, actor, password),
    'keys.sheet': (_input, { windowId, actor }) => phrases.sheet(windowId, actor),
    'keys.printSheet': (input, { windowId, actor }) => phrases.print(windowId, actor, input),
    'keys.confirmPhrase': ({ words }, { windowId, actor }) => phrases.confirm(windowId, actor, words),
    'keys.leavePhrase': async (_input, { windowId }) => phrases.leave(windowId),
    'keys.rotate': ({ password }, { actor }) => rotation.begin(actor, password),
    'keys.stopRotation': (_input, { actor }) => rotation.stop(actor),
    'keys.goOnRotation': (_input, { actor }) => rotation.goOn(actor),
    'keys.changePassphrase': ({ old, passphrase }, { actor }) => keys.changePassphrase(actor, old, passphrase),
  };
  return { commands, tick: () => rotation.tick(), end: () => rotation.end() };
}
