import { z } from 'zod';
import { SECTION_KEYS } from '../organisation/org-unit';

/**
 * Where the catalogue sends a case by default: the key of a section, or `community`, the case's own community. An office
 * ties the keys of sections to its units when it is set up.
 */
export const routeKeySchema = z.enum([...SECTION_KEYS, 'community']);

/** One of the keys of {@link routeKeySchema}. */
export type RouteKey = z.infer<typeof routeKeySchema>;
