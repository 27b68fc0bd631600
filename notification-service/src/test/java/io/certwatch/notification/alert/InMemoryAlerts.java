package io.certwatch.notification.alert;

import io.certwatch.notification.alert.AlertCounts.WaitingVendor;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.digest.Digests;
import io.certwatch.notification.sealing.OpenAlerts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class InMemoryAlerts implements Alerts, OpenAlerts, LaterAlerts, Digests {
    private static final class Kept {
        Alert alert;
        int before;
        Instant lastLineAt;
        Announced announced;
        Instant due;
        Integer deliveries;
        final Map<String, Settlement> settled = new HashMap<>();
        Instant digestDue;
        final List<WaitingLines> waiting = new ArrayList<>();
    }

    private final Map<AlertId, Kept> byId = new LinkedHashMap<>();

    @Override
    public synchronized Set<AlertId> begin(List<Beginning> alerts) {
        return alerts.stream().filter(this::begin).map(one -> one.alert().id()).collect(Collectors.toSet());
    }

    private boolean begin(Beginning beginning) {
        var alert = beginning.alert();
        var announced = beginning.announced();
        var kept = new Kept();
        kept.alert = alert;
        kept.before = beginning.linesBefore();
        kept.lastLineAt = alert.createdAt();
        kept.due = beginning.dueAt();
        if (byId.putIfAbsent(alert.id(), kept) != null) {
            return false;
        }
        if (announced != null) {
            announce(kept, announced);
        }
        return true;
    }

    @Override
    public synchronized List<CollectionProgress> progress(Collection<AlertId> ids) {
        return kept(ids).map(InMemoryAlerts::progress).toList();
    }

    private Stream<Kept> kept(Collection<AlertId> ids) {
        return ids.stream().distinct().map(byId::get).filter(Objects::nonNull);
    }

    @Override
    public synchronized Optional<AddedLines> add(AlertId id, List<AlertLine> lines, Instant now, int capacity) {
        var kept = byId.get(id);
        if (kept == null) {
            return Optional.empty();
        }
        var known = kept.alert.lines();
        var contained = known.stream().map(AlertLine::key).collect(Collectors.toSet());
        var missing =
                lines.stream().filter(line -> !contained.contains(line.key())).toList();
        var fitting = Math.min(missing.size(), progress(kept).room(capacity));
        if (fitting > 0) {
            kept.lastLineAt = now;
            var all = Stream.concat(known.stream(), missing.stream().limit(fitting))
                    .toList();
            change(kept, kept.alert.status(), all, List.of());
        }
        return Optional.of(new AddedLines(progress(kept), missing.subList(fitting, missing.size())));
    }

    @Override
    public synchronized void announce(Map<AlertId, Announced> announced) {
        announced.forEach((id, one) -> kept(List.of(id))
                .filter(kept -> kept.alert.status() == AlertStatus.COLLECTING)
                .forEach(kept -> announce(kept, one)));
    }

    private static void announce(Kept kept, Announced announced) {
        kept.announced = announced;
        var was = kept.alert;
        kept.alert = new Alert(
                was.id(),
                was.content(),
                was.cause(),
                was.status(),
                was.recipients(),
                was.sending(),
                was.traceparent(),
                was.createdAt(),
                announced.count(),
                was.version());
    }

    @Override
    public synchronized void takeOut(AlertId id, Collection<String> obligations) {
        var kept = byId.get(id);
        if (kept != null && kept.alert.status().isUnplanned()) {
            var lines = kept.alert.lines().stream()
                    .map(line -> obligations.contains(line.obligation()) ? line.takeOut() : line)
                    .toList();
            change(kept, kept.alert.status(), lines, kept.alert.recipients());
        }
    }

    @Override
    public synchronized void revise(AlertId id, Collection<AlertLine> lines) {
        lines.forEach(line -> revise(id, line));
    }

    private void revise(AlertId id, AlertLine line) {
        var kept = byId.get(id);
        if (kept != null && kept.alert.status().isUnsent()) {
            var lines = kept.alert.lines().stream()
                    .map(known -> known.obligation().equals(line.obligation()) ? revised(known, line) : known)
                    .toList();
            change(kept, kept.alert.status(), lines, kept.alert.recipients());
        }
    }

    /** The known obligation, revision and reason with the current state of the obligation. */
    private static AlertLine revised(AlertLine known, AlertLine now) {
        return new AlertLine(
                known.obligation(),
                known.revision(),
                now.product(),
                now.edition(),
                now.entry(),
                now.due(),
                now.explanation(),
                known.news(),
                known.why(),
                now.application(),
                now.renewal(),
                now.missing(),
                known.takenOut(),
                now.days(),
                now.proofNamed(),
                now.namedUntil(),
                now.register(),
                now.ended());
    }

    @Override
    public synchronized void setDue(Map<CollectionProgress, Instant> checked) {
        checked.forEach(this::checkAt);
    }

    private void checkAt(CollectionProgress checked, Instant at) {
        var kept = byId.get(checked.id());
        if (kept != null
                && kept.alert.status() == AlertStatus.COLLECTING
                && Objects.equals(kept.announced, checked.announced())) {
            kept.due = at;
        }
    }

    @Override
    public synchronized List<Alert> find(Collection<AlertId> ids) {
        return kept(ids).map(kept -> kept.alert).toList();
    }

    @Override
    public synchronized List<AlertSummary> page(Query query, int limit, Position after) {
        var newestFirst = Comparator.comparing(Alert::createdAt)
                .thenComparing(alert -> alert.id().value())
                .reversed();
        return byId.values().stream()
                .map(kept -> kept.alert)
                .filter(alert -> alert.id().company().equals(query.company()))
                .filter(alert -> query.status() == null || alert.status() == query.status())
                .filter(alert -> query.vendor() == null || query.vendor().selects(alert.vendor()))
                .filter(alert -> query.cause() == null
                        || query.cause().equals(alert.cause().id()))
                .filter(alert -> after == null || isAfter(alert, after))
                .sorted(newestFirst)
                .limit(limit)
                .map(Alert::summary)
                .toList();
    }

    @Override
    public synchronized AlertCounts counts(String company, Set<String> reachable) {
        var ofCompany = byId.values().stream()
                .map(kept -> kept.alert)
                .filter(alert -> alert.id().company().equals(company))
                .toList();
        var withoutContact = ofCompany.stream()
                .filter(alert -> isWithoutContact(alert, reachable))
                .collect(Collectors.groupingBy(Alert::vendor));
        return new AlertCounts(
                ofCompany.stream().collect(Collectors.groupingBy(Alert::status, Collectors.counting())),
                withoutContact.entrySet().stream()
                        .map(vendor -> waiting(vendor.getKey(), vendor.getValue(), reachable))
                        .toList());
    }

    private static boolean isWithoutContact(Alert alert, Set<String> reachable) {
        return switch (alert.status()) {
            case NO_CONTACT -> alert.vendor() != null;
            case PLANNED, SENT, GIVEN_UP, BOUNCED -> alert.vendor() != null && !reachable.contains(alert.vendor());
            case COLLECTING, NO_VENDOR, EMPTY -> false;
        };
    }

    private static WaitingVendor waiting(String vendor, List<Alert> alerts, Set<String> reachable) {
        var untold = alerts.stream()
                .filter(alert -> alert.status() != AlertStatus.PLANNED && alert.status() != AlertStatus.SENT)
                .toList();
        return new WaitingVendor(vendor, untold.size(), products(untold), reachable.contains(vendor));
    }

    @Override
    public synchronized long waitingProducts(String company, String vendor) {
        return products(byId.values().stream()
                .map(kept -> kept.alert)
                .filter(alert -> alert.status() == AlertStatus.NO_CONTACT)
                .filter(alert -> alert.id().company().equals(company) && vendor.equals(alert.vendor()))
                .toList());
    }

    private static long products(List<Alert> alerts) {
        return alerts.stream()
                .flatMap(alert -> alert.activeLines().stream())
                .map(line -> line.product().sku())
                .distinct()
                .count();
    }

    @Override
    public synchronized List<AlertId> due(Instant now) {
        return ids(kept -> kept.due != null && !kept.due.isAfter(now));
    }

    @Override
    public synchronized List<AlertId> withoutContact(String company, String vendor) {
        return withoutContact().stream()
                .filter(id -> id.company().equals(company))
                .filter(id -> Objects.equals(byId.get(id).alert.vendor(), vendor))
                .toList();
    }

    @Override
    public synchronized List<AlertId> withoutContact() {
        return ids(kept -> kept.alert.status() == AlertStatus.NO_CONTACT);
    }

    @Override
    public synchronized Set<AlertId> seal(List<Alert> alerts, Instant now) {
        return alerts.stream()
                .filter(alert -> sealUnlessChanged(alert, now))
                .map(Alert::id)
                .collect(Collectors.toSet());
    }

    private boolean sealUnlessChanged(Alert alert, Instant now) {
        var kept = byId.get(alert.id());
        if (kept == null || kept.alert.version() != alert.version()) {
            return false;
        }
        change(kept, alert.status(), kept.alert.lines(), alert.recipients());
        kept.due = alert.status() == AlertStatus.PLANNED ? now : null;
        return true;
    }

    @Override
    public synchronized boolean resend(Alert alert, Instant now) {
        var kept = byId.get(alert.id());
        if (kept == null || kept.alert.version() != alert.version() || kept.alert.status() == AlertStatus.PLANNED) {
            return false;
        }
        kept.alert = alert;
        change(kept, AlertStatus.PLANNED, alert.lines(), alert.recipients());
        kept.settled.clear();
        kept.deliveries = null;
        kept.due = now;
        return true;
    }

    @Override
    public synchronized void markDispatched(Collection<AlertId> ids) {
        kept(ids).forEach(kept -> kept.due = null);
    }

    @Override
    public synchronized void expect(AlertId id, int deliveries) {
        byId.get(id).deliveries = deliveries;
    }

    @Override
    public synchronized Optional<AlertStatus> settle(AlertId id, String delivery, Settlement settlement) {
        var kept = byId.get(id);
        if (kept == null) {
            return Optional.empty();
        }
        kept.settled.put(delivery, settlement);
        var expected = kept.deliveries == null ? kept.alert.recipients().size() : kept.deliveries;
        var status = AlertStatus.after(kept.settled.values(), expected);
        if (status == kept.alert.status()) {
            return Optional.empty();
        }
        change(kept, status, kept.alert.lines(), kept.alert.recipients());
        return Optional.of(status);
    }

    @Override
    public synchronized List<LaterMessage> tellingAgain(Alert alert) {
        return byId.values().stream()
                .map(kept -> kept.alert)
                .filter(later -> later.status() == AlertStatus.PLANNED || later.status() == AlertStatus.SENT)
                .filter(later -> later.id().company().equals(alert.id().company()))
                .filter(later -> Objects.equals(later.vendor(), alert.vendor()))
                .filter(later -> later.createdAt().isAfter(alert.createdAt()))
                .flatMap(later -> later.activeLines().stream()
                        .filter(line -> alert.obligations().contains(line.obligation()))
                        .map(line ->
                                new LaterMessage(line.obligation(), line.news(), later.cause(), later.createdAt())))
                .toList();
    }

    @Override
    public synchronized boolean add(Alert digest, Instant due, WaitingLines waiting, List<AlertLine> lines) {
        if (begin(digest, 0, null)) {
            byId.get(digest.id()).digestDue = due;
        }
        var kept = byId.get(digest.id());
        if (kept.waiting.stream().anyMatch(one -> one.delivery().equals(waiting.delivery()))) {
            return true;
        }
        if (kept.alert.status() != AlertStatus.COLLECTING
                || !kept.alert.lines().isEmpty() && kept.alert.lines().size() + lines.size() > CAPACITY) {
            return false;
        }
        kept.waiting.add(waiting);
        change(
                kept,
                AlertStatus.COLLECTING,
                Stream.concat(kept.alert.lines().stream(), lines.stream()).toList(),
                List.of());
        return true;
    }

    @Override
    public synchronized List<WaitingLines> waiting(AlertId digest) {
        return List.copyOf(byId.get(digest).waiting);
    }

    @Override
    public synchronized List<AlertId> dueDigests(Instant now) {
        return ids(kept -> kept.digestDue != null && !kept.digestDue.isAfter(now));
    }

    @Override
    public synchronized boolean close(Alert closed, Instant now) {
        var kept = byId.get(closed.id());
        if (kept.alert.version() != closed.version() || kept.alert.status() != AlertStatus.COLLECTING) {
            return false;
        }
        if (closed.content() instanceof AlertContent.TeamNotices notices) {
            kept.alert = kept.alert.withContent(notices);
        }
        change(kept, closed.status(), closed.lines(), closed.recipients());
        var isPlanned = closed.status() == AlertStatus.PLANNED;
        kept.due = isPlanned ? now : null;
        kept.digestDue = isPlanned ? null : now;
        return true;
    }

    @Override
    public synchronized void markEnded(AlertId digest, Instant now) {
        byId.get(digest).digestDue = now;
    }

    @Override
    public synchronized void markSettled(AlertId digest) {
        byId.get(digest).digestDue = null;
    }

    @Override
    public synchronized void makeDueNow(AlertId alert, Collection<String> obligations, Instant now) {
        byId.values().stream()
                .filter(kept -> kept.alert.status() == AlertStatus.COLLECTING)
                .filter(kept -> kept.digestDue != null && kept.digestDue.isAfter(now))
                .filter(kept ->
                        kept.waiting.stream().anyMatch(one -> one.alert().equals(alert)))
                .filter(kept -> kept.alert.lines().stream().anyMatch(line -> obligations.contains(line.obligation())))
                .forEach(kept -> kept.digestDue = now);
    }

    @Override
    public synchronized void makeDueNow(String company, String contact, Instant now) {
        byId.values().stream()
                .filter(kept -> kept.alert.status() == AlertStatus.COLLECTING)
                .filter(kept -> kept.alert.id().company().equals(company))
                .filter(kept -> kept.alert.cause().kind() == AlertCause.Kind.DIGEST)
                .filter(kept ->
                        kept.alert.cause().onlyContact().filter(contact::equals).isPresent())
                .forEach(kept -> kept.digestDue = now);
    }

    private List<AlertId> ids(Predicate<Kept> wanted) {
        return byId.values().stream()
                .filter(wanted)
                .map(kept -> kept.alert.id())
                .toList();
    }

    private static boolean isAfter(Alert alert, Position position) {
        var time = alert.createdAt().compareTo(position.createdAt());
        return time < 0 || time == 0 && alert.id().value().compareTo(position.id()) < 0;
    }

    private static CollectionProgress progress(Kept kept) {
        var alert = kept.alert;
        return new CollectionProgress(
                alert.id(),
                alert.cause(),
                alert.status() == AlertStatus.COLLECTING,
                kept.before,
                alert.lines().size(),
                kept.lastLineAt,
                kept.announced);
    }

    private static void change(Kept kept, AlertStatus status, List<AlertLine> lines, List<Recipient> recipients) {
        var was = kept.alert;
        kept.alert = new Alert(
                was.id(),
                was.content() instanceof AlertContent.Obligations
                        ? new AlertContent.Obligations(was.vendor(), lines)
                        : was.content(),
                was.cause(),
                status,
                recipients,
                was.sending(),
                was.traceparent(),
                was.createdAt(),
                was.announced(),
                was.version() + 1);
    }
}
