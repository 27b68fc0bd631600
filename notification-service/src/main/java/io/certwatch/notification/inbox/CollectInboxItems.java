package io.certwatch.notification.inbox;

import static io.certwatch.notification.inbox.InboxItem.Kind.ANSWER;
import static io.certwatch.notification.inbox.InboxItem.Kind.CATALOGUE;
import static io.certwatch.notification.inbox.InboxItem.Kind.CHECKLIST;
import static io.certwatch.notification.inbox.InboxItem.Kind.DUE;
import static io.certwatch.notification.inbox.InboxItem.Kind.PROOF_ENDS;
import static io.certwatch.notification.inbox.InboxItem.Kind.REQUIRED;
import static io.certwatch.notification.inbox.InboxItem.Kind.UNDELIVERED;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.checklist.DueItem;
import io.certwatch.notification.inbox.InboxItems.StoredItem;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamListener;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what happens into the inbox: what belongs to one cause is one item, however many products it hits. A repeat changes nothing. Nothing of
 * critical information infrastructure is kept.
 */
public final class CollectInboxItems implements TeamListener {

    private static final int TRIES = 20;

    private final InboxItems items;
    private final Duration kept;
    private final InstantSource clock;

    /** @param kept how long items are kept; what is older is left out */
    public CollectInboxItems(InboxItems items, Duration kept, InstantSource clock) {
        this.items = items;
        this.kept = kept;
        this.clock = clock;
    }

    public void onObligations(List<ObligationChange> changes) {
        collect(changes.stream().flatMap(change -> itemOf(change).stream()));
    }

    public void onDueItems(List<DueItem> due) {
        collect(due.stream().map(CollectInboxItems::itemOf));
    }

    /** For all companies. */
    public void onEdition(EditionNews news) {
        var facts = new HashMap<String, String>();
        facts.put(InboxItem.EDITION, news.edition());
        facts.put(InboxItem.WHAT, news.what().name());
        facts.put(InboxItem.FORCE, news.force().name());
        if (news.effective() != null) facts.put(InboxItem.DAY, news.effective().toString());
        putName(facts, news.title());
        var group = news.edition() + "/" + news.what();
        collect(Stream.of(InboxItem.of(InboxItem.EVERY_COMPANY, CATALOGUE, group, null, facts, news.at())));
    }

    /** The team's list shows what is open; an item of the inbox says that it began. */
    @Override
    public void onOpened(TeamItem opened) {
        var facts = new HashMap<>(opened.facts());
        facts.put(InboxItem.WHAT, opened.kind().name());
        facts.put(InboxItem.SUBJECT, opened.subject());
        if (opened.vendor() != null) facts.put(InboxItem.VENDOR, opened.vendor());
        var group = String.join(
                "/", opened.kind().name(), opened.subject(), opened.since().toString());
        collect(Stream.of(InboxItem.of(opened.company(), UNDELIVERED, group, null, facts, opened.since())));
    }

    private void collect(Stream<InboxItem> told) {
        var now = clock.instant();
        var oldest = now.minus(kept);
        var groups = told.filter(item -> item.at().isAfter(oldest))
                .map(item -> item.heardAt(now))
                .collect(Collectors.toMap(InboxItem::id, item -> item, InboxItem::with, LinkedHashMap::new));
        for (var tries = 0; !groups.isEmpty(); tries++) {
            if (tries == TRIES) throw new IllegalStateException("Others wrote the same items of inboxes all the time.");
            var stored = items.find(groups.values()).stream()
                    .collect(Collectors.toMap(one -> one.item().id(), one -> one));
            groups.values().removeIf(item -> isKept(item, stored.get(item.id())));
        }
    }

    private boolean isKept(InboxItem told, @Nullable StoredItem stored) {
        if (stored == null) return items.save(told, 0);
        var grown = stored.item().with(told);
        return grown == stored.item() || items.save(grown, stored.version());
    }

