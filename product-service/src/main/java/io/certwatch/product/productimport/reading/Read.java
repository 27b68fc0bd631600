package io.certwatch.product.productimport.reading;

import io.certwatch.product.product.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row says. */
public sealed interface Read {

    Row row();

    /**
     * A product that can be taken in, and what is not said of it. No other row before it offered this SKU.
     *
     * @param remarks cells that could not be read: what they say is unknown, or only a part of it is kept
     */
    record Offered(Row row, Product product, UnmappedFields silence, List<Problem> remarks) implements Read {

        public Offered {
            remarks = List.copyOf(remarks);
        }
    }

    /** The same product again, word for word, as exports have it that list a material once for each plant or store. */
    record Repeated(Row row, Product product, Place first) implements Read {}

    /** Nothing of it is taken in. */
    record Rejected(Row row, List<Problem> problems) implements Read {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing stands in it, or nothing under a column that means anything. */
    record Blank(Row row) implements Read {}

    /**
     * @param column counted from 1; 0 if the row as a whole is meant
     * @param header as it stands above the column; empty if there is none
     * @param field  of a product, as the JSON form names it: {@code market.entryDate}, {@code specs.throughput}
     * @param value  as it stands in the cell; long ones are cut
     * @param reason goes on after the field's name: {@code is missing}
     */
    record Problem(int column, String header, String field, @Nullable String value, String reason) {

        /** What a file of rejected rows says in columns of its own, so that reading it again passes over them. */
        public static final List<String> COLUMNS = List.of("error.row", "error.column", "error.value", "error.reason");
    }
}
