package io.certwatch.audit.web;

import io.certwatch.audit.AuditOutcome;
import io.certwatch.audit.AuditQuery;
import io.certwatch.audit.RecordIds;
import io.certwatch.audit.Visibility;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which records are asked for. */
record AuditFilter(
        @Parameter(description = "From this point in time, or from this day in China on") @Nullable
        String from,

        @Parameter(description = "Before this point in time, or up to and including this day in China") @Nullable
        String to,

        @Parameter(description = "The subject of the person or machine") @Nullable
        String person,

        @Parameter(description = "The operationId") @Nullable
        String operation,

        @Parameter(description = "The id of something that was concerned") @Nullable
        String object,

        @Nullable AuditOutcome outcome) {

    /** @param after id of the last record of the page before */
    AuditQuery of(Visibility visible, @Nullable String after) {
        var last = to == null ? null : RecordIds.from(instant("to", to, day -> day.plusDays(1)));
        return new AuditQuery(
                visible,
                from == null ? null : RecordIds.from(instant("from", from, UnaryOperator.identity())),
                after == null || last != null && last.compareTo(after) < 0 ? last : after,
                person,
                operation,
                object,
                outcome);
    }

    private static Instant instant(String name, String text, UnaryOperator<LocalDate> bound) {
        return Day.read(text)
                .map(day -> ChinaCalendar.midnight(bound.apply(day)))
                .orElseGet(() -> instant(name, text));
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw RequestProblem.invalid(name, PlatformText.of("fault.no-day-nor-time"));
        }
    }
}
