import type { z } from 'zod';

/** Codes that schemas give themselves, as catalogue keys under `fields.`; zod's own English never reaches the window. */
const OWN_CODE = /^[a-z][a-z0-9-]*$/;

function codeOf(issue: z.core.$ZodIssue): string {
  if (OWN_CODE.test(issue.message)) return issue.message;
  if (issue.code === 'too_big') return 'too-long';
  return issue.code === 'too_small' ? 'required' : 'invalid';
}

/** A name that a form can have; the keys of a record may be whatever the caller sent. */
const FIELD_NAME = /^[A-Za-z0-9_-]{1,40}$/;

/** The place of a fault as the form knows it, ending before the first name that no form has. */
function pathOf(path: readonly PropertyKey[]): string {
  return cutStrange(path.map(String));
}

function cutStrange(names: readonly string[]): string {
  const strange = names.findIndex((name) => !FIELD_NAME.test(name));
  return names.slice(0, strange < 0 ? names.length : strange).join('.');
}

/** Bad fields that a service named, without what the caller had called a field. The first fault of a place counts. */
export function knownFields(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const known: Record<string, string> = {};
  for (const [path, code] of Object.entries(fields)) {
    const place = cutStrange(path.split('.'));
    if (!Object.hasOwn(known, place)) known[place] = code;
  }
  return known;
}

/** The bad fields of a parse error as `path → field code`; the first fault of a field counts. */
export function fieldCodes(error: z.ZodError): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = pathOf(issue.path);
    if (!Object.hasOwn(codes, path)) codes[path] = codeOf(issue);
  }
  return codes;
}
