package io.certwatch.catalogue.law;

import io.certwatch.edition.EntryKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mandatory standard; {@code effective} is null if not known. */
public record LegalStandard(
        String number, EntryKind kind, @Nullable LocalDate effective) {}
