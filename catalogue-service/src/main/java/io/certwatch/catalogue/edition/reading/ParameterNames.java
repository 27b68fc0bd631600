package io.certwatch.catalogue.edition.reading;

import java.util.List;

/** How the lexicon names what is measured. */
public interface ParameterNames {

    /** A name that leaves no doubt, for an entry of these editions; {@code *} stands for any. */
    record ParameterName(String entry, List<String> editions, String parameter, String name) {}

    List<ParameterName> all();
}
