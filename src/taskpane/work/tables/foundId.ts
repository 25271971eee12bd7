/** The sentence that says how many tables were found: it takes the focus where the place that had it is gone. */
export const foundId = 'tables-found';
