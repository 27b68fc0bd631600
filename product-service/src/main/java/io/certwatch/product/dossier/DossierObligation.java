package io.certwatch.product.dossier;

import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ItemEvidence;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.plan.PlanWords;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.checklist.plan.ProofPlan.PlannedStep;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An obligation with the plan of its proof, which is one item of the checklist.
 *
 * @param obligation its id
 * @param name of the product and the entry, in each language
 * @param due the last day on which the proof has to be there; null if no day is set
 * @param owner null if nobody is named
 * @param known what is recorded of the proof; null if nothing is
 * @param reason why it is not applicable
 * @param word what a person vouches for
 * @param path the way to the proof; null without a plan
 * @param renews whether the steps lead to the next proof, because the one on record is about to end
 * @param inTime whether the steps that are left fit before the last day
 * @param steps in the order in which they are done
 */
public record DossierObligation(
        String obligation,
        Wording name,
        @Nullable LocalDate due,
        ItemState state,
        boolean late,
        @Nullable String owner,
        @Nullable Explanation known,
        @Nullable Explanation reason,
        @Nullable String word,
        List<DossierEvidence> evidence,
        @Nullable Wording path,
        boolean renews,
        boolean inTime,
        List<Step> steps) {

    static final Comparator<DossierObligation> BY_DUE_DAY = Comparator.comparing(
                    DossierObligation::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(obligation -> obligation.name().zh())
            .thenComparing(DossierObligation::obligation);

    /** @param planned null if no day is set */
    public record Step(Wording what, @Nullable LocalDate planned, boolean done, boolean late) {

        private static Step of(PlannedStep step) {
            return new Step(PlanWords.of(step.step()), step.planned(), step.done(), step.late());
        }
    }

    public DossierObligation {
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
    }

    static DossierObligation of(ChecklistItem item) {
        var said = item.statement();
        var answer = item.answer();
        var plan = item.plan();
        return new DossierObligation(
                item.asked().subject(),
                item.subjectName(),
                item.due(),
                item.state(),
                item.late(),
                said.owner(),
                answer == null ? null : answer.text(),
                DossierItem.reason(item),
                said.word(),
                item.evidence().stream()
                        .filter(evidence -> evidence.kind() != ItemEvidence.Kind.SYSTEM)
                        .map(DossierEvidence::of)
                        .toList(),
                plan == null ? null : PlanWords.way(plan),
                plan != null && plan.renews(),
                plan == null || plan.inTime(),
                steps(plan));
    }

    private static List<Step> steps(@Nullable ProofPlan plan) {
        return Stream.ofNullable(plan)
                .flatMap(known -> known.steps().stream())
                .map(Step::of)
                .toList();
    }

    /** What is left of the steps, in their order. */
    public List<Step> left() {
        return steps.stream().filter(step -> !step.done()).toList();
    }

    /** Why nothing is to be done; empty if something is. */
    public List<Explanation> reasons() {
        return Stream.of(reason).filter(Objects::nonNull).toList();
    }
}
