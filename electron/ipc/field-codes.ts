import type { z } from 'zod';

/** Codes that schemas give themselves, as catalogue keys under `fields.`; zod's own English never reaches the window. */
const OWN_CODE = /^[a-z][a-z0-9-]*$/;

function codeOf(issue: z.core.$ZodIssue): string {
  if (OWN_CODE.test(issue.message)) return issue.message;
  if (issue.code === 'too_big') return 'too-long';
  return issue.code === 'too_small' ? 'required' : 'invalid';
}

/** The bad fields of a parse error as `path → field code`; the first fault of a field counts. */
export function fieldCodes(error: z.ZodError): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    if (!Object.hasOwn(codes, path)) codes[path] = codeOf(issue);
  }
  return codes;
}
