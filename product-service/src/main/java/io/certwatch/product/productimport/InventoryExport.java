package io.certwatch.product.productimport;

import io.certwatch.importjob.ImportJob;
import io.certwatch.platform.author.Author;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.product.upload.FileName;
import org.jspecify.annotations.Nullable;

/**
 * What the inventory knows of the import of a company's export.
 *
 * @param author who uploaded it
 * @param name null if the client gave none
 * @param said the client's instructions for reading it
 * @param full whether it names every product of the company
 * @param detection how it is read; null before that is known
 * @param verdicts of the products of the rows that are stored so far
 */
public record InventoryExport(
        Author author,
        @Nullable FileName name,
        ReadingInstructions said,
        boolean full,
        @Nullable Detection detection,
        VerdictCounts verdicts,
        @Nullable Withdrawal withdrawal) {

    public static InventoryExport receive(
            Author author, @Nullable FileName name, ReadingInstructions said, boolean full) {
        return new InventoryExport(author, name, said, full, null, VerdictCounts.NONE, null);
    }

    /** With the same bytes and these, simultaneous uploads are one import. */
    public String instructions() {
        return full + "/" + said.digest();
    }

    /** The rows are read from the first one. */
    InventoryExport withDetection(Detection found) {
        return new InventoryExport(author, name, said, full, found, VerdictCounts.NONE, withdrawal);
    }

    InventoryExport count(VerdictCounts more) {
        return new InventoryExport(author, name, said, full, detection, verdicts.plus(more), withdrawal);
    }

    InventoryExport with(Withdrawal word) {
        return new InventoryExport(author, name, said, full, detection, verdicts, word);
    }

    /** The cause of every registration and withdrawal by the import. */
    public static Cause cause(ImportJob<InventoryExport> of) {
        return new Cause(Cause.Kind.IMPORT, of.id());
    }

    /** Whether the import has named products, or may still do so. */
    static boolean names(ImportJob<InventoryExport> of) {
        var rows = of.progress().rows();
        return !of.phase().ended() || rows.stored() + rows.unchanged() > 0;
    }
}
