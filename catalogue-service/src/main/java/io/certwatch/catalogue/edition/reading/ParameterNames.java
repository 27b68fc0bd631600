package io.certwatch.catalogue.edition.reading;

import java.util.List;

/** The parameter names in the lexicon. */
public interface ParameterNames {

    /** An unambiguous name for an entry of these editions; {@code *} stands for any edition. */
    record ParameterName(String entry, List<String> editions, String parameter, String name) {}

    List<ParameterName> all();
}
