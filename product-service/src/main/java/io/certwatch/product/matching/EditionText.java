package io.certwatch.product.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition of the catalogue as it was published. */
public record EditionText(String id, Force force, LocalDate effective, @Nullable String supersedes, List<EntryText> entries) {}
