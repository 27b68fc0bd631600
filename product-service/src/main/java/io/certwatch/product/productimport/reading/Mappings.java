package io.certwatch.product.productimport.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the mappings of all companies. */
public interface Mappings {

    Optional<KeptMapping> find(String company, String name);

    /** Returns mappings in the order of their names, starting after {@code after}. */
    List<KeptMapping> of(String company, @Nullable String after, int limit);

    /**
     * Writes it if the stored one is one revision older, or if there is none for the first; otherwise returns false
     * and changes nothing.
     */
    boolean save(KeptMapping mapping);

    /** Removes it if it is still at its revision. */
    boolean remove(KeptMapping mapping);
}
