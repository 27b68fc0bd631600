package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.law.LawNews;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who in a company's team was told of a version of the law, and why others were not.
 *
 * @param law id of the version
 * @param ways one for each news of it and each member of the team; never empty
 */
public record LawExplanation(String law, List<Way> ways) {

    public LawExplanation {
        ways = List.copyOf(ways);
    }

    /**
     * @param news null if there are none
     * @param recipient an e-mail address; null if the way ended before there was any recipient
     * @param steps in their order, up to the first that stopped
     */
    public record Way(
            LawNews.@Nullable Moment news,
            @Nullable AlertId alert,
            @Nullable String recipient,
            List<ExplanationStep> steps) {

        public Way {
            steps = List.copyOf(steps);
        }

        static Way stopped(LawNews.@Nullable Moment news, ExplanationStep step) {
            return new Way(news, null, null, List.of(step));
        }
    }

    /** The last step of the first way, in one sentence. */
    public BilingualText sentence() {
        return ways.getFirst().steps().getLast().sentence();
    }
}
