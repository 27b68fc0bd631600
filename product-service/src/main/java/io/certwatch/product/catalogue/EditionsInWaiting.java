package io.certwatch.product.catalogue;

import io.certwatch.product.catalogue.EditionInParts.EditionPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores editions of which some parts have not arrived. An older revision never replaces a newer one. */
public interface EditionsInWaiting {

    void keep(EditionInParts edition);

    void keep(EditionPart part);

    Optional<EditionInParts> find(String edition);

    /** Returns all incomplete editions. */
    List<EditionInParts> editions();

    /** Returns the digests of the edition's received parts of any revision. */
    Set<String> digests(String edition);

    /** Returns the received parts with the numbers 1 to {@code most}, of any revision. */
    List<EditionPart> parts(String edition, int most);

    /** Deletes the parts of a complete edition; parts of a newer revision stay. */
    void forget(Edition edition);
}
