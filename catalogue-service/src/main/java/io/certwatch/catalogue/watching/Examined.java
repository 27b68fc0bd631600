package io.certwatch.catalogue.watching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in an original that was fetched. */
sealed interface Examined {

    /** Bytes or words of the last good version. */
    record Same(Outcome outcome, @Nullable VersionFigures figures) implements Examined {}

    record Unsound(List<Reason> reasons, boolean releasable, @Nullable VersionFigures figures) implements Examined {}

    record Sound(Version version, VersionFigures figures) implements Examined {}
}
