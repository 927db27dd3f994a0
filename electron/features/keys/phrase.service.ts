import { randomInt } from 'node:crypto';
import { issuerName } from '#shared/domain/paper/paper-number';
import { createI18n } from '#shared/i18n/translator';
import type { KeysState, MadePhrase } from '#shared/ipc/commands/keys';
import { createLogSigner, fingerprintOf } from '../../database/chain/log-signer';
import { CommandError } from '../../database/errors';
import { makeRecoveryRow } from '../../database/recovery-keys';
import type { PaperPrinter } from '../../printing/paper-printer';
import type { PaperRenderer } from '../../printing/paper-renderer';
import { dayWords } from '../../printing/papers/paper-words';
import type { Asker } from '../../security/actor';
import { makePhrase, PHRASE_WORDS, type RecoveryPhrase } from '../../security/recovery-phrase';
import { readOffice, readSettings } from '../../settings/settings.repository';
import type { PasswordAgain } from '../session/password-again.service';
import { confirmRecovery, insertKeyRow, listKeyRows, lockKeys } from './keys.repository';
import type { KeysKit, KeysService } from './keys.service';
import { drawRecoverySheet } from './recovery-sheet';

/** What recovery phrases are made and printed with. */
export interface PhraseKit extends KeysKit {
  readonly passwordAgain: PasswordAgain;
  readonly renderer: PaperRenderer;
  readonly printer: PaperPrinter;
}

/** A phrase while it is on the screen of the window where it was made. It is nowhere else. */
interface OpenPhrase {
  readonly rowId: string;
  readonly no: number;
  readonly phrase: RecoveryPhrase;
  readonly madeAt: string;
  readonly asker: Asker;
  readonly positions: MadePhrase['positions'];
}

const SHOWN_MS = 30 * 60_000;

/** Papers are Chinese, whatever the screen speaks. */
const { t } = createI18n('zh-CN');

/** Makes recovery phrases, puts them on paper, and lets two words of the paper confirm them. */
export class PhraseService {
  private readonly open = new Map<number, OpenPhrase>();

  constructor(
    private readonly kit: PhraseKit,
    private readonly keys: KeysService,
  ) {}

  async make(windowId: number, asker: Asker, password: string): Promise<MadePhrase> {
    const { database, clock, audit, passwordAgain } = this.kit;
    await passwordAgain.require(asker, password);
    const phrase = makePhrase();
    const madeAt = clock.now();
    const positions = choosePositions();
    const answer = await database.write('keys.makePhrase', async (tx) => {
      await lockKeys(tx);
      const no = 1 + Math.max(0, ...(await listKeyRows(tx)).map((row) => (row.purpose === 'recovery' ? row.no : 0)));
      const row = makeRecoveryRow(no, database.keys.master, phrase.secret, madeAt);
      await insertKeyRow(tx, row);
      await audit.record(tx, asker, { action: 'keys.phrase-made', subjectId: '' });
      tx.tell('keys.changed', {});
      tx.afterCommit(() => this.open.set(windowId, { rowId: row.id, no, phrase, madeAt, asker, positions }));
      return { positions };
    });
    return answer;
  }

  async sheet(windowId: number, asker: Asker): Promise<{ readonly pdf: string }> {
    return { pdf: (await this.draw(this.take(windowId, asker))).toString('base64') };
  }

  async print(
    windowId: number,
    asker: Asker,
    { printer, copies }: { readonly printer: string; readonly copies: number },
  ): Promise<null> {
    const { database, audit } = this.kit;
    const pdf = await this.draw(this.take(windowId, asker));
    const { printerName } = await database.read(readSettings);
    const job = { printer: printer === '' ? printerName : printer, copies, title: t('keys.paper.title') };
    const used = await this.kit.printer.print(pdf, job);
    return database.write('keys.printSheet', async (tx) => {
      await audit.record(tx, asker, { action: 'keys.sheet-printed', subjectId: '', detail: { printer: used, copies } });
      return null;
    });
  }

  async confirm(windowId: number, asker: Asker, words: readonly [string, string]): Promise<KeysState> {
    const { database, clock, audit } = this.kit;
    const { positions, phrase, rowId } = this.take(windowId, asker);
    const wrong = positions.findIndex((position, at) => !isWord(phrase, position, words[at] ?? ''));
    if (wrong >= 0) throw new CommandError('phrase-words', {}, { [`words.${wrong}`]: 'invalid' });
    const keeper = await this.keys.keeper();
    return database.write('keys.confirmPhrase', async (tx) => {
      await lockKeys(tx);
      if (!(await listKeyRows(tx)).some(({ id }) => id === rowId)) throw new CommandError('phrase-gone');
      await confirmRecovery(tx, rowId, clock.now());
      await audit.record(tx, asker, { action: 'keys.phrase-confirmed', subjectId: '' });
      tx.tell('keys.changed', {});
      tx.afterCommit(() => this.open.delete(windowId));
      return this.keys.view(tx, keeper);
    });
  }

  leave(windowId: number): null {
    this.open.delete(windowId);
    return null;
  }

  /** The phrase that this very person made at this window a short while ago. */
  private take(windowId: number, asker: Asker): OpenPhrase {
    const open = this.open.get(windowId);
    const age = open === undefined ? 0 : Date.parse(this.kit.clock.now()) - Date.parse(open.madeAt);
    if (open?.asker.accountId !== asker.accountId || age > SHOWN_MS) {
      this.open.delete(windowId);
      throw new CommandError('phrase-gone');
    }
    return open;
  }

  private async draw({ phrase, no, madeAt, asker }: OpenPhrase): Promise<Buffer> {
    const { database, renderer } = this.kit;
    const { office, settings } = await database.read(async (tx) => ({
      office: await readOffice(tx),
      settings: await readSettings(tx),
    }));
    const sheet = {
      issuer: issuerName(office?.streetName ?? '', settings.centreName),
      ...{ phrase, no, day: dayWords(madeAt), madeBy: asker.displayName },
      fingerprint: fingerprintOf(createLogSigner(database.keys.ring.signing).publicKey),
    };
    return renderer.toPdf(drawRecoverySheet(sheet, t), { size: 'A4', title: t('keys.paper.title') });
  }
}

/** Two different places, counted from 1, in their order. */
function choosePositions(): MadePhrase['positions'] {
  const first = randomInt(1, PHRASE_WORDS);
  return [first, randomInt(first + 1, PHRASE_WORDS + 1)];
}

/** Whether that is the word at a place, in either language. */
function isWord({ chinese, english }: RecoveryPhrase, position: number, typed: string): boolean {
  const word = typed.normalize('NFKC').trim().toLowerCase();
  return word === chinese[position - 1] || word === english[position - 1];
}
