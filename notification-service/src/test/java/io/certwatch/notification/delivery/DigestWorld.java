package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryReport.Kind;
import io.certwatch.notification.digest.CompleteDigest;
import io.certwatch.notification.digest.CompleteReminder;
import io.certwatch.notification.digest.Digests;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all instances of the service share, and what was sent; each instance can crash at a write. */
final class DigestWorld {
    volatile Instant now = NOON;
    volatile DeliveryOutcome answer = new Sent("250 OK");
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final InMemoryContacts contacts = new InMemoryContacts();
    final InMemoryTeamItems teamItems = new InMemoryTeamItems();
    final Set<String> outdated = ConcurrentHashMap.newKeySet();
    final List<String> settled = new CopyOnWriteArrayList<>();
    volatile Consumer<AlertId> onSettled = _ -> {};
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private final Channel channel = new Channel() {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public WrittenMessage write(Alert alert, Recipient recipient) {
            var text = Stream.concat(
                            alert.activeLines().stream().map(AlertLine::obligation),
                            alert.notices().stream().map(TeamNotice::key))
                    .sorted()
                    .collect(Collectors.joining(" "));
            return new WrittenMessage(
                    "Subject", "from@v.example", recipient.email(), null, Language.EN, text, "<p>", Map.of(), null);
        }

        @Override
        public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
            if (answer instanceof Sent) {
                sent.add(delivery.recipient().contact() + ": " + message.text());
            }
            return answer;
        }

