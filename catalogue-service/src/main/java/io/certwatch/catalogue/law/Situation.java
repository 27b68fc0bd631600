package io.certwatch.catalogue.law;

import io.certwatch.edition.Bilingual;
import java.util.List;

/**
 * What happened to somebody who looks for the provisions about it.
 *
 * @param provisions keys, in the order in which they are read
 */
public record Situation(String key, Bilingual name, List<String> provisions) {

    public Situation {
        provisions = List.copyOf(provisions);
    }
}
