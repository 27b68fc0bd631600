package io.certwatch.notification.retention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.platform.retention.ExpiringData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that are over, with their deliveries, the reports about these, and their follow-ups. An alert about an obligation that is not
 * closed stays, however old, because it is what its vendor was told. It goes last, so that a crash leaves nothing of it without it.
 */
final class ExpiredAlerts implements ExpiringData {

    private static final List<String> OVER = Stream.of(AlertStatus.values())
            .filter(ExpiredAlerts::isOver)
            .map(Enum::name)
            .toList();
    private static final List<String> CLOSED = Stream.of(Transition.values())
            .filter(Transition::closes)
            .map(Enum::name)
            .toList();
    private static final List<String> UNSETTLED =
            List.of(Delivery.Status.PENDING.name(), Delivery.Status.IN_DIGEST.name());
    private static final Bson PARTS = include(
            "company",
            "id",
            "createdAt",
            "version",
            "lines.obligation",
            "recipients.contact",
            "sending.earlier.contact");

    /** An alert may name 500 obligations. */
    private static final int AT_ONCE = 50;

    private final MongoCollection<Document> alerts;
    private final MongoCollection<Document> deliveries;
    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> followUps;
    private final MongoCollection<Document> obligations;
    private final Duration kept;

    ExpiredAlerts(MongoDatabase database, Duration kept) {
        this.alerts = database.getCollection("alerts");
        this.deliveries = database.getCollection("deliveries");
        this.reports = database.getCollection("deliveryReports");
        this.followUps = database.getCollection("followUps");
        this.obligations = database.getCollection("obligations");
        this.kept = kept;
    }

    private static boolean isOver(AlertStatus status) {
        return switch (status) {
            case SENT, GIVEN_UP, BOUNCED, EMPTY, NO_VENDOR -> true;
            case COLLECTING, PLANNED, NO_CONTACT -> false;
        };
    }

    @Override
    public String kind() {
        return "alerts";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    /** One company after the other, each in the order of the index on company and time. */
    @Override
    public Deletion delete(Part part) {
        var place = part.after() == null ? null : AlertPlace.read(part.after());
        var company = place == null || place.isEnd() ? nextCompany(place, part.held()) : place.company();
        if (company == null) return Deletion.last(0);
        var most = Math.min(part.most(), AT_ONCE);
        var found = find(company, place, part, most);
        var end =
                found.size() < most ? AlertPlace.end(company) : found.getLast().place();
        return new Deletion(deleteAll(found, part.before()), end.write());
    }

    private @Nullable String nextCompany(@Nullable AlertPlace after, Set<String> held) {
        var companies = alerts.distinct("company", String.class).into(new TreeSet<>());
        companies.removeAll(held);
        return after == null ? companies.stream().findFirst().orElse(null) : companies.higher(after.company());
    }

    private List<OldAlert> find(String company, @Nullable AlertPlace place, Part part, int most) {
        if (part.held().contains(company)) return List.of();
        var wanted = new ArrayList<Bson>(List.of(eq("company", company), lt("createdAt", part.before())));
        if (place != null && !place.isEnd()) wanted.add(after(place));
        wanted.add(isOver());
        return alerts.find(and(wanted))
                .projection(PARTS)
                .sort(ascending("createdAt", "id"))
                .limit(most)
                .map(OldAlert::of)
                .into(new ArrayList<>());
    }

    private static Bson after(AlertPlace place) {
        return or(gt("createdAt", place.createdAt()), and(eq("createdAt", place.createdAt()), gt("id", place.id())));
    }

    private static Bson isOver() {
        return and(in("status", OVER), eq("due", null), exists("outbox.id", false));
    }

    private long deleteAll(List<OldAlert> old, Instant before) {
        var open = findOpen(old);
        var young = findDelivering(old, before);
        return old.stream()
                .filter(alert -> alert.obligations().stream().noneMatch(open::contains))
                .filter(alert -> alert.deliveries().stream().noneMatch(young::contains))
                .filter(this::delete)
                .count();
    }

    /** The keys of obligations that are not closed. */
    private Set<String> findOpen(List<OldAlert> old) {
        var named = old.stream().flatMap(alert -> alert.obligations().stream()).collect(toSet());
        return named.isEmpty()
                ? Set.of()
                : keys(obligations, and(in("_id", named), nin("obligation.transition", CLOSED)));
    }

    /** The keys of deliveries that were planned later, or have work or an event left. */
    private Set<String> findDelivering(List<OldAlert> old, Instant before) {
        var all = old.stream().flatMap(alert -> alert.deliveries().stream()).collect(toSet());
        if (all.isEmpty()) return Set.of();
        return keys(
                deliveries,
                and(
                        in("_id", all),
                        or(gte("delivery.plannedAt", before), in("delivery.status", UNSETTLED), exists("outbox.id"))));
    }

    private static Set<String> keys(MongoCollection<Document> collection, Bson filter) {
        return collection
                .find(filter)
                .projection(include("_id"))
                .map(found -> found.getString("_id"))
                .into(new HashSet<>());
    }

    /** False if somebody sends it again. */
    private boolean delete(OldAlert alert) {
        var asItWasRead = and(eq("_id", alert.key()), eq("version", alert.version()), isOver());
        if (alerts.countDocuments(asItWasRead) == 0) return false;
        reports.deleteMany(and(eq("company", alert.company()), in("report.delivery", alert.deliveryIds())));
        deliveries.deleteMany(in("_id", alert.deliveries()));
        followUps.deleteOne(eq("_id", alert.key()));
        return alerts.deleteOne(asItWasRead).getDeletedCount() == 1;
    }
}