    private static Optional<InboxItem> itemOf(ObligationChange change) {
        var line = change.line();
        var told = ChinaCalendar.dayOf(change.at());
        var ends = line.renewal();
        return switch (change.transition()) {
            case OPENED, REOPENED, LAPSE_CHANGED ->
                Optional.of(item(change, REQUIRED, causeOf(change, told), facts(line)));
            case DUE_SOON -> {
                var day = ends == null ? dayBefore(line.due()) : ends.validUntil();
                if (day == null) yield Optional.empty();
                var facts = facts(line);
                facts.put(InboxItem.DAY, day.toString());
                yield Optional.of(item(change, ends == null ? DUE : PROOF_ENDS, day + "/" + told, facts));
            }
            case ANSWERED, IN_PROGRESS ->
                change.undecided() && change.vendor() != null
                        ? Optional.of(item(change, ANSWER, change.vendor() + "/" + told, facts(line)))
                        : Optional.empty();
            case UPDATED ->
                isListedForOthersNow(change)
                        ? Optional.of(item(change, PROOF_ENDS, "listed/" + told, facts(line)))
                        : Optional.empty();
            case SATISFIED, WAIVED, LIFTED, RESCHEDULED, CARRIED -> Optional.empty();
        };
    }

    /** Only the event that a line of the register caused is news; what is updated later for another reason repeats it. */
    private static boolean isListedForOthersNow(ObligationChange change) {
        return change.listedForOthers() && change.cause().kind() == AlertCause.Kind.CERTIFICATE;
    }

    /** What a run or an import opens is one item; what people do one by one, and the clock, is one a day. */
    private static String causeOf(ObligationChange change, LocalDate told) {
        var cause = change.cause();
        var again = switch (change.transition()) {
            case REOPENED -> "again/";
            case LAPSE_CHANGED -> "lapse/";
            default -> "";
        };
        return again + cause.kind() + "/" + (cause.reportsCompletion() ? cause.id() : told);
    }

    private static InboxItem item(
            ObligationChange change, InboxItem.Kind kind, String group, Map<String, String> facts) {
        facts.put(InboxItem.CAUSE, change.cause().kind().name());
        facts.put(InboxItem.WHAT, change.transition().name());
        if (change.vendor() != null) facts.put(InboxItem.VENDOR, change.vendor());
        var why = change.line().why();
        if (why != null && change.transition() != Transition.OPENED) {
            facts.put(InboxItem.WHY_ZH, why.zh());
            facts.put(InboxItem.WHY_EN, why.en());
        }
        if (change.cause().reportsCompletion())
            facts.put(InboxItem.CAUSE_ID, change.cause().id());
        return InboxItem.ofObligation(
                change.company(), kind, group, change.owner(), facts, change.obligation(), change.at());
    }

    private static Map<String, String> facts(AlertLine line) {
        var facts = new HashMap<String, String>();
        facts.put(InboxItem.SKU, line.product().sku());
        facts.put(InboxItem.ENTRY, line.entry().code());
        facts.put(InboxItem.EDITION, line.edition().id());
        putName(facts, line.product().name());
        return facts;
    }

    private static void putName(Map<String, String> facts, BilingualText name) {
        facts.put(InboxItem.NAME_ZH, name.zh());
        facts.put(InboxItem.NAME_EN, name.en());
    }

    private static InboxItem itemOf(DueItem due) {
        var facts = new HashMap<String, String>();
        facts.put(InboxItem.ITEM, due.item());
        facts.put(InboxItem.DAY, due.day().toString());
        facts.put(InboxItem.OCCASION, due.textKey());
        facts.put(InboxItem.SUBJECT, due.about().name());
        putName(facts, due.what());
        return InboxItem.of(due.company(), CHECKLIST, due.id(), due.owner(), facts, due.at());
    }

    /** Proof must be there before the day; people read the day before. */
    private static @Nullable LocalDate dayBefore(@Nullable LocalDate due) {
        return due == null ? null : due.minusDays(1);
    }
}
