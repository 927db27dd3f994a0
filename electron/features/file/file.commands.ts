import type { FeatureHandlers } from '../../ipc/handlers';
import { FileService } from './file.service';
import type { FileKit } from './file-kit';

/** Handlers of files. */
export function createFileCommands(deps: FileKit): FeatureHandlers<'file'> {
  const service = new FileService(deps);
  return {
    'file.add': ({ caseId, orderId, file }, { actor }) => service.add(actor, { caseId, orderId, ...file }),
    'file.read': ({ fileId }, { actor }) => service.open(actor, fileId),
  };
}
