package io.certwatch.product.calendar;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.calendar.CalendarDay.Kind;
import io.certwatch.product.calendar.CalendarDay.Line;
import io.certwatch.product.calendar.CalendarRevisions.Revision;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.Obligations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days of a company: until when proofs are needed, and when proofs end. Nothing of critical information infrastructure is read,
 * because an address needs no sign-in.
 */
public class ReadCalendar {

    /** Days that have just passed stay, so that nobody misses them; in two years much is different. */
    private static final int DAYS_BACK = 31;

    private static final int DAYS_AHEAD = 731;

    private final Obligations obligations;
    private final CalendarRevisions revisions;
    private final Clock clock;

    ReadCalendar(Obligations obligations, CalendarRevisions revisions, Clock clock) {
        this.obligations = obligations;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** A day with the revision of its entry. */
    public record RevisedDay(CalendarDay day, Revision revision) {}

    public List<RevisedDay> read(String company) {
        var now = clock.instant();
        var today = ChinaCalendar.dayOf(now);
        var window = new Window(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        var days = new TreeMap<LocalDate, Map<Kind, CollectedDay>>();
        obligations.each(
                ObligationFilter.due(
                        company,
                        List.of(ObligationState.Status.OPEN, ObligationState.Status.IN_PROGRESS),
                        window.from(),
                        window.before().plusDays(1)),
                one -> add(days, kind(one.obligation()), lastDay(one.obligation()), one, window));
        obligations.each(
                ObligationFilter.due(company, List.of(ObligationState.Status.SATISFIED), null, null),
                one -> add(days, Kind.PROOF_ENDS, end(one.obligation()), one, window));
        var collected = days.values().stream()
                .flatMap(ofDay -> ofDay.values().stream())
                .map(CollectedDay::toDay)
                .toList();
        var known = revisions.of(company, collected, now);
        return collected.stream()
                .map(day -> new RevisedDay(day, known.getOrDefault(day.key(), new Revision(0, now))))
                .toList();
    }

    private record Window(LocalDate from, LocalDate before) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(before);
        }
    }

    private static void add(
            TreeMap<LocalDate, Map<Kind, CollectedDay>> days,
            Kind kind,
            @Nullable LocalDate day,
            ProductObligation one,
            Window window) {
        if (day == null || !window.has(day)) return;
        var entry = one.obligation().requirement().entry();
        days.computeIfAbsent(day, _ -> new TreeMap<>())
                .computeIfAbsent(kind, _ -> new CollectedDay(kind, day))
                .add(
                        one.obligation().id().toString(),
                        new Line(one.sku(), one.productName(), entry.code(), entry.name()));
    }

    private static Kind kind(Obligation obligation) {
        return obligation.requirement().duePlanned() ? Kind.PLANNED : Kind.DUE;
    }

    /** Proof must be there before the due day. */
    private static @Nullable LocalDate lastDay(Obligation obligation) {
        var due = obligation.requirement().due();
        return due == null ? null : due.minusDays(1);
    }

    private static @Nullable LocalDate end(Obligation obligation) {
        if (!(obligation.state() instanceof Satisfied satisfied)) return null;
        var certificate = satisfied.certificate();
        var proof = satisfied.proof();
        if (certificate != null) return certificate.validUntil();
        return proof == null ? null : proof.validUntil();
    }
}
