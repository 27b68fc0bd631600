package io.certwatch.product.productimport.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mappings of all companies. */
public interface Mappings {

    Optional<KeptMapping> find(String company, String name);

    /** In the order of their names, those behind {@code after}. */
    List<KeptMapping> of(String company, @Nullable String after, int limit);

    /** Writes it, if what is there is one revision older, or nothing for the first; else nothing happens. */
    boolean save(KeptMapping mapping);

    /** Removes it, if it is still at its revision. */
    boolean remove(KeptMapping mapping);
}
