package io.certwatch.product.engine;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the catalogue as published.
 *
 * @param sector whose equipment guidance is about; null for everybody's
 * @param inForceFrom the day on which it will take effect, null once it has
 */
public record EditionText(
        String id,
        Force force,
        @Nullable Sector sector,
        @Nullable LocalDate inForceFrom,
        @Nullable String supersedes,
        List<EntryText> entries) {}
