package io.certwatch.product.calendar;

import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What falls on a day: one entry in a calendar, however many products it concerns.
 *
 * @param count of obligations
 * @param first some of them, by SKU
 * @param fingerprint another one if anything that is shown of the day changes
 */
public record CalendarDay(Kind kind, LocalDate date, int count, List<Line> first, String fingerprint) {

    public enum Kind {
        /** The last day on which a proof is not too late. */
        DUE,
        /** The same, of a day that a planned market entry or an edition to come sets. */
        PLANNED,
        /** The last day of the proof that covers a product. */
        PROOF_ENDS
    }

    /** A product and the entry that lists it. */
    public record Line(String sku, Wording product, String entryCode, Wording entry) {}

    /** Tells the days of a company apart, and stays the same. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + date;
    }
}
