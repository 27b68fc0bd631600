package io.certwatch.notification.explanation.web;

import io.certwatch.notification.checklist.DueItem;
import io.certwatch.notification.explanation.ExplanationStep;
import io.certwatch.notification.explanation.TeamExplanation;
import io.certwatch.notification.explanation.web.AlertExplanationView.StepView;
import io.certwatch.notification.vocabulary.BilingualText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who in the company's team was told that an item of its checklist is due, and why others were not.
 *
 * @param item its id
 * @param sentence the first way, in one sentence
 * @param ways newest first, of the last 20 times that something of the item was due
 */
record ChecklistExplanationView(String item, BilingualText sentence, List<ItemWayView> ways) {

    /**
     * @param day which was told, in China; null, like {@code occasion}, {@code overdue} and {@code at}, if nothing was due so far
     * @param overdue whether the day had passed
     * @param at when it was told
     * @param alert id of the alert; null without one
     * @param recipient the e-mail address; null if the way ended before there was any
     * @param stoppedAt null if the mail server accepted a message
     * @param steps in their order, up to the one that stopped
     */
    @Schema(name = "ExplainedDueItem")
    record ItemWayView(
            @Nullable LocalDate day,
            DueItem.@Nullable Occasion occasion,
            @Nullable Boolean overdue,
            @Nullable Instant at,
            @Nullable String alert,
            @Nullable String recipient,
            ExplanationStep.@Nullable Kind stoppedAt,
            List<StepView> steps) {

        static ItemWayView of(TeamExplanation.Way<DueItem> way) {
            var due = way.cause();
            var told = way.told();
            var alert = told.alert();
            return new ItemWayView(
                    due == null ? null : due.day(),
                    due == null ? null : due.occasion(),
                    due == null ? null : due.overdue(),
                    due == null ? null : due.at(),
                    alert == null ? null : alert.value(),
                    told.recipient(),
                    StepView.stop(told.steps()),
                    told.steps().stream().map(StepView::of).toList());
        }
    }

    static ChecklistExplanationView of(TeamExplanation<DueItem> explanation) {
        return new ChecklistExplanationView(
                explanation.subject(),
                explanation.sentence(),
                explanation.ways().stream().map(ItemWayView::of).toList());
    }
}
