package io.certwatch.product.dossier;

import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ItemEvidence;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An obligation with the steps to its certificate, which are items of the checklist.
 *
 * @param obligation its id
 * @param name of the product and the entry
 * @param due the earliest day of the steps that are left; if none is left, of all
 * @param steps in the order of the template
 */
public record DossierObligation(
        String obligation, String name, @Nullable LocalDate due, ItemState state, boolean late, List<Step> steps) {

    static final Comparator<DossierObligation> BY_DUE_DAY = Comparator.comparing(
                    DossierObligation::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DossierObligation::name)
            .thenComparing(DossierObligation::obligation);

    /**
     * @param owner null if nobody is named
     * @param reason why it is not applicable
     */
    public record Step(
            Wording what,
            ItemState state,
            boolean late,
            @Nullable String owner,
            @Nullable Explanation reason,
            @Nullable String word,
            List<DossierEvidence> evidence) {

        private static Step of(ChecklistItem item) {
            return new Step(
                    item.asked().what(),
                    item.state(),
                    item.late(),
                    item.statement().owner(),
                    DossierItem.reason(item),
                    item.statement().word(),
                    item.evidence().stream().map(DossierEvidence::of).toList());
        }
    }

    public DossierObligation {
        steps = List.copyOf(steps);
    }

    /** @param steps at least one; all about the same obligation */
    static DossierObligation of(List<ChecklistItem> steps) {
        var asked = steps.getFirst().asked();
        return new DossierObligation(
                asked.subject(),
                asked.subjectName(),
                dueOf(steps),
                stateOf(steps),
                steps.stream().anyMatch(ChecklistItem::late),
                steps.stream().map(Step::of).toList());
    }

    /** Who answers for steps, each once. */
    public List<String> owners() {
        return each(Step::owner);
    }

    /** What people vouch for, each once. */
    public List<String> words() {
        return each(Step::word);
    }

    /** The evidence of all steps, each once: one certificate ends them all. */
    public List<DossierEvidence> evidence() {
        return steps.stream()
                .flatMap(step -> step.evidence().stream())
                .filter(evidence -> evidence.kind() != ItemEvidence.Kind.SYSTEM)
                .distinct()
                .toList();
    }

    /** Why steps are not applicable, each reason once. */
    public List<Explanation> reasons() {
        return each(Step::reason);
    }

    private <T> List<T> each(Function<Step, @Nullable T> part) {
        return steps.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    private static @Nullable LocalDate dueOf(List<ChecklistItem> steps) {
        var left = steps.stream().filter(step -> !step.state().isSettled()).toList();
        return (left.isEmpty() ? steps : left)
                .stream()
                        .map(ChecklistItem::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Begun once a step is under way, or settled by people: what the system knows of itself begins nothing. */
    private static ItemState stateOf(List<ChecklistItem> steps) {
        if (steps.stream().allMatch(step -> step.state() == ItemState.NOT_APPLICABLE)) return ItemState.NOT_APPLICABLE;
        if (steps.stream().allMatch(step -> step.state().isSettled())) return ItemState.DONE;
        return steps.stream().anyMatch(DossierObligation::isBegun) ? ItemState.IN_PROGRESS : ItemState.OPEN;
    }

    private static boolean isBegun(ChecklistItem step) {
        var said = step.statement().state();
        return step.state() == ItemState.IN_PROGRESS || said != null && said.isSettled() && step.state() == said;
    }
}
