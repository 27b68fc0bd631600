package io.certwatch.product.engine.recognition;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word by which an entry covers the product: certainly, or with a doubt. */
record Identified(Target target, Hit hit, @Nullable Doubt doubt, boolean below) {

    /** @param goesOn whether unknown words follow that may name another thing */
    static void addTo(List<Identified> identified, Hit hit, boolean goesOn) {
        for (var meaning : hit.lexeme().meanings()) {
            var target = meaning.target();
            if (target == null) continue;
            switch (meaning.role()) {
                case TERM -> identified.add(new Identified(target, hit, goesOn ? Doubt.GOES_ON : null, false));
                case BELOW -> identified.add(new Identified(target, hit, null, true));
                case HINT -> identified.add(new Identified(target, hit, Doubt.WEAK_NAME, false));
                case SERIES -> identified.add(new Identified(target, hit, Doubt.MAKER_NOT_NAMED, false));
                default -> {}
            }
        }
    }

    boolean sure() {
        return doubt == null;
    }

    Identified withDoubt(Doubt reason) {
        return sure() ? new Identified(target, hit, reason, below) : this;
    }
}