        @Override
        public DeliveryOutcome test(Recipient recipient, String company, String message) {
            throw new AssertionError("No test is asked for");
        }
    };

    /** Each with its recipient and obligations. */
    List<String> messages() {
        return List.copyOf(sent);
    }

    /** The obligations of all messages to a contact. */
    List<String> told(String contact) {
        return sent.stream()
                .filter(message -> message.startsWith(contact + ": "))
                .flatMap(message ->
                        Stream.of(message.substring(contact.length() + 2).split(" ")))
                .toList();
    }

    List<Alert> digests() {
        return alerts.page(new Alerts.Query(COMPANY, null, null, null), 100, null).stream()
                .filter(alert -> alert.cause().kind() == AlertCause.Kind.DIGEST)
                .flatMap(alert -> alerts.find(alert.id()).stream())
                .sorted(Comparator.comparing(alert -> alert.cause().id()))
                .toList();
    }

    Contact contact(String id, ZoneId zone, Frequency frequency) {
        var contact = new Contact(id, COMPANY, details(id, zone, frequency), Confirmation.VOUCHED, NOON, null, 1);
        contacts.add(contact);
        return contact;
    }

    /** A member of the company's own team. */
    Contact member(String id, Frequency frequency) {
        var details = new ContactDetails(
                null, id, id + "@team.example", Language.EN, ZoneOffset.UTC, null, Interests.ALL, frequency);
        var member = new Contact(id, COMPANY, details, Confirmation.VOUCHED, NOON, null, 1);
        contacts.add(member);
        return member;
    }

    Contact contact(String id) {
        return contacts.find(COMPANY, id).orElseThrow();
    }

    Contact change(Contact known, ZoneId zone, Frequency frequency) {
        return replace(known, details(known.id(), zone, frequency), null);
    }

    void suppress(Contact known, Suppression suppression) {
        replace(known, known.details(), suppression);
    }

    void confirmation(Contact known, Confirmation confirmation) {
        contacts.replace(new Contact(
                known.id(), COMPANY, known.details(), confirmation, NOON, known.suppression(), known.version() + 1));
    }

    void moveToVendor(Contact known, String vendor) {
        replace(known, ContactDetails.of(vendor, "Name", known.details().email(), Language.EN), null);
    }

    private Contact replace(Contact known, ContactDetails details, Suppression suppression) {
        var changed =
                new Contact(known.id(), COMPANY, details, known.confirmation(), NOON, suppression, known.version() + 1);
        contacts.replace(changed);
        return changed;
    }

    private static ContactDetails details(String name, ZoneId zone, Frequency frequency) {
        return new ContactDetails(VENDOR, name, name + "@v.example", Language.EN, zone, null, Interests.ALL, frequency);
    }

    void answered(String obligation, Alert alert) {
        obligations.save(List.of(Fixtures.known(obligation, 9, Transition.ANSWERED, VENDOR, alert.id(), true)));
    }

    void known(Transition transition, String obligation, String vendor, Alert alert) {
        var revision = obligations
                .find(COMPANY, obligation)
                .map(KnownObligation::revision)
                .orElse(0L);
        obligations.save(List.of(Fixtures.known(obligation, revision + 1, transition, vendor, alert.id(), false)));
    }

    Instance instance() {
        return new Instance(alerts, deliveries, alerts);
    }

    Instance fragile(Crash crash) {
        return new Instance(
                crash.at(Alerts.class, alerts),
                crash.at(Deliveries.class, deliveries),
                crash.at(Digests.class, alerts));
    }

    /** Cannot read this alert. */
    Instance without(AlertId unreadable) {
        var failing = (Alerts) Proxy.newProxyInstance(
                Alerts.class.getClassLoader(), new Class<?>[] {Alerts.class}, (_, method, args) -> {
                    if (method.getName().equals("find") && unreadable.equals(args[0])) {
                        throw new IllegalStateException("Cannot read " + unreadable);
                    }
                    return method.invoke(alerts, args);
                });
        return new Instance(failing, deliveries, alerts);
    }

    final class Instance {
        private final Alerts stored;
        private final Deliveries claims;
        private final SettleAlerts settleAlerts;
        private final PlanDeliveries planDeliveries;
        private final DeliverOne deliverOne;
        private final SendDigests sendDigests;

        private Instance(Alerts alerts, Deliveries deliveries, Digests digests) {
            stored = alerts;
            claims = deliveries;
            var planDigests = new PlanDigests(alerts, deliveries, digests, Plans.AT_EIGHT);
            planDeliveries = new PlanDeliveries(deliveries, alerts, planDigests, Plans.AT_EIGHT, () -> now, _ -> {});
            SettlementListener observer = (alert, delivery) -> {
                settled.add(delivery.status() + " " + alert.value());
                onSettled.accept(alert);
            };
            settleAlerts = new SettleAlerts(
                    alerts,
                    deliveries,
                    digests,
                    (_, _) -> {},
                    List.of(observer, new ReportGivenUpAlerts(alerts, teamItems, () -> now)));
            var recipients = new Recipients(contacts, List.of());
            sendDigests = new SendDigests(
                    alerts,
                    digests,
                    new CompleteDigest(alerts, digests, obligations, recipients, contacts, this::isOutdated, () -> now),
                    planDigests,
                    planDeliveries,
                    settleAlerts,
                    (_, _) -> {},
                    () -> now,
                    new RecordedWakeups());
            deliverOne = new DeliverOne(
                    deliveries,
                    alerts,
                    new CompleteReminder(obligations, recipients, this::isOutdated, () -> now),
                    settleAlerts,
                    channel,
                    Fixtures.MEMORY,
                    new Retry(5, _ -> Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofDays(5)),
                    (_, _, work) -> work.run(),
                    () -> now,
                    new RecordedWakeups(),
                    Plans.suppressing(contacts, () -> now),
                    (_, _, _) -> {});
        }

        /** A sealed alert of its own cause, of which nothing is planned yet. */
        Alert begin(AlertLine... lines) {
            return begin(new AlertCause(AlertCause.Kind.EDITION, "edition-" + lines[0].key()), lines);
        }

        /** A reminder for want of an answer. */
        Alert remind(AlertLine... lines) {
            var told = Fixtures.alert(List.of(lines)).id();
            var day = ChinaCalendar.dayOf(now);
            var reminder = begin(AlertCause.followUp(told, 1, day.minusDays(7), day), lines);
            proceed();
            return reminder;
        }

        private Alert begin(AlertCause cause, AlertLine... lines) {
            var to = new Recipients(contacts, List.of())
                    .of(Fixtures.alert(cause, List.of(lines)), ChinaCalendar.dayOf(now));
            var alert = Fixtures.alert(cause, List.of(lines), to.toArray(Recipient[]::new));
            DigestWorld.this.alerts.begin(alert, 0, now);
            Arrays.stream(lines).forEach(line -> known(Transition.OPENED, line.obligation(), VENDOR, alert));
            return alert;
        }

        private boolean isOutdated(TeamNotice notice) {
            return outdated.contains(notice.key());
        }

        /** Planned for the team, each time with one notice of this key. */
        Alert notify(String key, boolean urgent) {
            return notify(key, urgent, false);
        }

        Alert notifyInTheMorning(String key) {
            return notify(key, false, true);
        }

        private Alert notify(String key, boolean urgent, boolean inTheMorning) {
            var text = new BilingualText(key, key);
            var notices = List.of(new TeamNotice(key, text, List.of(), null, "/app", urgent));
            var begun = Fixtures.toTeam(AlertCause.law(key, "PUBLISHED", inTheMorning), notices, now);
            var to = new Recipients(contacts, List.of()).of(begun, ChinaCalendar.dayOf(now));
            var alert = Fixtures.planned(begun, to);
            DigestWorld.this.alerts.begin(alert, 0, now);
            proceed();
            return alert;
        }

        Alert plan(AlertLine... lines) {
            var alert = begin(lines);
            proceed();
            return alert;
        }

        void resend(Alert digest) {
            alerts.resend(Fixtures.resent(digest), now);
        }

        /** The message of the digest came back. */
        void comesBack(Alert digest) {
            var delivery = Delivery.id(digest.id(), digest.recipients().getFirst());
            var report = new DeliveryReport("r1", delivery, Kind.FAILED, now, "5.1.1", "550 No such user");
            var sent = claims.withId(delivery).orElseThrow();
            new SettleBounces(stored, claims, settleAlerts).settle(sent, sent.sending(), report);
        }

        /** All due work, as the schedulers do it. */
        void run() {
            proceed();
            sendDigests.sendDue();
            for (var claimed : claims.claim(now, now.plus(Duration.ofMinutes(2)), 100)) {
                deliverOne.deliver(claimed);
            }
        }

        private void proceed() {
            for (var id : stored.due(now)) {
                var alert = stored.find(id).orElseThrow();
                if (alert.status() == AlertStatus.PLANNED) {
                    planDeliveries.take(alert);
                    stored.markDispatched(id);
                }
            }
        }

        Contact contactChanged(Contact changed) {
            sendDigests.contactChanged(changed);
            return changed;
        }

        void contactGone(Contact gone) {
            sendDigests.contactRemoved(gone);
        }

        List<Delivery> deliveries(Alert alert) {
            var ids = alert.recipients().stream()
                    .flatMap(recipient ->
                            Stream.of(Delivery.id(alert.id(), recipient), Delivery.idInDigest(alert.id(), recipient)))
                    .toList();
            return DigestWorld.this.deliveries.find(COMPANY, ids);
        }
    }

    /** Ends an instance once, before or after a write. */
    static final class Crash {
        private static final Set<String> WRITES = Set.of(
                "plan",
                "replace",
                "keep",
                "claim",
                "expect",
                "settle",
                "settleOnly",
                "markDispatched",
                "add",
                "close",
                "ended",
                "settled");

        static final class Happened extends Error {
            private static final long serialVersionUID = 1;
        }

        private final boolean afterTheWrite;
        private int left;

        Crash(int writes, boolean afterTheWrite) {
            this.left = writes;
            this.afterTheWrite = afterTheWrite;
        }

        boolean hasHappened() {
            return left < 0;
        }

        <T> T at(Class<T> type, T store) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
                var isLast = WRITES.contains(method.getName()) && left-- == 0;
                if (isLast && !afterTheWrite) {
                    throw new Happened();
                }
                try {
                    var result = method.invoke(store, args);
                    if (isLast) {
                        throw new Happened();
                    }
                    return result;
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            }));
        }
    }
}
