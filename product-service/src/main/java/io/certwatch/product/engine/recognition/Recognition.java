package io.certwatch.product.engine.recognition;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.ArrayList;
import java.util.List;

/** What one statement or field says the product is. */
sealed interface Recognition {

    record Nothing() implements Recognition {}

    /** Something that no entry covers. */
    record SomethingElse(Hit hit) implements Recognition {}

    /**
     * Something that one or more entries cover; {@code byFamilyOnly} if no noun says so, only the name of a product
     * family.
     */
    record Things(List<Identified> identified, boolean byFamilyOnly) implements Recognition {

        /** What the words mean, without regard to what follows them. */
        static Things of(List<Hit> hits) {
            var identified = new ArrayList<Identified>(hits.size());
            for (var hit : hits) Identified.addTo(identified, hit, false);
            return new Things(identified, false);
        }

        Things withDoubt(Doubt reason) {
            return new Things(
                    identified.stream().map(each -> each.withDoubt(reason)).toList(), byFamilyOnly);
        }

        boolean isSoftware() {
            for (var each : identified) {
                if (each.target().binds() && each.target().software()) return true;
            }
            return false;
        }

        boolean sure() {
            for (var each : identified) {
                if (each.sure()) return true;
            }
            return false;
        }
    }

    Recognition NOTHING = new Nothing();
}
