package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When to publish an edition. A body gives either {@code at} or {@code now}, because a publication cannot be undone.
 *
 * @param edition must equal the id in the path; lets clients guard against publishing the wrong edition
 */
record PublicationForm(
        @Schema(description = "The id of the edition, as in the address", example = "2027-1") @Nullable
        String edition,

        @Schema(description = "When it is published by itself", example = "2027-01-01T00:00:00+08:00") @Nullable
        OffsetDateTime at,

        @Schema(description = "true publishes it at once, instead of at") @Nullable
        Boolean now) {

    /** The scheduled time; null to publish at once. */
    @Nullable
    OffsetDateTime when(String id) {
        if (edition != null && !edition.equals(id))
            throw RequestProblem.invalid("edition", ProblemText.of("problem.other-edition"));
        var isNow = Boolean.TRUE.equals(now);
        if (isNow && at != null) throw RequestProblem.invalid("now", ProblemText.of("problem.now-and-at"));
        if (!isNow && at == null) throw RequestProblem.invalid("at", ProblemText.of("problem.no-time"));
        return at;
    }
}
