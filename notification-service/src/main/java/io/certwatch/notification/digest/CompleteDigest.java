package io.certwatch.notification.digest;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.DigestsAsOfNow;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.alert.WaitingLines;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what a digest tells once it is due: what waited and is still open, as it is now, to the contact as it is now. */
public final class CompleteDigest implements DigestsAsOfNow {
    private final Alerts alerts;
    private final Digests digests;
    private final KnownObligations obligations;
    private final Recipients recipients;
    private final Contacts contacts;
    private final OutdatedNotices outdated;
    private final InstantSource clock;

    public CompleteDigest(
            Alerts alerts,
            Digests digests,
            KnownObligations obligations,
            Recipients recipients,
            Contacts contacts,
            OutdatedNotices outdated,
            InstantSource clock) {
        this.alerts = alerts;
        this.digests = digests;
        this.obligations = obligations;
        this.recipients = recipients;
        this.contacts = contacts;
        this.outdated = outdated;
        this.clock = clock;
    }

    /**
     * The digest with its final lines: planned, empty, or given up because its contact may get no messages. While the contact is asked to
     * confirm an address, it is empty although it has lines: they move to the next digest.
     */
    public Alert complete(Alert digest) {
        var told = asOfNow(digest);
        var to = recipients.of(told, ChinaCalendar.dayOf(clock.instant()));
        if (told.isWithoutLines()) return told.with(AlertStatus.EMPTY, List.of());
        if (to.isEmpty()) {
            return told.with(awaitsConfirmation(told) ? AlertStatus.EMPTY : AlertStatus.GIVEN_UP, List.of());
        }
        return told.with(AlertStatus.PLANNED, to);
    }

    @Override
    public Alert asOfNow(Alert digest) {
        return switch (digest.content()) {
            case AlertContent.Obligations _ -> digest.withObligations(openLines(digest));
            case AlertContent.TeamNotices _ -> digest.withContent(new AlertContent.TeamNotices(notices(digest)));
            case AlertContent.TeamNews _, SourceNews _ -> digest;
        };
    }

    /** Those of all alerts that wait, in their order. */
    private List<TeamNotice> notices(Alert digest) {
        return digests.waiting(digest.id()).stream()
                .flatMap(waiting -> alerts.find(waiting.alert()).stream()
                        .flatMap(alert -> alert.notices().stream())
                        .filter(notice -> waiting.lines().contains(notice.key())))
                .filter(notice -> !outdated.contain(notice))
                .toList();
    }

    private boolean awaitsConfirmation(Alert digest) {
        return digest.cause()
                .onlyContact()
                .flatMap(contact -> contacts.find(digest.id().company(), contact))
                .filter(contact -> Objects.equals(contact.vendor(), digest.vendor()))
                .filter(Contact::awaitsConfirmation)
                .isPresent();
    }

    private List<AlertLine> openLines(Alert digest) {
        var waiting = digests.waiting(digest.id());
        var current = waiting.stream()
                .map(WaitingLines::alert)
                .distinct()
                .flatMap(id -> alerts.find(id).stream())
                .collect(Collectors.toMap(Alert::id, Function.identity()));
        var ids = waiting.stream()
                .flatMap(one -> linesOf(one, current))
                .map(AlertLine::obligation)
                .collect(Collectors.toSet());
        var known = obligations.find(digest.id().company(), ids).stream()
                .collect(Collectors.toMap(KnownObligation::id, Function.identity()));
        return waiting.stream()
                .flatMap(one -> linesOf(one, current)
                        .filter(line -> isOpen(line, one, digest, Optional.ofNullable(known.get(line.obligation())))))
                .toList();
    }

    /** While lines wait, their alert is not settled, and its lines follow the obligations. */
    private static Stream<AlertLine> linesOf(WaitingLines waiting, Map<AlertId, Alert> current) {
        Set<String> keys = new HashSet<>(waiting.lines());
        var alert = current.get(waiting.alert());
        return alert == null ? Stream.empty() : alert.activeLines().stream().filter(line -> keys.contains(line.key()));
    }

    /** A later alert about the obligation tells it in place of this line. */
    private static boolean isOpen(AlertLine line, WaitingLines waiting, Alert digest, Optional<KnownObligation> known) {
        var vendor = digest.vendor();
        return vendor != null
                && known.filter(state ->
                                state.isClosedFor(vendor) || !waiting.alert().equals(state.alert()))
                        .isEmpty();
    }
}
