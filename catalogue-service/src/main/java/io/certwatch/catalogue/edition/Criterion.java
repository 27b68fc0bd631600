package io.certwatch.catalogue.edition;

import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;

/** One threshold of an entry; {@code written} is the quantity in the words of the announcement. */
public record Criterion(String parameter, Bilingual label, Comparison comparison, String written, Quantity quantity) {

    /** Of a quantity that was readable before. */
    public static Criterion of(String parameter, Bilingual label, Comparison comparison, String written) {
        return switch (Quantity.read(written)) {
            case Reading.Read(var quantity) -> new Criterion(parameter, label, comparison, written, quantity);
            case Reading.Unreadable(var reason) -> throw new IllegalArgumentException(parameter + ": " + reason);
        };
    }

    /** Two wordings of one threshold ({@code 12 Tbps}, {@code 12000 Gbps}) bound the same. */
    Range range() {
        return Range.of(comparison, quantity);
    }
}
