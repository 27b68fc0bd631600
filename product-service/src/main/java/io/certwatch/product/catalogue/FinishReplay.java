package io.certwatch.product.catalogue;

/** Lets products be judged once the topics were read to where they ended, and has those judged that have waited for it. */
public class FinishReplay {

    private final ReplayState state;
    private final CurrentCatalogue current;
    private final CatalogueRead act;

    public FinishReplay(ReplayState state, CurrentCatalogue current, CatalogueRead act) {
        this.state = state;
        this.current = current;
        this.act = act;
    }

    /** A run begins before the end is noted, and works when it is: a crash in between is mended by the next call. */
    public void finish() {
        if (!state.complete()) {
            current.refresh().binding().reduce((_, later) -> later).ifPresent(entry -> act.readAgain(state.database(), current.get().edition(entry.edition())));
            state.completed();
            current.refresh();
        }
    }
}
