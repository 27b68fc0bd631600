package io.certwatch.importjob;

/**
 * The counts of an import so far. While a file is checked nothing is stored; then the counts start again.
 *
 * @param total the number of rows; 0 before the whole file has been read
 * @param stored what is new or changed
 * @param repeated rows identical to an earlier row
 * @param remarked rows that were stored without cells that could not be read
 * @param unnamed rejected rows that may be about anything, because what they are about is unknown
 * @param absent what a full file should name and does not
 */
public record RowCounts(
        long total,
        long read,
        long stored,
        long unchanged,
        long repeated,
        long rejected,
        long remarked,
        long unnamed,
        long absent) {

    public static final RowCounts NONE = of(0, 0, 0, 0, 0);

    public static RowCounts of(long total, long read, long stored, long unchanged, long rejected) {
        return new RowCounts(total, read, stored, unchanged, 0, rejected, 0, 0, 0);
    }

    public RowCounts plus(RowCounts more) {
        return new RowCounts(
                total + more.total,
                read + more.read,
                stored + more.stored,
                unchanged + more.unchanged,
                repeated + more.repeated,
                rejected + more.rejected,
                remarked + more.remarked,
                unnamed + more.unnamed,
                absent + more.absent);
    }

    public RowCounts withAbsent(long items) {
        return plus(new RowCounts(0, 0, 0, 0, 0, 0, 0, 0, items - absent));
    }

    /** The share of the rows that has been read, from 0 to 1; 0 while the total is unknown. */
    public double share() {
        return total == 0 ? 0 : (double) read / total;
    }
}
