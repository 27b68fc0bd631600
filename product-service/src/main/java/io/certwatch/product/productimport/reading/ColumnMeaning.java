package io.certwatch.product.productimport.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column says of a product. Written as the JSON form of a product names it: {@code sku}, {@code specs.throughput}, {@code ignored}. */
public sealed interface ColumnMeaning {

    String FIGURE = "specs.";

    /** One of the fields that a product has anyway. */
    enum Field implements ColumnMeaning {
        SKU("sku"),
        NAME_ZH("name.zh"),
        NAME_EN("name.en"),
        /** In Chinese or in English, whichever it is written in. */
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
     * A figure that has a column of its own.
     *
     * @param name as the datasheet has it
     * @param unit of all figures in the column that have none themselves; empty if the header says none
     */
    record Figure(String name, String unit) implements ColumnMeaning {

        @Override
        public String toString() {
            return FIGURE + name + (unit.isEmpty() ? "" : " (" + unit + ")");
        }
    }

    /** Nothing that bears on anything here. */
    record Ignored() implements ColumnMeaning {

        @Override
        public String toString() {
            return "ignored";
        }
    }

    /** What {@code toString} wrote, or a person; nothing if it means nothing. */
    static Optional<ColumnMeaning> parse(String written) {
        var word = written.strip();
        if (word.startsWith(FIGURE) && word.length() > FIGURE.length()) {
            return Optional.of(HeaderText.figure(word.substring(FIGURE.length())));
        }
        return Stream.<ColumnMeaning>concat(Arrays.stream(Field.values()), Stream.of(new Ignored()))
                .filter(meaning -> meaning.toString().equalsIgnoreCase(word))
                .findFirst();
    }
}
