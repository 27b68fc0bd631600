package io.certwatch.catalogue.template;

/** The provisions to which items of a template can refer. */
@FunctionalInterface
public interface KnownProvisions {

    boolean include(String key);
}
