package io.certwatch.notification.followup;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.LaterAlerts;
import io.certwatch.notification.alert.LaterAlerts.LaterMessage;
import io.certwatch.notification.delivery.ToldLines;
import io.certwatch.notification.followup.FollowUp.Unanswered;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is still open and unanswered of what a vendor was told. */
record UnansweredLines(KnownObligations obligations, LaterAlerts laterAlerts, ToldLines toldLines) {
    /** A reminder of a due date in the last days makes another reminder needless. */
    private static final int QUIET_DAYS = 3;

    /**
     * @param lines     as they are now: the obligations that ask for an answer and have none
     * @param remind    those of them of which no other message reminded in the last days
     * @param undecided those whose answer may be rejected yet
     */
    record Found(List<AlertLine> lines, List<AlertLine> remind, List<AlertLine> undecided) {
        static final Found NOTHING = new Found(List.of(), List.of(), List.of());

        /** Of the lines, without those whose answer may be rejected. */
        List<Unanswered> unanswered() {
            return toUnanswered(lines.stream());
        }

        /** Also those whose answer may be rejected. */
        List<Unanswered> unsettled() {
            return toUnanswered(Stream.concat(lines.stream(), undecided.stream()));
        }

        private static List<Unanswered> toUnanswered(Stream<AlertLine> all) {
            return all.map(line ->
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
        if (asked.isEmpty()) return Found.NOTHING;
        var company = alert.id().company();
        var known = findKnown(
                company, asked.stream().map(AlertLine::obligation).distinct().toList());
        var open = asked.stream()
                .filter(line -> isUnsettled(known.get(line.obligation()), vendor))
                .toList();
        if (open.isEmpty()) return Found.NOTHING;
        var later = laterAlerts.tellingAgain(alert).stream().collect(Collectors.groupingBy(LaterMessage::obligation));
        var followed = open.stream()
                .filter(line -> later.getOrDefault(line.obligation(), List.of()).stream()
                        .allMatch(LaterMessage::isReminder))
                .map(line -> bringUpToDate(line, known))
                .collect(Collectors.partitioningBy(line -> owesAnswer(known.get(line.obligation()), vendor)));
        var ours = followed.getOrDefault(true, List.of());
        var quietSince = today.minusDays(QUIET_DAYS);
        return new Found(
                ours,
                ours.stream()
                        .filter(line -> later.getOrDefault(line.obligation(), List.of()).stream()
                                .noneMatch(again -> again.news() == News.DUE_SOON
                                        && ChinaCalendar.dayOf(again.at()).isAfter(quietSince)))
                        .toList(),
                followed.getOrDefault(false, List.of()));
    }

    /**
     * Of all these follow-ups of one vendor, in one query.
     *
     * @return what is still unanswered, without or with an answer that may be rejected
     */
    Map<AlertId, Remaining> remaining(String company, String vendor, Collection<FollowUp> silent) {
        var ids = silent.stream()
                .flatMap(followUp -> followUp.unanswered().stream())
                .map(Unanswered::obligation)
                .distinct()
                .toList();
        var known = findKnown(company, ids);
        return silent.stream().collect(Collectors.toMap(FollowUp::alert, followUp -> {
            var unsettled = followUp.unanswered().stream()
                    .filter(one -> isUnsettled(known.get(one.obligation()), vendor))
                    .toList();
            return new Remaining(
                    unsettled, unsettled.stream().anyMatch(one -> owesAnswer(known.get(one.obligation()), vendor)));
        }));
    }

    /**
     * @param unsettled  also what has an answer that may be rejected
     * @param owesAnswer whether any of it has none
     */
    record Remaining(List<Unanswered> unsettled, boolean owesAnswer) {}

    private Map<String, KnownObligation> findKnown(String company, List<String> ids) {
        return obligations.find(company, ids).stream()
                .collect(Collectors.toMap(KnownObligation::id, Function.identity()));
    }

    private static boolean owesAnswer(@Nullable KnownObligation known, String vendor) {
        return known != null && !known.isClosedFor(vendor) && !known.answered();
    }

    private static boolean isUnsettled(@Nullable KnownObligation known, String vendor) {
        return owesAnswer(known, vendor) || known != null && !known.isClosedFor(vendor) && known.undecided();
    }

    private static AlertLine bringUpToDate(AlertLine line, Map<String, KnownObligation> known) {
        var obligation = known.get(line.obligation());
        return obligation == null ? line : obligation.bringUpToDate(line);
    }
}
