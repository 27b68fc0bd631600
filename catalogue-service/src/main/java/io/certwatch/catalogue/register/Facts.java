package io.certwatch.catalogue.register;

import io.certwatch.catalogue.edition.EntryKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a list about a certificate; null if the list does not say.
 *
 * @param published the models as printed, before splitting
 * @param category the category as printed; {@code entry} is the matching entry of the edition that was in
 *   force when it was issued, or today if that day was not printed
 * @param validUntil as printed, never computed
 * @param batch the number of the batch in which a result without a number was published
 */
public record Facts(
        @Nullable String holder,
        @Nullable String product,
        @Nullable String published,
        List<String> models,
        @Nullable String category,
        @Nullable EntryKey entry,
        @Nullable String body,
        @Nullable CertificateKind kind,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        @Nullable String batch) {

    public Facts {
        models = List.copyOf(models);
    }

    /** Keeps the older value where this list has none. */
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
                either(validUntil, older.validUntil),
                either(batch, older.batch));
    }

    Facts withModels(@Nullable String asPublished, List<String> split) {
        return new Facts(holder, product, asPublished, split, category, entry, body, kind, issued, validUntil, batch);
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
