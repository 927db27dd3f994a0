/** The only two channels between a window and the main process. */
export const COMMAND_CHANNEL = 'streetdesk:command';
/** Channel on which main tells windows what changed. */
export const EVENT_CHANNEL = 'streetdesk:event';
