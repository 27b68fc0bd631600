package io.certwatch.product.checklist;

import io.certwatch.product.checklist.plan.PlanBasis;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.checklist.plan.ProofPlan.PlannedStep;
import io.certwatch.product.engine.Wording;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item as everybody reads it on a day: what is asked, what people stated, and what the system knows.
 *
 * @param statedFor what people were asked when they stated this, if it differs from what is asked now; else null
 * @param since the day in China from which its days are counted: people stated it then, or it was asked then first
 * @param due null if there is no due day
 * @param details of the system, and of people, who may correct those of the system
 * @param evidence of the system, then of people
 * @param reopened why an item that was done or not applicable is open again; null if it is not
 * @param late the due day, or the day that reopened it, has passed
 * @param retired why nobody asks for it any more; null if it is asked
 * @param stated its newest revision; null if people have stated nothing
 * @param plan of an obligation that is asked; null for other items
 * @param clauses words for a contract that an item that is asked comes with
 * @param subjectName how what it is about is called in each language; of an item that is not asked as people saw it
 */
@RecordBuilder
public record ChecklistItem(
        UUID id,
        Asked asked,
        @Nullable Asked statedFor,
        ItemState state,
        LocalDate since,
        @Nullable LocalDate due,
        Map<String, String> details,
        @Nullable ItemAnswer answer,
        List<ItemEvidence> evidence,
        @Nullable Reopened reopened,
        boolean late,
        @Nullable Retired retired,
        @Nullable StatedItem stated,
        @Nullable ProofPlan plan,
        List<ItemClause> clauses,
        Wording subjectName)
        implements ChecklistItemBuilder.With {

    public enum Reopened {
        /** The day of its review has passed. */
        REVIEW,
        /** The last day on which what was done holds has passed. */
        EXPIRY,
        /** What settled it ended after a person had said that it is done, such as a certificate. */
        LAPSED,
        /** What proves the obligation holds, but is about to end: it is open for the next proof. */
        RENEWAL,
        /**
         * Our copy of the register lists the number of the proof of an obligation for others, and nobody has confirmed it since:
         * it is in progress until a person does, or withdraws the acceptance.
         */
        TO_BE_CONFIRMED
    }

    /** Why an item about which people stated something is no longer asked. It is kept, and never late. */
    public enum Retired {
        /** No template asks for it any more. */
        ITEM_REMOVED,
        /** The company no longer has the sector of the template. */
        SECTOR_LEFT,
        /** The vendor, the obligation or the consultation is gone. */
        SUBJECT_GONE
    }

    /** @param since the first day on which the company was asked by the template */
    static ChecklistItem ofAsked(
            UUID id,
            TemplateItem item,
            LocalDate since,
            SubjectFacts subject,
            @Nullable StatedItem stated,
            LocalDate today) {
        var asked = Asked.of(item, subject.subject());
        var answer = subject.answer(item.id());
        var first = item.firstAsked(since, subject.subject());
        var basis = subject.plan();
        if (basis != null && item.answeredBy() == AnsweredBy.CERTIFICATION_STEPS && answer != null) {
            return planned(id, asked, first, answer, basis, stated, today)
                    .with(planned -> planned.clauses(item.clauses())
                            .subjectName(subject.subject().words()));
        }
        var due = answer != null && answer.reviewOn() != null ? answer.reviewOn() : item.due(first, subject.subject());
        return standing(id, asked, first, due, answer, stated, today).withClauses(item.clauses());
    }

    /** An obligation: how far it is follows from its proof and its steps, and it is late when the day of a step has passed. */
    private static ChecklistItem planned(
            UUID id,
            Asked asked,
            LocalDate first,
            ItemAnswer answer,
            PlanBasis basis,
            @Nullable StatedItem stated,
            LocalDate today) {
        var said = stated == null ? ItemStatement.NOTHING : stated.statement();
        var plan = ProofPlan.of(basis, said.plan(), said.due(), today);
        var state = plan.renews() ? ItemState.OPEN : answer.state();
        var isBegun = basis.toBeConfirmed() || state == ItemState.OPEN && plan.isBegun();
        var lastDay = plan.lastDay();
        return new ChecklistItem(
                id,
                asked,
                stated == null || stated.asked().asksSameAs(asked) ? null : stated.asked(),
                isBegun ? ItemState.IN_PROGRESS : state,
                stated == null ? first : stated.day(),
                lastDay == null ? null : lastDay.day(),
                details(answer, said),
                answer,
                evidence(id, answer, stated),
                findReopening(basis, plan),
                plan.isLate(),
                null,
                stated,
                plan,
                List.of(),
                asked.subjectWords());
    }

    private static @Nullable Reopened findReopening(PlanBasis basis, ProofPlan plan) {
        if (basis.toBeConfirmed()) return Reopened.TO_BE_CONFIRMED;
        return plan.renews() ? Reopened.RENEWAL : null;
    }

    /** An item that the company made itself. */
    static ChecklistItem own(StatedItem stated, LocalDate today) {
        return standing(stated.id(), stated.asked(), stated.day(), null, null, stated, today);
    }

    private static ChecklistItem standing(
            UUID id,
            Asked asked,
            LocalDate first,
            @Nullable LocalDate templateDue,
            @Nullable ItemAnswer answer,
            @Nullable StatedItem stated,
            LocalDate today) {
        var said = stated == null ? ItemStatement.NOTHING : stated.statement();
        var due = said.due() == null ? templateDue : said.due();
        var outrun = stated != null && stated.isOutrunBy(answer);
        var before = state(outrun ? null : stated, answer);
        var passed = before.isSettled() ? findReopening(said, today) : null;
        var state = passed == null ? before : ItemState.OPEN;
        return new ChecklistItem(
                id,
                asked,
                stated == null || stated.asked().asksSameAs(asked) ? null : stated.asked(),
                state,
                stated == null ? first : stated.day(),
                due,
                details(answer, said),
                answer,
                evidence(id, answer, stated),
                outrun ? Reopened.LAPSED : passed,
                passed != null || !state.isSettled() && isOver(due, today),
                null,
                stated,
                null,
                List.of(),
                asked.subjectWords());
    }

    static ChecklistItem ofRetired(StatedItem stated, Retired why) {
        var said = stated.statement();
        return new ChecklistItem(
                stated.id(),
                stated.asked(),
                null,
                state(stated, null),
                stated.day(),
                said.due(),
                said.details(),
                null,
                stated.evidence(),
                null,
                false,
                why,
                stated,
                null,
                List.of(),
                stated.asked().subjectWords());
    }

    /** What people settled or contest holds; otherwise the state that is further along, theirs or the system's. */
    private static ItemState state(@Nullable StatedItem stated, @Nullable ItemAnswer answer) {
        if (stated == null) return answer == null ? ItemState.OPEN : answer.state();
        var own = Objects.requireNonNullElse(stated.statement().state(), ItemState.OPEN);
        if (answer == null || own.isSettled() || stated.contested() != null) return own;
        return answer.settling().orElse(answer.state() == ItemState.IN_PROGRESS ? ItemState.IN_PROGRESS : own);
    }

    private static @Nullable Reopened findReopening(ItemStatement said, LocalDate today) {
        if (isOver(said.expires(), today)) return Reopened.EXPIRY;
        return isOver(said.reviewOn(), today) ? Reopened.REVIEW : null;
    }

    private static boolean isOver(@Nullable LocalDate lastDay, LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    private static Map<String, String> details(@Nullable ItemAnswer answer, ItemStatement said) {
        var details = new LinkedHashMap<String, String>();
        if (answer != null) details.putAll(answer.details());
        details.putAll(said.details());
        return details;
    }

    private static List<ItemEvidence> evidence(UUID id, @Nullable ItemAnswer answer, @Nullable StatedItem stated) {
        return Stream.concat(
                        answer == null ? Stream.empty() : answer.evidence(id),
                        stated == null ? Stream.empty() : stated.evidence().stream())
                .toList();
    }

    /** Whether it is for the next proof of an obligation that the one on record still meets, and is not done. */
    public boolean isRenewal() {
        return reopened == Reopened.RENEWAL && !state.isSettled();
    }

    /** Whether a person has to confirm the proof of the obligation; then it is no renewal. */
    public boolean isToBeConfirmed() {
        return reopened == Reopened.TO_BE_CONFIRMED;
    }

    /** Whether the due day is the one that the template suggests, which nobody has set: when it passes, nothing is overdue. */
    public boolean isDueSuggested() {
        return due != null
                && plan == null
                && retired == null
                && asked.kind() != SubjectKind.CONSULTATION
                && statement().due() == null
                && (answer == null || answer.reviewOn() == null);
    }

    /** Whether a day has passed that a person or a market entry set, and it is not done. */
    public boolean isOverdue(LocalDate today) {
        return plan == null ? late && reopened == null && !isDueSuggested() : late && plan.isOverdue(today);
    }

    /** Whether nobody has set the day, which the template suggests or a plan counts back: when it passes, nothing is overdue. */
    public boolean isSuggested(LocalDate day) {
        return plan == null ? isDueSuggested() : !(plan.isPlanned() && day.equals(due));
    }

    /** Whether something has to be done about it until the day: it is open and due, to be reviewed, or expires. */
    boolean isDueUntil(LocalDate day) {
        var hasPassed = reopened == Reopened.REVIEW || reopened == Reopened.EXPIRY;
        return retired == null
                && (state.isSettled()
                        ? isUntil(reviewOn(), day) || isUntil(statement().expires(), day)
                        : hasPassed || isUntil(nextDay(), day));
    }

    /** The day of what is to be done next: of an obligation that of the next step, else the due day. */
    public @Nullable LocalDate nextDay() {
        return plan == null ? due : plan.next().map(PlannedStep::planned).orElse(null);
    }

    /** The day that has passed, of an item that is late: the last one of a plan comes before that of its next step. */
    public @Nullable LocalDate passedDay(LocalDate today) {
        return plan != null && plan.isOver(today) ? due : nextDay();
    }

    /** The first step of a plan whose day has passed. */
    Optional<PlannedStep> lateStep() {
        return plan == null
                ? Optional.empty()
                : plan.steps().stream().filter(PlannedStep::late).findFirst();
    }

    private static boolean isUntil(@Nullable LocalDate lastDay, LocalDate day) {
        return lastDay != null && !lastDay.isAfter(day);
    }

    /** The day on which it has to be looked at again, as people stated it or else as the system knows it. */
    public @Nullable LocalDate reviewOn() {
        var stated = statement().reviewOn();
        return stated == null && answer != null ? answer.reviewOn() : stated;
    }

    /** 0 if people have stated nothing. */
    public long revision() {
        return stated == null ? 0 : stated.revision();
    }

    public ItemStatement statement() {
        return stated == null ? ItemStatement.NOTHING : stated.statement();
    }

    public @Nullable Instant changedAt() {
        return stated == null ? null : stated.at();
    }
}
