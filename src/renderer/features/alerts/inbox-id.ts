/** The element that the bell controls. */
export const INBOX_ID = 'alerts-inbox';

/** The bell itself, for a focus that has lost its place. */
export const BELL = `[aria-controls="${INBOX_ID}"]`;
