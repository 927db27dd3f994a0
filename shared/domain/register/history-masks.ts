import type { AuditChange } from '../audit/audit-change';
import { maskAddress } from '../case/mask-address';
import { maskIdentityNumber, maskPhone } from '../identity/mask';

const MASKS: Readonly<Record<string, (value: string) => string>> = {
  documentNumber: maskIdentityNumber,
  furtherDocument: maskIdentityNumber,
  phone: maskPhone,
  furtherPhone: maskPhone,
  address: maskAddress,
  home: maskAddress,
  birthDate: (value) => value.slice(0, 4),
};

/** A change as the log keeps it and as a page shows it before its reader said why he must see more. */
export function maskChange({ field, before, after }: AuditChange): AuditChange {
  const mask = MASKS[field];
  return mask === undefined ? { field, before, after } : { field, before: mask(before), after: mask(after) };
}
