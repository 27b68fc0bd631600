package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.ofPassed;
import static io.certwatch.notification.explanation.ExplanationStep.ofStopped;

import io.certwatch.notification.checklist.DueItem;
import io.certwatch.notification.checklist.DueItems;
import io.certwatch.notification.checklist.DueItems.KeptItem;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.explanation.TeamExplanation.MemberWay;
import io.certwatch.notification.explanation.TeamExplanation.Way;
import io.certwatch.notification.team.NotifyTeam;
import io.certwatch.notification.teamitem.TeamReach;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks from an item of a checklist that was due to the answers of the mail servers, and tells where a way ended. */
public final class ExplainChecklist {
    private static final int NEWEST = 20;

    private final DueItems items;
    private final TeamReach teamReach;
    private final ExplainTeam explainTeam;

    ExplainChecklist(DueItems items, TeamReach teamReach, ExplainTeam explainTeam) {
        this.items = items;
        this.teamReach = teamReach;
        this.explainTeam = explainTeam;
    }

    /** @param recipient an e-mail address; null for all members of the team */
    public TeamExplanation<DueItem> explain(String company, String item, @Nullable String recipient) {
        var ways = items.of(company, item, NEWEST).stream()
                .flatMap(kept -> ways(kept, recipient))
                .toList();
        return new TeamExplanation<>(
                item,
                ways.isEmpty() ? List.of(way(null, ofStopped(Kind.CHECKLIST, "explanation.checklist.nothing"))) : ways);
    }

    private Stream<Way<DueItem>> ways(KeptItem kept, @Nullable String recipient) {
        var due = kept.item();
        var began = began(due);
        var alert = kept.alert();
        if (alert == null && !kept.waits()) {
            return Stream.of(way(due, began, ofStopped(Kind.ALERT, "explanation.checklist.replaced")));
        }
        if (alert == null && teamReach.isReachable(due.company())) {
            return Stream.of(way(due, began, ofStopped(Kind.ALERT, "explanation.checklist.begins")));
        }
        var id = alert == null ? NotifyTeam.alert(due.company(), due.cause()) : alert;
        return explainTeam.of(due.company(), id, due.id(), began, recipient).stream()
                .map(told -> new Way<>(due, told));
    }

    private static ExplanationStep began(DueItem due) {
        return ofPassed(
                Kind.CHECKLIST,
                "explanation.checklist." + due.textKey(),
                due.day().toString());
    }

    private static Way<DueItem> way(@Nullable DueItem due, ExplanationStep... steps) {
        return new Way<>(due, MemberWay.withoutRecipient(steps));
    }
}
