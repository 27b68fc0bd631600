package io.certwatch.notification.team;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.ClosedObligations;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamItems;
import io.certwatch.notification.teamitem.TeamList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** Takes items off the teams' lists once nothing they are about is open; looks at some of all companies each time. */
public final class ReviewTeamItems {
    private static final int AT_A_TIME = 100;

    private final TeamItems items;
    private final TeamList teamList;
    private final Alerts alerts;
    private final ClosedObligations closed;
    private final UnreachedVendors unreached;
    private final Map<Kind, TeamItem> last = new EnumMap<>(Kind.class);

    public ReviewTeamItems(
            TeamItems items,
            TeamList teamList,
            Alerts alerts,
            KnownObligations obligations,
            UnreachedVendors unreached) {
        this.items = items;
        this.teamList = teamList;
        this.alerts = alerts;
        this.closed = new ClosedObligations(obligations);
        this.unreached = unreached;
    }

    /** Continues where the last review ended. */
    void review() {
        review(Kind.NO_CONTACT, item -> unreached.isUnreached(item.company(), item.subject()));
        review(Kind.GIVEN_UP, this::canBeResent);
    }

    private void review(Kind kind, Predicate<TeamItem> isNeeded) {
        var some = items.ofKind(kind, AT_A_TIME, last.get(kind));
        some.stream().filter(isNeeded.negate()).forEach(item -> teamList.close(item.company(), kind, item.subject()));
        if (some.size() < AT_A_TIME) {
            last.remove(kind);
        } else {
            last.put(kind, some.getLast());
        }
    }

    private boolean canBeResent(TeamItem item) {
        return AlertId.read(item.company(), item.subject())
                .flatMap(alerts::find)
                .filter(this::hasSomethingToTell)
                .isPresent();
    }

    private boolean hasSomethingToTell(Alert alert) {
        return alert.content() instanceof AlertContent.TeamNotices
                ? !alert.isWithoutLines()
                : !closed.of(alert).containsAll(alert.obligations());
    }
}
