package io.certwatch.notification.followup;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.LaterAlerts;
import io.certwatch.notification.alert.LaterAlerts.Told;
import io.certwatch.notification.delivery.ToldLines;
import io.certwatch.notification.followup.FollowUp.Unanswered;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is still open and unanswered of what a vendor was told. */
final class UnansweredLines {
    /** A reminder of a due date in the last days makes another reminder needless. */
    private static final int QUIET_DAYS = 3;

    private final KnownObligations obligations;
    private final LaterAlerts laterAlerts;
    private final ToldLines toldLines;

    UnansweredLines(KnownObligations obligations, LaterAlerts laterAlerts, ToldLines toldLines) {
        this.obligations = obligations;
        this.laterAlerts = laterAlerts;
        this.toldLines = toldLines;
    }

    /**
     * @param lines  as they are now: the obligations that ask for an answer and have none
     * @param remind those of them of which no other message reminded in the last days
     */
    record Found(List<AlertLine> lines, List<AlertLine> remind) {

        List<Unanswered> unanswered() {
            return lines.stream()
                    .map(line ->
                            new Unanswered(line.obligation(), line.product().sku()))
                    .toList();
        }
    }

    /** Only of lines that reached somebody. An obligation that a later alert told as new is followed with that one. */
    Found of(Alert alert, String vendor, LocalDate today) {
        var told = toldLines.of(alert);
        var asked = alert.activeLines().stream()
                .filter(line -> line.news() != News.DUE_SOON && told.contains(line.key()))
                .toList();
        if (asked.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        var company = alert.id().company();
        var known = known(
                company, asked.stream().map(AlertLine::obligation).distinct().toList());
        var open = asked.stream()
                .filter(line -> owesAnswer(known.get(line.obligation()), vendor))
                .toList();
        if (open.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        var later = laterAlerts.tellingAgain(alert).stream().collect(Collectors.groupingBy(Told::obligation));
        var ours = open.stream()
                .filter(line -> later.getOrDefault(line.obligation(), List.of()).stream()
                        .allMatch(Told::isReminder))
                .map(line -> line.dueOn(dueNow(line, known)))
                .toList();
        var quietSince = today.minusDays(QUIET_DAYS);
        return new Found(
                ours,
                ours.stream()
                        .filter(line -> later.getOrDefault(line.obligation(), List.of()).stream()
                                .noneMatch(again -> again.news() == News.DUE_SOON
                                        && ChinaCalendar.dayOf(again.at()).isAfter(quietSince)))
                        .toList());
    }

    /** Those of the obligations that are still unanswered. */
    List<Unanswered> stillUnanswered(String company, String vendor, Collection<Unanswered> before) {
        var known = known(company, before.stream().map(Unanswered::obligation).toList());
        return before.stream()
                .filter(one -> owesAnswer(known.get(one.obligation()), vendor))
                .toList();
    }

    private Map<String, KnownObligation> known(String company, List<String> ids) {
        return obligations.find(company, ids).stream()
                .collect(Collectors.toMap(KnownObligation::id, Function.identity()));
    }

    private static boolean owesAnswer(@Nullable KnownObligation known, String vendor) {
        return known != null && !known.isClosedFor(vendor) && !known.answered();
    }

    /** It may have been rescheduled. */
    private static @Nullable LocalDate dueNow(AlertLine line, Map<String, KnownObligation> known) {
        var obligation = known.get(line.obligation());
        return obligation == null ? line.due() : obligation.due();
    }
}
