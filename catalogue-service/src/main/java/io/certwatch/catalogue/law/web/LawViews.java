package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.CompareLaws;
import io.certwatch.catalogue.law.LawStandings;
import io.certwatch.catalogue.law.LawVersion;
import io.certwatch.catalogue.law.Laws;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.EntityTag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a version with its changes and where it stands on a day. */
@Component
class LawViews {

    private final Laws laws;
    private final CompareLaws comparison;
    private final Clock clock;

    LawViews(Laws laws, CompareLaws comparison, Clock clock) {
        this.laws = laws;
        this.comparison = comparison;
        this.clock = clock;
    }

    ResponseEntity<LawView> answer(ResponseEntity.BodyBuilder builder, LawVersion version) {
        return answer(builder, version, null);
    }

    /** @param day in China; null for today */
    ResponseEntity<LawView> answer(ResponseEntity.BodyBuilder builder, LawVersion version, @Nullable LocalDate day) {
        var standings = new LawStandings(laws.newestFirst(), orToday(day));
        return builder.eTag(EntityTag.of(version.revision()))
                .body(LawView.of(
                        version,
                        comparison.changes(version),
                        standings.of(version).orElse(null)));
    }

    LocalDate orToday(@Nullable LocalDate day) {
        return Objects.requireNonNullElseGet(day, () -> ChinaCalendar.today(clock));
    }
}
