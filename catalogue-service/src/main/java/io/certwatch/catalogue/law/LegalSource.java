package io.certwatch.catalogue.law;

import io.certwatch.edition.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A page that states the facts, and how sure that is.
 *
 * @param nature null if not said
 */
public record LegalSource(
        String address, Confidence confidence, @Nullable Nature nature) {

    public enum Nature {
        /** Of the legislator or of an authority. */
        OFFICIAL,
        /** What somebody else wrote about it. */
        COMMENTARY
    }
}
