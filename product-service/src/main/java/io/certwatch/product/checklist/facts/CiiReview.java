package io.certwatch.product.checklist.facts;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.profile.CiiStanding;
import io.certwatch.product.profile.CiiStatement;
import io.certwatch.product.profile.ProfileRevision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the standing of a company in critical information infrastructure is stated, and its review day lies ahead. */
final class CiiReview {

    private CiiReview() {}

    static ItemAnswer answer(ProfileRevision profile, Instant now) {
        var stated = profile.profile().cii();
        var reviewOn = stated.reviewOn();
        var left = reviewOn == null ? 0 : ChronoUnit.DAYS.between(ChinaCalendar.dayOf(now), reviewOn);
        var done = stated.standing() != CiiStanding.UNKNOWN && left > 0;
        return new ItemAnswer(
                text(stated, left),
                figures(profile, left),
                Explanation.of("facts.from.profile", String.valueOf(profile.revision()), "/api/company/profile"),
                done,
                done ? ItemState.DONE : ItemState.OPEN,
                null,
                null,
                Map.of(),
                openSince(reviewOn, left),
                reviewOn,
                now);
    }

    private static Explanation text(CiiStatement stated, long left) {
        if (stated.standing() == CiiStanding.UNKNOWN) return Explanation.of("facts.cii.unknown");
        var standing = Explanation.of("facts.cii." + stated.standing());
        var reviewOn = stated.reviewOn();
        if (reviewOn == null) return Explanation.of("facts.cii.undated", standing);
        return left > 0
                ? Explanation.of("facts.cii.reviewed", standing, reviewOn, left)
                : Explanation.of("facts.cii.due", standing, reviewOn);
    }

    private static Map<String, Long> figures(ProfileRevision profile, long left) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("profileRevision", profile.revision());
        figures.put("operators", (long) profile.profile().operators().size());
        if (left > 0) figures.put("daysUntilReview", left);
        return figures;
    }

    private static @Nullable Instant openSince(@Nullable LocalDate reviewOn, long left) {
        return reviewOn == null || left > 0 ? null : ChinaCalendar.midnight(reviewOn);
    }
}
