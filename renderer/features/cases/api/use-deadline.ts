import { useCommandQuery } from '../../../lib/use-command';

/** How a case's deadline came to be; asked when it is unfolded. */
export const useDeadline = (caseId: string) => useCommandQuery('case.explainDeadline', { caseId });
