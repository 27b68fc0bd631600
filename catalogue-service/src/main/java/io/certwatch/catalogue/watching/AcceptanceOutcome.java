package io.certwatch.catalogue.watching;

import io.certwatch.platform.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of accepting a version. */
sealed interface AcceptanceOutcome {

    /** @param live whether the version is already in effect */
    record Accepted(
            @Nullable String edition,
            @Nullable String importId,
            boolean live,
            @Nullable Sentence publication) implements AcceptanceOutcome {}

    /** The catalogue has the same content already. */
    record Known(String edition, boolean live) implements AcceptanceOutcome {}

    /** Rejected: fields are missing, or a rule forbids it. A steward can give the fields or release the version. */
    record Rejected(List<Reason> reasons) implements AcceptanceOutcome {}
}
