package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.checklist.DueItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who in a company's team was told that an item of its checklist is due, and why others were not.
 *
 * @param item its id
 * @param ways one for each time that something was due, newest first, and each member of the team; never empty
 */
public record ChecklistExplanation(String item, List<ItemWay> ways) {

    public ChecklistExplanation {
        ways = List.copyOf(ways);
    }

    /**
     * @param due null if nothing was due so far
     * @param recipient an e-mail address; null if the way ended before there was any recipient
     * @param steps in their order, up to the first that stopped
     */
    public record ItemWay(
            @Nullable DueItem due,
            @Nullable AlertId alert,
            @Nullable String recipient,
            List<ExplanationStep> steps) {

        public ItemWay {
            steps = List.copyOf(steps);
        }
    }

    /** The last step of the first way, in one sentence. */
    public BilingualText sentence() {
        return ways.getFirst().steps().getLast().sentence();
    }
}
