package io.certwatch.product.catalogue;

import io.certwatch.product.catalogue.EditionInParts.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Editions told in parts of which something has yet to come. An older revision never replaces a newer one. */
public interface EditionsInWaiting {

    void keep(EditionInParts edition);

    void keep(Part part);

    Optional<EditionInParts> find(String edition);

    /** All of which something has yet to come. */
    List<EditionInParts> editions();

    /** Of the parts of the edition that have come, whatever their revision. */
    Set<String> digests(String edition);

    /** Those with the numbers 1 to {@code most} that have come, whatever their revision. */
    List<Part> parts(String edition, int most);

    /** It is whole by now; what belongs to a newer revision stays. */
    void forget(Edition edition);
}
