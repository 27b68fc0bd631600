package io.certwatch.catalogue.register;

/**
 * What was found and done so far. While a list is checked nothing is stored; then the counts begin once more.
 *
 * @param total rows there are; 0 before the list was read to its end
 * @param stored certificates new or changed
 * @param absent certificates that a full list should name and does not
 */
public record Progress(long total, long read, long stored, long unchanged, long rejected, long absent) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    /** The list was read once; now it is read again. */
    Progress secondReading() {
        return new Progress(read, 0, 0, 0, 0, 0);
    }

    Progress withAbsent(long certificates) {
        return new Progress(total, read, stored, unchanged, rejected, certificates);
    }

    /** Of the same list once more. */
    Progress nothingNew() {
        return new Progress(total, read, 0, stored + unchanged, rejected, absent);
    }

    /** How much of the list is read, from 0 to 1; 0 before that can be told. */
    public double share() {
        return total == 0 ? 0 : (double) read / total;
    }
}
