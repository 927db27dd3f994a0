/** Numbers of persons that a message of a library may repeat: ID numbers and telephones, not parts of longer names. */
const PERSON_NUMBERS = /(?<![\w-])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?![\w-])/g;
/** Values that PostgreSQL repeats in its messages: `invalid input syntax for type uuid: "…"`, `Key (phone)=(…)`. */
const REPEATED_VALUE = /(: )"[^"\n]*"|(\)=)\([^)\n]*\)/g;

/** A line for the log without what it may say of a person. */
export function scrub(text: string): string {
  return text.replace(REPEATED_VALUE, '$1$2…').replace(PERSON_NUMBERS, '…');
}
