package io.certwatch.product.obligation;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.engine.Explanation;

/** The status of the obligation does not allow the action. */
public final class ObligationActionRejected extends RuntimeException {

    private final ObligationState.Status status;
    private final transient Localized words;

    /** What the status is at odds with. */
    enum Reason {
        COVERED,
        LIFTED,
        NO_WAIVER,
        WAIVED
    }

    ObligationActionRejected(Obligation obligation, Reason reason) {
        this(
                obligation.status(),
                Explanation.of(
                        "problem.obligation." + reason.name(),
                        Explanation.of("dossier.status." + obligation.status().name())));
    }

    private ObligationActionRejected(ObligationState.Status status, Localized words) {
        super(words.in(Language.EN), null, false, false);
        this.status = status;
        this.words = words;
    }

    public Localized words() {
        return words;
    }

    public ObligationState.Status status() {
        return status;
    }
}
