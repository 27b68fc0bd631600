package io.certwatch.catalogue.version;

import java.util.Map;

/** The revision of every edition that was ever published, by its id. */
@FunctionalInterface
public interface EditionRevisions {

    Map<String, Integer> current();
}
