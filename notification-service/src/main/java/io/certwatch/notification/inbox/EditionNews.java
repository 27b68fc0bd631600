package io.certwatch.notification.inbox;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an edition of the catalogue.
 *
 * @param effective the first day on which it applies
 */
public record EditionNews(
        String edition,
        What what,
        BilingualText title,
        Force force,
        @Nullable LocalDate effective,
        Instant at) {

    public enum What {
        PUBLISHED,
        CAME_INTO_FORCE,
        WITHDRAWN
    }

    /** Only a statutory edition binds. */
    public enum Force {
        STATUTORY,
        CONSULTATION,
        GUIDANCE
    }
}
