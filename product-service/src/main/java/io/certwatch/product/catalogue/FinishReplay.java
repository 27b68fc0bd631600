package io.certwatch.product.catalogue;

/** Allows verdicts once the topics were read to their end, and starts the assessment of the waiting products. */
public class FinishReplay {

    private final ReplayState state;
    private final CaughtUp caughtUp;
    private final CurrentCatalogue current;
    private final CatalogueRead act;

    public FinishReplay(ReplayState state, CaughtUp caughtUp, CurrentCatalogue current, CatalogueRead act) {
        this.state = state;
        this.caughtUp = caughtUp;
        this.current = current;
        this.act = act;
    }

    /**
     * A run is created before the end is recorded, and works after that: after a crash in between the next call
     * repeats it.
     */
    public void finish() {
        if (!state.complete()) {
            current.refresh()
                    .binding()
                    .reduce((_, later) -> later)
                    .ifPresent(entry ->
                            act.readAgain(state.reading(), current.get().edition(entry.edition())));
            state.completed();
        }
        caughtUp.see();
        current.refresh();
    }
}
