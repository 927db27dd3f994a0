import { checkIdentityDocument } from '#shared/domain/identity/identity-document';
import { checkPhone } from '#shared/domain/identity/phone';
import { businessDay } from '#shared/domain/time/business-day';
import { useCommandQuery } from '../../../lib/use-command';
import { useDebounced } from '../../../lib/use-debounced';
import { type CounterValues, toIntake } from '../model/counter-values';

const TYPING_PAUSE_MS = 300;

function toQuestion(values: CounterValues) {
  const { applicant, place, itemVersionId, categoryCode } = toIntake(values);
  const today = businessDay(new Date().toISOString());
  const document = checkIdentityDocument(applicant.documentType, applicant.documentNumber, today);
  const phone = checkPhone(applicant.phone);
  return {
    residentId: applicant.residentId,
    documentNumber: document.status === 'error' ? '' : document.value.normalized,
    phone: phone.status === 'ok' ? phone.value.normalized : '',
    itemVersionId,
    categoryCode,
    place: place.trim().slice(0, 120),
  };
}

/** Earlier cases of the person and cases like this one, asked as soon as something tells them apart. */
export function useRelated(values: CounterValues) {
  const settled = useDebounced(JSON.stringify(toQuestion(values)), TYPING_PAUSE_MS);
  const question = JSON.parse(settled) as ReturnType<typeof toQuestion>;
  const hasMatter = question.itemVersionId !== null || question.categoryCode !== null;
  const isAsked =
    question.residentId !== null ||
    question.documentNumber !== '' ||
    question.phone !== '' ||
    (hasMatter && question.place !== '');
  const related = useCommandQuery('case.findRelated', question, { enabled: isAsked, keepPrevious: true });
  return { isAsked, found: isAsked ? related.data : undefined };
}
