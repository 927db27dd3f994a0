/** The key of `settings` under which a database says that an office is being moved into it. */
export const MOVING_KEY = 'moving';
