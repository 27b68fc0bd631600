package io.certwatch.product.engine.recognition;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Truth;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that may cover the product, with all evidence for it. */
public final class Candidate {

    private final Target target;
    private final List<Evidence> evidence = new ArrayList<>(2);
    private final List<Hit> doubted = new ArrayList<>(1);
    private @Nullable Doubt doubt;
    private @Nullable Evidence below;
    private boolean belowByForm;
    private boolean sure;

    /** In letters. */
    private static final int ABBREVIATION = 4;

    Candidate(Target target) {
        this.target = target;
    }

    void add(Identified identified, Evidence found) {
        if (evidence.contains(found)) return;
        boolean decides = identified.sure() && !isDoubtedAbbreviation(identified.hit());
        if (decides && !sure) evidence.addFirst(found);
        else evidence.add(found);
        if (identified.below()) below = found;
        if (identified.below() && !identified.hit().lexeme().isFamily()) belowByForm = true;
        if (decides) sure = true;
        else if (doubt == null) doubt = identified.doubt();
        if (!identified.sure()) doubted.add(identified.hit());
    }

    /** `CA系列凝血分析仪` with the model `CA-1500`: the letters that may mean something else do not mean more in another field. */
    private boolean isDoubtedAbbreviation(Hit hit) {
        if (hit.lexeme().isFamily() || hit.end() - hit.start() > ABBREVIATION) return false;
        for (var other : doubted) {
            if (other.lexeme() == hit.lexeme()) return true;
        }
        return false;
    }

    /** Whether the name says that something for it may be sold, which a family in a description does not refute. */
    boolean isDisputed() {
        return !sure && (doubt == Doubt.CONTRADICTED || doubt == Doubt.LICENCE);
    }

    /** Declared or certified, whatever the words say. */
    void confirm(Evidence said) {
        evidence.remove(said);
        evidence.addFirst(said);
        sure = true;
    }

    /** A product that meets all criteria of rack servers is none of the other things that are called server. */
    public void confirmByFigures() {
        if (doubt == Doubt.WEAK_NAME) sure = true;
    }

    public void contradict(Doubt reason) {
        if (sure) doubt = reason;
        sure = false;
    }

    public Target target() {
        return target;
    }

    public Truth identity() {
        return sure ? Truth.TRUE : Truth.UNKNOWN;
    }

    public @Nullable Doubt doubt() {
        return sure ? null : doubt;
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** Whether a word for its form says so (`tower`); the figures of a product refute what is known of its family. */
    public boolean isBelowByForm() {
        return belowByForm;
    }

    /** The word for a kind that is known not to reach the criteria. */
    public @Nullable Evidence below() {
        return below;
    }
}
