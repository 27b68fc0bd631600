package io.certwatch.catalogue.template;

import java.util.function.Predicate;

/** The provisions to which items of a template can refer. */
@FunctionalInterface
public interface KnownProvisions {

    /** Whether a published version of the law has a provision with the key, as of this call. */
    Predicate<String> now();
}
