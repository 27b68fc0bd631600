package io.certwatch.catalogue.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a certificate; null is what it does not say.
 *
 * @param published the models as they were printed, before they were told apart
 * @param category the category as printed, {@code entry} the entry of the catalogue that it was found to mean
 * @param validUntil as given, never computed
 */
public record Facts(
        @Nullable String holder,
        @Nullable String product,
        @Nullable String published,
        List<String> models,
        @Nullable String category,
        @Nullable String entry,
        @Nullable String body,
        @Nullable CertificateKind kind,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil) {

    public Facts {
        models = List.copyOf(models);
    }

    /** What this list does not say stays as it was known. */
    Facts over(Facts older) {
        return new Facts(
                either(holder, older.holder),
                either(product, older.product),
                either(published, older.published),
                models.isEmpty() ? older.models : models,
                either(category, older.category),
                category == null ? either(entry, older.entry) : entry,
                either(body, older.body),
                either(kind, older.kind),
                either(issued, older.issued),
                either(validUntil, older.validUntil));
    }

    Facts withModels(@Nullable String asPublished, List<String> toldApart) {
        return new Facts(holder, product, asPublished, toldApart, category, entry, body, kind, issued, validUntil);
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
