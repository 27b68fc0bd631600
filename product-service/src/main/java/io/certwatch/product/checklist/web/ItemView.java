package io.certwatch.product.checklist.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.checklist.Asked;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistItem.Reopened;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ProvisionCitation;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the checklist.
 *
 * @param key of the item in its template; null if the company made the item itself
 * @param why null if an own item has no reason
 * @param answer what the system knows; null if it knows nothing
 * @param evidence of the system, then of people, oldest first
 * @param reopened why an item that was done or not applicable is open again
 * @param late the due day has passed, or it was reopened
 * @param overdue whether a day has passed that a person or a market entry set; a step that is late is not overdue
 * @param suggested whether the due day is the one that the template suggests, which nobody has set: it is not overdue when that
 *     day has passed
 * @param retired why nobody asks for it any more
 * @param statedFor what people were asked when they stated this, if the template has changed it since
 * @param plan of an obligation; missing of other items
 * @param clauses words for a contract, our own and no legal advice; missing if there are none
 * @param revision 0 if people have stated nothing
 */
@Schema(name = "ChecklistItem")
@RecordBuilder
record ItemView(
        UUID id,
        Category category,
        @Nullable String key,
        @Nullable TemplateView template,
        SubjectView subject,
        Wording what,
        @Nullable WhyView why,
        @Nullable String owner,
        @Nullable LocalDate due,
        ItemState state,
        @Nullable String reason,
        @Nullable String word,
        @Nullable String note,
        Map<String, String> details,
        @Nullable AnswerView answer,
        List<EvidenceView> evidence,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate expires,
        @JsonInclude(NON_NULL) @Nullable Reopened reopened,
        boolean late,
        boolean overdue,
        boolean suggested,
        @JsonInclude(NON_NULL) @Nullable Retired retired,
        @JsonInclude(NON_NULL) @Nullable StatedForView statedFor,
        @JsonInclude(NON_NULL) @Nullable PlanView plan,
        @JsonInclude(NON_NULL) @Nullable List<ClauseView> clauses,
        long revision,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        @Nullable RecordedBy recordedBy) {

    record TemplateView(String id, long revision) {

        static @Nullable TemplateView of(Asked asked) {
            var item = asked.item();
            return item == null ? null : new TemplateView(item.template(), asked.revision());
        }
    }

    /** @param name null for the company itself */
    record SubjectView(
            SubjectKind kind, String id, @Nullable String name) {

        static SubjectView of(Asked asked) {
            return new SubjectView(
                    asked.kind(), asked.subject(), asked.subjectName().isEmpty() ? null : asked.subjectName());
        }
    }

    /** @param citation of the law in force today; null if none asks for it */
    record WhyView(Wording text, @Nullable ProvisionCitation citation) {

        static @Nullable WhyView of(Asked asked, @Nullable ProvisionCitation citation) {
            return asked.why().equals(Wording.NONE) && citation == null ? null : new WhyView(asked.why(), citation);
        }
    }

    /**
     * @param complete whether nothing is left to do about the item
     * @param reason why the item is not applicable
     */
    record AnswerView(
            Explanation text,
            Map<String, Long> figures,
            Explanation from,
            boolean complete,
            @JsonInclude(NON_NULL) @Nullable Explanation reason,
            Instant at) {

        static @Nullable AnswerView of(@Nullable ItemAnswer answer) {
            return answer == null
                    ? null
                    : new AnswerView(
                            answer.text(),
                            answer.figures(),
                            answer.from(),
                            answer.complete(),
                            answer.reason(),
                            answer.at());
        }
    }

    /** @param citations of the law in force today that it rests on */
    @Schema(name = "ContractClause")
    record ClauseView(Wording text, List<ProvisionCitation> citations) {}

    /** @param revision of the template */
    record StatedForView(long revision, Wording what) {

        static @Nullable StatedForView of(@Nullable Asked asked) {
            return asked == null ? null : new StatedForView(asked.revision(), asked.what());
        }
    }

    static ItemView of(
            ChecklistItem item, @Nullable ProvisionCitation citation, List<ClauseView> clauses, LocalDate today) {
        var asked = item.asked();
        var said = item.statement();
        var stated = item.stated();
        return ItemViewBuilder.builder()
                .id(item.id())
                .category(asked.category())
                .key(asked.item() == null ? null : asked.item().key())
                .template(TemplateView.of(asked))
                .subject(SubjectView.of(asked))
                .what(asked.what())
                .why(WhyView.of(asked, citation))
                .owner(said.owner())
                .due(item.due())
                .state(item.state())
                .reason(said.reason())
                .word(said.word())
                .note(said.note())
                .details(item.details())
                .answer(AnswerView.of(item.answer()))
                .evidence(item.evidence().stream()
                        .map(evidence -> EvidenceView.of(item.id(), evidence))
                        .toList())
                .reviewOn(item.reviewOn())
                .expires(said.expires())
                .reopened(item.reopened())
                .late(item.late())
                .overdue(item.isOverdue(today))
                .suggested(item.isDueSuggested())
                .retired(item.retired())
                .statedFor(StatedForView.of(item.statedFor()))
                .plan(PlanView.of(item.plan()))
                .clauses(clauses.isEmpty() ? null : clauses)
                .revision(item.revision())
                .changedAt(item.changedAt())
                .changedBy(stated == null ? null : stated.by())
                .recordedBy(stated == null ? null : stated.recordedBy())
                .build();
    }
}
