package io.certwatch.notification.correspondence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.correspondence.Correspondence.ProductMessages;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads which messages were sent about each product. */
public final class ReadCorrespondence {

    /** Alerts that are read for one answer, the newest. */
    static final int MOST_ALERTS = 1_000;

    private static final Comparator<ProductMessage> NEWEST_FIRST =
            Comparator.comparing(ProductMessage::begunAt).reversed();

    private final KnownObligations obligations;
    private final ObligationAlerts alerts;
    private final AlertMessagesOfProducts ofAlerts;
    private final DecisionMessagesOfProducts ofDecisions;
    private final Clock clock;

    ReadCorrespondence(
            KnownObligations obligations,
            ObligationAlerts alerts,
            AlertMessagesOfProducts ofAlerts,
            DecisionMessagesOfProducts ofDecisions,
            Clock clock) {
        this.obligations = obligations;
        this.alerts = alerts;
        this.ofAlerts = ofAlerts;
        this.ofDecisions = ofDecisions;
        this.clock = clock;
    }

    /**
     * About the products that need a proof, by SKU.
     *
     * @param day in China; null for today
     * @param after a SKU
     */
    public Correspondence about(String company, @Nullable LocalDate day, @Nullable String after, int products) {
        var known = obligations.afterProduct(company, after, products + 1);
        var bySku = bySku(known);
        var more = bySku.size() > products;
        if (more) bySku.pollLastEntry();
        return read(company, day, bySku, more);
    }

    /** About one product. */
    public Correspondence aboutProduct(String company, @Nullable LocalDate day, String sku) {
        return read(company, day, bySku(obligations.ofProduct(company, sku)), false);
    }

    /** About one obligation. */
    public Correspondence aboutObligation(KnownObligation obligation) {
        var known = Map.of(obligation.subject().sku(), List.of(obligation));
        return read(obligation.company(), null, known, false);
    }

    /** In the order in which they were read. */
    private static SequencedMap<String, List<KnownObligation>> bySku(List<KnownObligation> known) {
        return known.stream()
                .collect(groupingBy(obligation -> obligation.subject().sku(), LinkedHashMap::new, toList()));
    }

    private Correspondence read(
            String company, @Nullable LocalDate asked, Map<String, List<KnownObligation>> bySku, boolean moreProducts) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var day = asked == null ? ChinaCalendar.dayOf(now) : asked;
        var end = ChinaCalendar.midnight(day.plusDays(1));
        var ids = bySku.values().stream()
                .flatMap(List::stream)
                .map(KnownObligation::id)
                .toList();
        var found = ids.isEmpty() ? List.<Alert>of() : alerts.aboutAny(company, ids, end, MOST_ALERTS + 1);
        var read = found.subList(0, Math.min(MOST_ALERTS, found.size()));
        var messages = ofAlerts.of(company, read);
        ofDecisions
                .of(company, ids, end)
                .forEach((sku, some) ->
                        messages.computeIfAbsent(sku, _ -> new ArrayList<>()).addAll(some));
        return new Correspondence(
                company,
                day,
                now,
                bySku.keySet().stream()
                        .map(sku -> new ProductMessages(
                                sku,
                                messages.getOrDefault(sku, List.of()).stream()
                                        .sorted(NEWEST_FIRST)
                                        .toList()))
                        .toList(),
                moreProducts,
                found.size() > MOST_ALERTS);
    }
}
