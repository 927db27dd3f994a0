const DROPPED_ENDING = /(街道办事处|街道)$/;

/** The name by which an office numbers its papers: the street's name without 街道; a town keeps its name. */
export function officeShortName(streetName: string): string {
  const short = streetName.replace(DROPPED_ENDING, '');
  return short === '' ? streetName : short;
}

/** The serial within a paper's number: five digits, more where a year needs them. */
export function formatPaperSerial(serial: number): string {
  return String(serial).padStart(5, '0');
}

/**
 * The office as a paper's head and seal name it: street and centre together, the street's name not twice
 * where the centre's own name begins with it.
 */
export function issuerName(streetName: string, centreName: string): string {
  return centreName.startsWith(streetName) ? centreName : streetName + centreName;
}
