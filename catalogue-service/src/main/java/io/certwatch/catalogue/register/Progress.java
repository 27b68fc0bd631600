package io.certwatch.catalogue.register;

/**
 * The progress of an import. Nothing is stored while the list is checked; afterwards counting starts again.
 *
 * @param total the number of rows; 0 until the list has been read once
 * @param stored the number of new or changed certificates
 * @param absent the number of certificates that a full list should contain and does not
 */
public record Progress(long total, long read, long stored, long unchanged, long rejected, long absent) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    /** Starts the second reading, with the total of the first. */
    Progress secondReading() {
        return new Progress(read, 0, 0, 0, 0, 0);
    }

    Progress withAbsent(long certificates) {
        return new Progress(total, read, stored, unchanged, rejected, certificates);
    }

    /** For applying the same list again. */
    Progress withoutChanges() {
        return new Progress(total, read, 0, stored + unchanged, rejected, absent);
    }

    /** The share of the list that has been read, from 0 to 1; 0 while the total is unknown. */
    public double share() {
        return total == 0 ? 0 : (double) read / total;
    }
}
