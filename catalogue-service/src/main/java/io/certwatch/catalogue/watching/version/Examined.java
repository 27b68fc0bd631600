package io.certwatch.catalogue.watching.version;

import io.certwatch.catalogue.watching.Outcome;
import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.TextDifference;
import io.certwatch.catalogue.watching.VersionFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of comparing a fetched original. */
public sealed interface Examined {

    /** The same bytes or content as the last accepted version. */
    record Same(Outcome outcome, @Nullable VersionFigures figures) implements Examined {}

    record Unsound(
            List<Reason> reasons,
            boolean releasable,
            @Nullable VersionFigures figures) implements Examined {}

    /** @param difference only of the page of a law */
    record Sound(Version version, VersionFigures figures, TextDifference difference) implements Examined {}
}
