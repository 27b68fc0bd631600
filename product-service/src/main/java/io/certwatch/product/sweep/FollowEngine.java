package io.certwatch.product.sweep;

import io.certwatch.product.catalogue.CatalogueChanges;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.sweep.EnginesAtWork.Beat;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Says in regular intervals that this instance is alive and by which version of the engine it judges, and has all
 * products judged again when the version has changed ({@link EnginesAtWork}).
 */
public class FollowEngine {

    /** An instance from which nothing was heard during so many signs of life of this one has stopped. */
    static final int SILENT_AFTER = 6;

    private final EngineBeats beats;
    private final CatalogueReadModel readModel;
    private final CurrentCatalogue current;
    private final CatalogueChanges changes;
    private final String engine;
    private final String instance = UUID.randomUUID().toString();
    /** How often the latest sign of life of each instance was read. */
    private final Map<Beat, Integer> heard = new HashMap<>();

    private long count;

    /** @param engine the version of this instance */
    public FollowEngine(
            EngineBeats beats,
            CatalogueReadModel readModel,
            CurrentCatalogue current,
            CatalogueChanges changes,
            String engine) {
        this.beats = beats;
        this.readModel = readModel;
        this.current = current;
        this.changes = changes;
        this.engine = engine;
    }

    /** Gives the first sign of life, before anything is judged here. */
    public synchronized void arrive() {
        write(known -> known.hear(new Beat(instance, engine, count), Set.of()));
    }

    /** Gives a sign of life; begins the run that is due, if any, exactly once among all instances. */
    public synchronized void beat() {
        count++;
        var silent = beats.read().map(this::silent).orElse(Set.of());
        begin(write(known -> known.hear(new Beat(instance, engine, count), silent)));
    }

    /** Also begins a run that a killed instance had claimed. */
    private void begin(EnginesAtWork written) {
        written.claimed().ifPresent(change -> {
            readModel.note(change, current.today());
            current.refresh();
            changes.onChanged(change);
            write(known -> known.claimed().filter(change::equals).isPresent() ? known.begin() : known);
        });
    }

    /** Lets the others begin at once what waits for this instance to stop. */
    public synchronized void leave() {
        write(known -> known.without(instance));
    }

    /** Returns what is stored after it. */
    private EnginesAtWork write(UnaryOperator<EnginesAtWork> step) {
        var known = beats.read().orElseGet(this::first);
        var next = step.apply(known);
        return next.equals(known) || beats.write(next) ? next : write(step);
    }

    /** Before the first change of the catalogue, nothing was judged. */
    private EnginesAtWork first() {
        return EnginesAtWork.first(engine, !readModel.log().noted().isEmpty());
    }

    private Set<Beat> silent(EnginesAtWork known) {
        heard.keySet().retainAll(known.beats());
        known.beats().forEach(beat -> heard.merge(beat, 1, Integer::sum));
        return known.beats().stream()
                .filter(beat -> heard.getOrDefault(beat, 0) > SILENT_AFTER)
                .collect(Collectors.toSet());
    }
}
