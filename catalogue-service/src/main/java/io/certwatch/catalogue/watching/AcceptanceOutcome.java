package io.certwatch.catalogue.watching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a version that was to be taken over. */
sealed interface AcceptanceOutcome {

    /** @param live whether it is in effect already */
    record Over(@Nullable String edition, @Nullable String importId, boolean live, @Nullable Sentence publication) implements AcceptanceOutcome {}

    /** The catalogue says the same already. */
    record Known(String edition, boolean live) implements AcceptanceOutcome {}

    /** Something is missing or stands against it; a steward can add or permit it. */
    record Not(List<Reason> reasons) implements AcceptanceOutcome {}
}
