package io.certwatch.catalogue.edition;

import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;

/** One threshold of an entry; {@code written} is the quantity as the announcement writes it. */
public record Criterion(String parameter, Bilingual label, Comparison comparison, String written, Quantity quantity) {

    /** @throws IllegalArgumentException if {@code written} is not a readable quantity */
    public static Criterion of(String parameter, Bilingual label, Comparison comparison, String written) {
        return switch (Quantity.read(written)) {
            case Reading.Read(var quantity) -> new Criterion(parameter, label, comparison, written, quantity);
            case Reading.Unreadable(var reason) -> throw new IllegalArgumentException(parameter + ": " + reason);
        };
    }

    /** Equal for different notations of one quantity ({@code 12 Tbps}, {@code 12000 Gbps}). */
    Range range() {
        return Range.of(comparison, quantity);
    }
}
