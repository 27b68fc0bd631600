package io.certwatch.notification.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as it is told: this product, under this entry of this edition, by this date, for this reason.
 *
 * @param why it is told again, or now: a certificate that lapsed, a waiver that is over, another vendor
 */
public record Line(
        String obligation,
        long revision,
        Product product,
        Edition edition,
        Entry entry,
        @Nullable LocalDate due,
        Text explanation,
        News news,
        @Nullable Text why,
        boolean takenOut) {

    /** What happened to it. */
    public enum News { OPENED, REOPENED, DUE_SOON }

    public record Product(String sku, Text name, @Nullable String model) {}

    public record Edition(String id, String announcement, Text title) {}

    public record Entry(String code, Text name) {}

    /** An obligation that lapses and opens again is told again. */
    public String key() {
        return obligation + "/" + revision;
    }

    public Line takeOut() {
        return new Line(obligation, revision, product, edition, entry, due, explanation, news, why, true);
    }
}
