import type { StorageControl } from '../../electron/features/storage/storage-control.port';

const refuse = async () => {
  throw new Error('this program keeps its data where it is');
};

/** A program whose data stays where the test has put it. */
export const STORAGE_HERE: StorageControl = {
  state: () => ({
    place: { kind: 'here' },
    phase: 'open',
    fault: null,
    fileFault: null,
    keyNeed: null,
    fileTrouble: null,
    lostAt: null,
    nextTryAt: null,
    clockOffSeconds: null,
    clockDoubt: null,
    canKeepPassword: false,
    hasDatabaseHere: true,
  }),
  hasOffice: async () => true,
  test: refuse,
  connect: refuse,
  enter: refuse,
  enterPassphrase: refuse,
  enterPhrase: refuse,
  confirmClock: () => undefined,
  upgrade: refuse,
  retry: async () => undefined,
  workHere: refuse,
  move: () => ({ kind: 'none' }),
  moveThere: () => void refuse(),
  moveHere: () => void refuse(),
  stopMove: refuse,
};
