package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.vocabulary.BilingualText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who in a company's team was told of something, and why others were not.
 *
 * @param <C> what there was to tell
 * @param subject id of the version of the law, or of the item of the checklist
 * @param ways one for each time that there was something to tell, and each member of the team; never empty
 */
public record TeamExplanation<C>(String subject, List<Way<C>> ways) {

    public TeamExplanation {
        ways = List.copyOf(ways);
    }

    /** @param cause null if there was nothing to tell */
    public record Way<C>(@Nullable C cause, MemberWay told) {}

    /**
     * The way of a notice to one member.
     *
     * @param alert null if there was no message to the member
     * @param recipient an e-mail address; null if the way ended before there was any
     * @param steps in their order, up to the first that stopped
     */
    public record MemberWay(
            @Nullable AlertId alert, @Nullable String recipient, List<ExplanationStep> steps) {

        public MemberWay {
            steps = List.copyOf(steps);
        }

        static MemberWay withoutRecipient(ExplanationStep... steps) {
            return new MemberWay(null, null, List.of(steps));
        }
    }

    /** The last step of the first way, in one sentence. */
    public BilingualText sentence() {
        return ways.getFirst().told().steps().getLast().sentence();
    }
}
