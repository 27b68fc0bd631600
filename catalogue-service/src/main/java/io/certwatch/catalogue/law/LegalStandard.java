package io.certwatch.catalogue.law;

import io.certwatch.edition.Confidence;
import io.certwatch.edition.EntryKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mandatory standard; {@code effective} is null if not known.
 *
 * @param confidence how sure its number and day are; null if not said
 */
public record LegalStandard(
        String number,
        EntryKind kind,
        @Nullable LocalDate effective,
        @Nullable Confidence confidence) {}
