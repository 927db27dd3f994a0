/** Marks a branch that the types rule out: a new member of a union then fails to compile here. Throws when reached at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
