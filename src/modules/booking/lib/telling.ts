/**
 * How people come to be told of changes, whoever dies when: the row of a change is written with the
 * change and says since when it is untold. Who hears of its event takes it on, writes the mails and notes so;
 * what is left over, a job takes on. A change belongs to one of them at a time, by a lease.
 */

/** So long a change is left to whoever hears of its event. */
export const UNTOLD_AFTER_SECONDS = 60;

/**
 * The first lease; each later one is as long as the change is old. Longer than a mail that was being
 * sent counts as being sent, so that whoever comes next sends it again.
 */
export const TELLING_LEASE_MINUTES = 10;

/** What is older is no longer news. */
export const UNTOLD_DAYS = 3;
