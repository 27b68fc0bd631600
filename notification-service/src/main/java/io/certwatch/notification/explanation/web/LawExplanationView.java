package io.certwatch.notification.explanation.web;

import io.certwatch.notification.explanation.ExplanationStep;
import io.certwatch.notification.explanation.TeamExplanation;
import io.certwatch.notification.explanation.web.AlertExplanationView.StepView;
import io.certwatch.notification.law.LawNews;
import io.certwatch.notification.vocabulary.BilingualText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who in the company's team was told of a version of the law, and why others were not.
 *
 * @param law id of the version
 * @param sentence the first way, in one sentence
 */
record LawExplanationView(String law, BilingualText sentence, List<LawWayView> ways) {

    /**
     * @param news what happened to the version; null if there is nothing to tell
     * @param alert id of the alert; null without one
     * @param recipient the e-mail address; null if the way ended before there was any
     * @param stoppedAt null if the mail server accepted a message
     * @param steps in their order, up to the one that stopped
     */
    @Schema(name = "ExplainedLawNews")
    record LawWayView(
            LawNews.@Nullable Moment news,
            @Nullable String alert,
            @Nullable String recipient,
            ExplanationStep.@Nullable Kind stoppedAt,
            List<StepView> steps) {

        static LawWayView of(TeamExplanation.Way<LawNews.Moment> way) {
            var told = way.told();
            var alert = told.alert();
            return new LawWayView(
                    way.cause(),
                    alert == null ? null : alert.value(),
                    told.recipient(),
                    StepView.stop(told.steps()),
                    told.steps().stream().map(StepView::of).toList());
        }
    }

    static LawExplanationView of(TeamExplanation<LawNews.Moment> explanation) {
        return new LawExplanationView(
                explanation.subject(),
                explanation.sentence(),
                explanation.ways().stream().map(LawWayView::of).toList());
    }
}
