package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.delivery.Attempt.Result;
import io.certwatch.notification.vendoranswer.LapseMessages;
import io.certwatch.notification.vendoranswer.RestoredProof;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages that were sent since the obligation last opened again, to whomever. If that was told as a correction, there
 * is nothing to take back.
 */
final class FindLapseMessages implements LapseMessages {
    private static final int MOST = 100;

    private final ObligationAlerts alerts;
    private final Deliveries deliveries;
    private final InstantSource clock;

    FindLapseMessages(ObligationAlerts alerts, Deliveries deliveries, InstantSource clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public List<Told> find(RestoredProof proof) {
        var about = alerts.aboutAny(proof.company(), List.of(proof.obligation()), clock.instant(), MOST);
        var told = new LinkedHashMap<String, Told>();
        var lapse = findLapse(about, proof);
        if (lapse.isEmpty()) return List.of();
        for (var alert : about) {
            listSent(alert, proof, lapse.get().revision())
                    .forEach(sent -> told.putIfAbsent(
                            sent.recipient().contact(),
                            new Told(
                                    sent.recipient().contact(),
                                    dayOf(sent),
                                    lapse.get().why())));
        }
        return new ArrayList<>(told.values());
    }

    private static Optional<AlertLine> findLapse(List<Alert> about, RestoredProof proof) {
        return about.stream()
                .flatMap(alert -> lines(alert, proof))
                .filter(line -> line.news() == News.REOPENED || line.news() == News.CORRECTED)
                .max(Comparator.comparingLong(AlertLine::revision))
                .filter(line -> line.news() == News.REOPENED);
    }

    private static Stream<AlertLine> lines(Alert alert, RestoredProof proof) {
        return alert.activeLines().stream()
                .filter(line -> line.obligation().equals(proof.obligation()) && line.revision() < proof.revision());
    }

    private Stream<Delivery> listSent(Alert alert, RestoredProof proof, long since) {
        var wanted = lines(alert, proof)
                .filter(line -> line.revision() >= since)
                .map(AlertLine::key)
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) return Stream.empty();
        var ids = Stream.concat(alert.recipients().stream(), alert.sending().earlier().stream())
                .flatMap(recipient -> ToldLines.ids(alert, recipient))
                .distinct()
                .toList();
        return deliveries.find(proof.company(), ids).stream()
                .filter(delivery -> delivery.status() == Delivery.Status.SENT)
                .filter(delivery -> tells(delivery, alert, wanted));
    }

    private static boolean tells(Delivery delivery, Alert alert, Set<String> wanted) {
        return ToldLines.keys(delivery, alert).anyMatch(wanted::contains);
    }

    /** Lines in a digest have no attempt of their own. */
    private static @Nullable LocalDate dayOf(Delivery sent) {
        return sent.attempts().stream()
                .filter(attempt -> attempt.result() == Result.SENT)
                .map(Attempt::at)
                .max(Comparator.<Instant>naturalOrder())
                .map(ChinaCalendar::dayOf)
                .orElse(null);
    }
}
