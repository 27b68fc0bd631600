package io.certwatch.notification.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as it is told: this product, under this entry of this edition, by this date, for this reason.
 *
 * @param why         it is told again, or now: a certificate that lapsed, a waiver that is over, another vendor
 * @param application what is under way, if certification has been applied for
 * @param renewal     the certificate that ends, if the product has one
 */
public record AlertLine(
        String obligation,
        long revision,
        Product product,
        Edition edition,
        Entry entry,
        @Nullable LocalDate due,
        BilingualText explanation,
        News news,
        @Nullable BilingualText why,
        @Nullable Application application,
        @Nullable Renewal renewal,
        boolean takenOut) {

    /** What happened to it. */
    public enum News { OPENED, REOPENED, DUE_SOON }

    public record Product(String sku, BilingualText name, @Nullable String model) {}

    /** @param effective the first day on which it applies */
    public record Edition(String id, String announcement, BilingualText title, LocalDate effective) {}

    public record Entry(String code, BilingualText name) {}

    /** @param expected the day on which the certificate is expected */
    public record Application(String number, String body, LocalDate expected) {}

    /** @param validUntil the last day of the certificate */
    public record Renewal(String certificate, LocalDate validUntil) {}

    /** An obligation that lapses and opens again is told again. */
    public String key() {
        return obligation + "/" + revision;
    }

    /** As it is told, with what is known of the obligation by now. */
    AlertLine revised(AlertLine now) {
        return new AlertLine(
                obligation, revision, now.product, now.edition, now.entry, now.due, now.explanation, news, why, now.application, now.renewal, takenOut);
    }

    public AlertLine takeOut() {
        return new AlertLine(obligation, revision, product, edition, entry, due, explanation, news, why, application, renewal, true);
    }
}
