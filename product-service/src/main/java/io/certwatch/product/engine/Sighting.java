package io.certwatch.product.engine;

import java.util.List;

/** What one statement or field says the product is. */
sealed interface Sighting {

    record Nothing() implements Sighting {}

    /** Something that no entry means. */
    record SomethingElse(Hit hit) implements Sighting {}

    /** A thing of one or more entries; {@code byFamilyOnly} if no noun says so, only the name of a product family. */
    record Things(List<Identified> identified, boolean byFamilyOnly) implements Sighting {

        Things doubted(Doubt reason) {
            return new Things(identified.stream().map(each -> each.doubted(reason)).toList(), byFamilyOnly);
        }

        boolean sure() {
            for (var each : identified) {
                if (each.sure()) return true;
            }
            return false;
        }
    }

    Sighting NOTHING = new Nothing();
}
