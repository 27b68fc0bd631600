package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.EngineReplaced;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import io.certwatch.product.catalogue.CatalogueChanges;
import io.certwatch.product.catalogue.CatalogueRead;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.ReachOfChanges;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Begins a run for a change of the catalogue or of the engine, once for all reports of the change. */
class StartReassessment implements CatalogueChanges, CatalogueRead {

    private final ReassessmentRuns runs;
    private final Products products;
    private final ReachOfChanges reaches;
    private final int slots;
    private final Clock clock;

    public StartReassessment(
            ReassessmentRuns runs,
            Products products,
            ReachOfChanges reaches,
            ReassessmentSettings settings,
            Clock clock) {
        this.runs = runs;
        this.products = products;
        this.reaches = reaches;
        this.slots = settings.slots();
        this.clock = clock;
    }

    @Override
    public void onChanged(CatalogueChange change) {
        switch (change) {
            case EditionPublished(var edition, var _) -> begin(new Cause(Cause.Kind.EDITION, change.id()), edition);
            case LexiconRevised(var revision, var _) ->
                begin(new Cause(Cause.Kind.LEXICON, change.id()), Integer.toString(revision));
            case EngineReplaced(var engine, var _) -> begin(new Cause(Cause.Kind.ENGINE, change.id()), engine);
        }
    }

    /** The previous catalogue of the products is unknown, so the run assesses all of them. */
    @Override
    public void readAgain(String replay, Edition newest) {
        begin(new Cause(Cause.Kind.EDITION, "replay-" + replay), newest.id());
    }

    private void begin(Cause cause, String subject) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        runs.begin(ReassessmentRun.begin(cause, subject, reaches.of(cause.id()), products.anyPending(), slots, at));
    }
}
