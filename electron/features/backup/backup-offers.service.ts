import type { BackupOffers } from '#shared/ipc/commands/backup';
import { CommandError } from '../../database/errors';
import type { BackupControl, BackupSecret } from './backup-control.port';

/** Backups for whoever sits at a desk whose data cannot be opened, or that has no office yet. */
export class BackupOffersService {
  constructor(private readonly control: BackupControl) {}

  async offers(): Promise<BackupOffers> {
    await this.require();
    return this.control.offers();
  }

  async chooseOffers(): Promise<BackupOffers> {
    await this.require();
    return this.control.chooseOffers();
  }

  async restoreOffer(name: string, secret: BackupSecret): Promise<null> {
    await this.require();
    this.control.restoreOffer(name, secret);
    return null;
  }

  async beginAnew(): Promise<null> {
    await this.require();
    await this.control.beginAnew();
    return null;
  }

  private async require(): Promise<void> {
    if (!(await this.control.mayOffer())) throw new CommandError('forbidden');
  }
}
