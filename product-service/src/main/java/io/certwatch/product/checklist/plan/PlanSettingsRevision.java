package io.certwatch.product.checklist.plan;

import io.certwatch.platform.author.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The plan settings of a company in one revision.
 *
 * @param revision 0 while nobody has stated any, and the estimates count
 * @param author null while nobody has stated any, like the moment
 */
public record PlanSettingsRevision(
        String company,
        long revision,
        PlanSettings settings,
        @Nullable Author author,
        @Nullable Instant at) {

    static PlanSettingsRevision nothingStated(String company) {
        return new PlanSettingsRevision(company, 0, PlanSettings.ESTIMATED, null, null);
    }

    PlanSettingsRevision next(PlanSettings stated, Author by, Instant when) {
        return new PlanSettingsRevision(company, revision + 1, stated, by, when);
    }
}
