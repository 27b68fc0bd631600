package io.certwatch.product.sweep;

import io.certwatch.product.catalogue.CatalogueChange.EngineReplaced;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of the engine by which running instances judge products, and the one by which all products were judged
 * last. All products are judged again once a single version is at work and another one has judged any of them since: not
 * while a release replaces another one, and after a return to the earlier one as well.
 *
 * @param engine that judged all products last, or is about to
 * @param sequence how often all products were judged because of the engine
 * @param mixed whether another version has been at work since
 * @param begun whether the run of this sequence has begun
 * @param beats the latest sign of life of each instance
 */
@RecordBuilder
public record EnginesAtWork(String engine, int sequence, boolean mixed, boolean begun, List<Beat> beats, long revision)
        implements EnginesAtWorkBuilder.With {

    /** @param count raised with each sign of life, so that others notice it without comparing clocks */
    public record Beat(String instance, String engine, long count) {}

    /** @param judged whether products may have been judged by a version that nobody knows */
    static EnginesAtWork first(String engine, boolean judged) {
        return new EnginesAtWork(engine, 0, judged, true, List.of(), 0);
    }

    /**
     * Takes a sign of life. If another version is at work, a run is due later; if only this one is and a run is due,
     * claims it.
     *
     * @param silent the last signs of life of instances that have stopped without saying so
     */
    EnginesAtWork hear(Beat beat, Collection<Beat> silent) {
        var alive = Stream.concat(
                        beats.stream()
                                .filter(other -> !other.instance().equals(beat.instance()))
                                .filter(other -> !silent.contains(other)),
                        Stream.of(beat))
                .toList();
        var someOther = mixed || alive.stream().anyMatch(one -> !one.engine().equals(engine));
        var next = with(state -> state.mixed(someOther).beats(alive).revision(revision + 1));
        return someOther && alive.stream().allMatch(one -> one.engine().equals(beat.engine()))
                ? next.with(state -> state.engine(beat.engine())
                        .sequence(sequence + 1)
                        .mixed(false)
                        .begun(false))
                : next;
    }

    EnginesAtWork without(String instance) {
        return with(state -> state.beats(beats.stream()
                        .filter(one -> !one.instance().equals(instance))
                        .toList())
                .revision(revision + 1));
    }

    /** The change whose run was claimed but may not have begun. */
    Optional<EngineReplaced> claimed() {
        return begun ? Optional.empty() : Optional.of(new EngineReplaced(engine, sequence));
    }

    EnginesAtWork begin() {
        return with(state -> state.begun(true).revision(revision + 1));
    }
}
