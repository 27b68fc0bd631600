package io.certwatch.notification.checklist;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.team.NotifyTeam;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Tells each company's team what is due in its checklist: what a day brings in one message. Of a team that nobody can be
 * reached in, it waits, and is told once somebody can.
 */
public final class TellTeamsOfDueItems {
    private static final int ITEMS_AT_MOST = 1_000;

    private final DueItems items;
    private final NotifyTeam notifyTeam;
    private final Alerts alerts;
    private final Duration collect;
    private final InstantSource clock;

    /** @param collect how long items wait for others of the same day */
    public TellTeamsOfDueItems(
            DueItems items, NotifyTeam notifyTeam, Alerts alerts, Duration collect, InstantSource clock) {
        this.items = items;
        this.notifyTeam = notifyTeam;
        this.alerts = alerts;
        this.collect = collect;
        this.clock = clock;
    }

    void tellDue() {
        OneByOne.each(items.companiesToTell(clock.instant().minus(collect)), this::tell);
    }

    /**
     * The message is stored before its items are marked. After a crash in between, or if another instance was faster, the
     * same item leads to the same message, and exactly the items in that are marked.
     */
    private void tell(String company) {
        var waiting = withoutReplaced(items.toTell(company, ITEMS_AT_MOST));
        if (waiting.isEmpty()) return;
        var first = waiting.getFirst();
        var cause = first.cause();
        if (notifyTeam.tell(company, cause, DueItemText.notices(waiting), first.traceparent())) {
            alerts.find(NotifyTeam.alert(company, cause)).ifPresent(stored -> settle(waiting, stored));
        }
    }

    private void settle(List<DueItem> waiting, Alert stored) {
        var told = stored.keys();
        items.settle(waiting.stream().filter(item -> told.contains(item.id())).toList(), stored.id());
    }

    private List<DueItem> withoutReplaced(List<DueItem> waiting) {
        var newest = waiting.stream().collect(toMap(DueItem::topic, item -> item, (_, later) -> later));
        var byTurn = waiting.stream().collect(partitioningBy(item -> item.equals(newest.get(item.topic()))));
        var replaced = Objects.requireNonNull(byTurn.get(false));
        if (!replaced.isEmpty()) {
            items.settle(replaced, null);
        }
        return Objects.requireNonNull(byTurn.get(true));
    }
}
