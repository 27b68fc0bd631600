package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.engine.affected.AffectedProducts.Everything;
import io.certwatch.product.engine.affected.AffectedProducts.Some;
import io.certwatch.product.obligation.OpenedCounts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the inventory because the catalogue or the engine changed.
 *
 * @param subject the edition, the revision of the lexicon, or the version of the engine
 * @param breadth which part of the inventory is assessed again
 * @param because why it is everything
 * @param done the completed slots, with their counts
 * @param progressedAt when it began, was restarted or completed a slot, whichever was last
 * @param requests how often its slots were requested: once at the start, and once for each restart
 */
@RecordBuilder
public record ReassessmentRun(
        String id,
        Cause.Kind kind,
        String subject,
        Status status,
        int slots,
        List<Done> done,
        Instant startedAt,
        @Nullable Instant completedAt,
        Breadth breadth,
        AffectedProducts.@Nullable Reason because,
        Instant progressedAt,
        int requests,
        long revision)
        implements ReassessmentRunBuilder.With {

    public enum Status {
        RUNNING,
        COMPLETED
    }

    public enum Breadth {
        /** The change alters no word of the catalogue: no product is assessed. */
        NOTHING,
        /** Only the products that the change can affect, and those that are pending. */
        CONCERNED,
        EVERYTHING
    }

    public record Done(int slot, Tally tally) {}

    /** A place in the list of runs, newest first. */
    public record Place(Instant startedAt, String id) {}

    private static final long FIRST = 1;

    /**
     * A run that affects nothing is complete at once, unless products are pending: every run assesses those.
     *
     * @param pending whether any product is pending
     */
    static ReassessmentRun begin(
            Cause cause, String subject, AffectedProducts reach, boolean pending, int slots, Instant at) {
        var breadth = switch (reach) {
            case Everything _ -> Breadth.EVERYTHING;
            case Some some -> some.isEmpty() && !pending ? Breadth.NOTHING : Breadth.CONCERNED;
        };
        var nothing = breadth == Breadth.NOTHING;
        return new ReassessmentRun(
                cause.id(),
                cause.kind(),
                subject,
                nothing ? Status.COMPLETED : Status.RUNNING,
                slots,
                List.of(),
                at,
                nothing ? at : null,
                breadth,
                reach instanceof Everything(var reason) ? reason : null,
                at,
                1,
                FIRST);
    }

    public Cause cause() {
        return new Cause(kind, id);
    }

    /**
     * The events of this revision of the run.
     *
     * @param opened by the whole run, if this completes it
     */
    public List<RunEvent> news(OpenedCounts opened) {
        if (revision == FIRST && !completed()) {
            return Stream.concat(Stream.of(new RunEvent.Started(this)), requestSlots().stream())
                    .toList();
        }
        return completed() ? List.of(new RunEvent.Completed(this, opened)) : List.of();
    }

    /** Requests the slots that are not complete. */
    public List<RunEvent> requestSlots() {
        return slotsWaiting().stream()
                .<RunEvent>map(slot -> new RunEvent.SlotWaits(this, slot))
                .toList();
    }

    public List<Integer> slotsWaiting() {
        return IntStream.range(0, slots).filter(slot -> !hasDone(slot)).boxed().toList();
    }

    boolean hasDone(int slot) {
        return breadth == Breadth.NOTHING || done.stream().anyMatch(one -> one.slot() == slot);
    }

    /** Whether the slot is complete, and every product of the company in it was judged. */
    boolean isConfirmed(int slot, String company) {
        return hasDone(slot)
                && done.stream()
                        .filter(one -> one.slot() == slot)
                        .allMatch(one -> one.tally().failures(company) == 0);
    }

    /** Returns empty if that slot was recorded before. The last slot completes the run. */
    Optional<ReassessmentRun> with(int slot, Tally tally, Instant at) {
        if (hasDone(slot)) {
            return Optional.empty();
        }
        var more = new ArrayList<>(done);
        more.add(new Done(slot, tally));
        var complete = more.size() == slots;
        return Optional.of(with(run -> run.status(complete ? Status.COMPLETED : Status.RUNNING)
                .done(List.copyOf(more))
                .completedAt(complete ? at : null)
                .progressedAt(at)
                .revision(revision + 1)));
    }

    /** Completed slots stay completed. Returns empty if the run is complete. */
    Optional<ReassessmentRun> restart(Instant at) {
        return completed()
                ? Optional.empty()
                : Optional.of(
                        with(run -> run.progressedAt(at).requests(requests + 1).revision(revision + 1)));
    }

    public int slotsDone() {
        return breadth == Breadth.NOTHING ? slots : done.size();
    }

    public boolean completed() {
        return status == Status.COMPLETED;
    }

    /** The sum of the completed slots. */
    public Tally tally() {
        return Tally.total(done.stream().map(Done::tally).toList());
    }
}
