package io.certwatch.product.productimport;

import io.certwatch.product.product.Registration;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The counts of an import so far. While a file is checked nothing is stored; then the counts start again. Blank rows
 * do not count.
 *
 * @param total number of rows; 0 before the whole file has been read
 * @param stored products new or changed
 * @param repeated rows identical to an earlier row
 * @param remarked rows that were stored without cells that could not be read
 * @param unnamed rejected rows whose SKU is unknown, so that they may belong to any product
 * @param absent products that a full export does not name
 * @param share how much of the file is read, from 0 to 1
 */
public record Progress(
        long total,
        long read,
        long stored,
        long unchanged,
        long repeated,
        long rejected,
        long remarked,
        long unnamed,
        long absent,
        double share,
        @Nullable ImportPace pace) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);

    Progress takenUp(Instant at) {
        return new Progress(
                total,
                read,
                stored,
                unchanged,
                repeated,
                rejected,
                remarked,
                unnamed,
                absent,
                share,
                ImportPace.begins(read, at));
    }

    /** Starts the counts again for the second pass. */
    Progress secondReading() {
        return new Progress(read, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
    }

    Progress plus(RowBatch rows, Registration registered, ReadPosition until, Instant at) {
        return new Progress(
                total,
                read + rows.size(),
                stored + registered.stored(),
                unchanged + registered.unchanged(),
                repeated + rows.repeated(),
                rejected + rows.rejected().size(),
                remarked + rows.remarked().size(),
                until.unnamed(),
                absent,
                until.share(),
                pace == null ? null : pace.at(at));
    }

    Progress withAbsent(long products) {
        return new Progress(
                total, read, stored, unchanged, repeated, rejected, remarked, unnamed, products, share, pace);
    }

    /** Rows per second. */
    public double rate() {
        return pace == null ? 0 : pace.rate(read);
    }

    /** Null if unknown. */
    public @Nullable Duration left() {
        return total == 0 || rate() == 0 ? null : Duration.ofMillis(Math.round((total - read) * 1000 / rate()));
    }
}
