package io.certwatch.product.productimport.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column gives: a field of a product, the name of its vendor, or what is said of a proof for it. Written like in the JSON form of a product: {@code sku}, {@code
 * specs.throughput}, {@code ignored}.
 */
public sealed interface ColumnMeaning
        permits ColumnMeaning.Field,
                ColumnMeaning.FigureColumn,
                ColumnMeaning.VendorName,
                ColumnMeaning.Ignored,
                ProofColumn {

    String FIGURE = "specs.";

    /** One of the fixed fields of a product. */
    enum Field implements ColumnMeaning {
        SKU("sku"),
        NAME_ZH("name.zh"),
        NAME_EN("name.en"),
        /** In Chinese or in English, detected for each value. */
        NAME("name"),
        MODEL("model"),
        MANUFACTURER("manufacturer"),
        VENDOR("vendor"),
        DESCRIPTION("description"),
        DECLARED_ENTRY("declaredEntry"),
        HS_CODE("hsCode"),
        MARKET_STATUS("market.status"),
        MARKET_ENTRY_DATE("market.entryDate"),
        USED_IN_CII("usedInCii"),
        /** Figures with their names: {@code 吞吐量: 25.6Tbps; 路由表 200万条}. */
        SPECS("specs");

        private final String written;

        Field(String written) {
            this.written = written;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    /**
     * A figure with its own column.
     *
     * @param name as in the datasheet
     * @param unit of all figures in the column that have none themselves; empty if the header gives none
     */
    record FigureColumn(String name, String unit) implements ColumnMeaning {

        @Override
        public String toString() {
            return FIGURE + name + (unit.isEmpty() ? "" : " (" + unit + ")");
        }
    }

    /** How the vendor is called whose id another column gives; in Chinese or in English, detected for each value. */
    record VendorName() implements ColumnMeaning {

        @Override
        public String toString() {
            return "vendorName";
        }
    }

    /** A column without relevance. */
    record Ignored() implements ColumnMeaning {

        @Override
        public String toString() {
            return "ignored";
        }
    }

    /** Parses what {@code toString} or a person wrote; empty if it has no meaning. */
    static Optional<ColumnMeaning> parse(String written) {
        var word = written.strip();
        if (word.startsWith(FIGURE) && word.length() > FIGURE.length()) {
            return Optional.of(HeaderText.figure(word.substring(FIGURE.length())));
        }
        return Stream.of(Arrays.stream(Field.values()), ProofColumn.all(), Stream.of(new VendorName(), new Ignored()))
                .<ColumnMeaning>flatMap(meanings -> meanings)
                .filter(meaning -> meaning.toString().equalsIgnoreCase(word))
                .findFirst();
    }
}
