import { InitialSchema } from './migrations/1795438800000-initial-schema';

/** Every migration in the order of its number. Released ones are never edited. */
export const migrations = [InitialSchema];
