package io.certwatch.product.reassessment;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.following.CatalogueChange;
import io.certwatch.product.following.CatalogueChange.EditionPublished;
import io.certwatch.product.following.CatalogueChange.LexiconRevised;
import io.certwatch.product.following.CatalogueChanges;
import io.certwatch.product.following.ReachOfChanges;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Begins a run for a change of the catalogue, once however often it is told of it. */
public class BeginRun implements CatalogueChanges {

    private final Runs runs;
    private final ReachOfChanges reaches;
    private final int slots;
    private final Clock clock;

    public BeginRun(Runs runs, ReachOfChanges reaches, int slots, Clock clock) {
        this.runs = runs;
        this.reaches = reaches;
        this.slots = slots;
        this.clock = clock;
    }

    @Override
    public void happened(CatalogueChange change) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reach = reaches.of(change.id());
        runs.begin(switch (change) {
            case EditionPublished(var edition, _) ->
                Run.begin(new Cause(Cause.Kind.EDITION, change.id()), edition, reach, slots, at);
            case LexiconRevised(var revision, _) ->
                Run.begin(new Cause(Cause.Kind.LEXICON, change.id()), Integer.toString(revision), reach, slots, at);
        });
    }
}
