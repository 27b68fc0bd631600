package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.aggregate.Product;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of reading a row. */
public sealed interface Read {

    SheetRow row();

    /**
     * A valid product, and the fields that the file does not give. No earlier row had this SKU.
     *
     * @param proofs that the row names for it
     * @param vendor how the row calls its vendor
     * @param unread cells that could not be read: their values are unknown, or only a part is kept
     */
    record Offered(
            SheetRow row,
            Product product,
            UnmappedFields silence,
            RowProofs proofs,
            RowVendor vendor,
            List<Problem> unread)
            implements Read {

        public Offered {
            unread = List.copyOf(unread);
        }

        /** All that people are told about the row. */
        public List<Problem> remarks() {
            return Stream.of(unread, proofs.remarks(), vendor.remarks())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** An identical repetition of a product, as in exports that list a material once per plant, store or proof. */
    record Repeated(SheetRow row, Product product, RowPlace first, RowProofs proofs, RowVendor vendor) implements Read {

        /** What is read of it once more. */
        public List<Problem> remarks() {
            return Stream.concat(proofs.remarks().stream(), vendor.remarks().stream())
                    .toList();
        }
    }

    /** Nothing of it is stored. */
    record Rejected(SheetRow row, List<Problem> problems) implements Read {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /** It has no values, or none in a column with a meaning. */
    record Blank(SheetRow row) implements Read {}

    /**
     * @param column counted from 1; 0 for the whole row
     * @param header as in the file; empty if there is none
     * @param field of a product, as in the JSON form: {@code market.entryDate}, {@code specs.throughput}; or what is
     *   said of a proof: {@code certificate.validUntil}
     * @param value the text of the cell; long ones are cut
     * @param reason continues the sentence after the field's name: {@code is missing}
     */
    record Problem(
            int column,
            String header,
            String field,
            @Nullable String value,
            Sentence reason) {

        /** Headers of the fault columns in a file of rejected rows, which a later import skips. */
        public static final List<String> COLUMNS = List.of("error.row", "error.column", "error.value", "error.reason");
    }
}
