package io.certwatch.notification.vendoranswer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactListener;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.notification.vendoranswer.PassedOnObligations.Addressee;
import io.certwatch.notification.vendoranswer.PassedOnObligations.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells a colleague what was passed on, once: as soon as the colleague can be reached, what was passed on in one form in
 * one message. What has been answered or closed by then is not told.
 */
public final class TellColleagues implements ContactListener {
    private static final int AT_A_TIME = 500;

    /** As many as one message holds. */
    private static final int MOST_LINES = 500;

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    /** Who has not confirmed the address by then does not answer for this any more. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final PassedOnObligations passedOnObligations;
    private final KnownObligations obligations;
    private final Alerts alerts;
    private final Contacts contacts;
    private final StartAlerts startAlerts;
    private final TeamList teamList;
    private final Duration collect;
    private final InstantSource clock;

    /** @param collect how long the first waits for others of the same form */
    public TellColleagues(
            PassedOnObligations passedOnObligations,
            KnownObligations obligations,
            Alerts alerts,
            Contacts contacts,
            StartAlerts startAlerts,
            TeamList teamList,
            Duration collect,
            InstantSource clock) {
        this.passedOnObligations = passedOnObligations;
        this.obligations = obligations;
        this.alerts = alerts;
        this.contacts = contacts;
        this.startAlerts = startAlerts;
        this.teamList = teamList;
        this.collect = collect;
        this.clock = clock;
    }

    /** The subject of the item on the team's list about a colleague who cannot be asked. */
    static String subject(String vendor, String mailbox) {
        return vendor + "/" + mailbox;
    }

    /** When to tell at the earliest what was passed on now. */
    Instant firstDue(Instant now) {
        return now.plus(collect);
    }

    void run() {
        OneByOne.each(passedOnObligations.due(clock.instant(), AT_A_TIME), this::tell);
    }

    @Override
    public void contactAdded(String company, String vendor) {
        // A new contact is told with the next run.
    }

    /** Who has just confirmed the address does not wait. */
    @Override
    public void contactChanged(Contact contact) {
        var vendor = contact.vendor();
        if (vendor != null && contact.isReachable()) {
            tell(new Addressee(
                    contact.company(), vendor, contact.details().email().toLowerCase(Locale.ROOT)));
        }
    }

    private void tell(Addressee addressee) {
        var waiting = passedOnObligations.waiting(addressee);
        var known =
                obligations
                        .find(
                                addressee.company(),
                                waiting.stream()
                                        .map(kept -> kept.passedOn().obligation())
                                        .toList())
                        .stream()
                        .collect(toMap(KnownObligation::id, Function.identity()));
        var byNeed = waiting.stream()
                .collect(partitioningBy(
                        kept -> needsAnswer(kept, known.get(kept.passedOn().obligation()))));
        passedOnObligations.settle(byNeed.getOrDefault(false, List.of()), false);
        var needed = byNeed.getOrDefault(true, List.of());
        var colleague = contacts.of(addressee.company(), addressee.vendor()).stream()
                .filter(contact -> contact.hasAddress(addressee.mailbox()) && contact.isReachable())
                .findFirst();
        if (colleague.isEmpty()) {
            passedOnObligations.postpone(addressee, clock.instant().plus(LOOK_AGAIN));
        } else if (!needed.isEmpty()) {
            tell(colleague.get(), addressee.vendor(), needed, known);
        }
        if (colleague.isPresent() || needed.stream().allMatch(kept -> kept.refusal() == null)) {
            teamList.close(
                    addressee.company(), Kind.COLLEAGUE_REFUSED, subject(addressee.vendor(), addressee.mailbox()));
        }
    }

    private boolean needsAnswer(Kept kept, @Nullable KnownObligation known) {
        var passedOn = kept.passedOn();
        var isOld = passedOn.at().isBefore(clock.instant().minus(KEPT));
        return !isOld && known != null && !known.isClosedFor(passedOn.vendor()) && !known.answered();
    }

    /**
     * The message is stored before its obligations are settled. After a crash in between, or if another instance was
     * faster, the same obligations lead to the same message, and exactly those in it are settled.
     */
    private void tell(Contact colleague, String vendor, List<Kept> needed, Map<String, KnownObligation> known) {
        var company = colleague.company();
        var lines = new LinkedHashMap<Kept, AlertLine>();
        for (var kept : needed.subList(0, Math.min(MOST_LINES, needed.size()))) {
            var line = line(requireNonNull(known.get(kept.passedOn().obligation())));
            if (line.isPresent()) lines.put(kept, line.get());
            else passedOnObligations.settle(List.of(kept), false);
        }
        if (lines.isEmpty()) return;
        var first = lines.firstEntry().getKey().passedOn();
        var cause = AlertCause.passedOn(colleague.id(), first.obligation(), first.at());
        var alert = Alert.passOn(company, vendor, List.copyOf(lines.values()), cause, clock.instant());
        startAlerts.start(alert);
        var told =
                alerts.find(alert.id()).map(Alert::obligations).map(Set::copyOf).orElse(Set.of());
        passedOnObligations.settle(
                lines.keySet().stream()
                        .filter(kept -> told.contains(kept.passedOn().obligation()))
                        .toList(),
                true);
    }

    /** As the vendor was told it first, with the day that counts now. */
    private Optional<AlertLine> line(KnownObligation known) {
        return Optional.ofNullable(known.alert()).flatMap(alerts::find).stream()
                .flatMap(alert -> alert.activeLines().stream())
                .filter(line -> line.obligation().equals(known.id()))
                .reduce((_, later) -> later)
                .map(line -> line.dueOn(known.due()));
    }
}
