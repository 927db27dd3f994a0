/** Id of the element that holds the pages and everything that hangs over them; the lock makes it inert. */
export const DESK_ID = 'desk';
