package io.certwatch.product.mitigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the mitigation files of companies. */
public interface Mitigations {

    void add(Mitigation file);

    /** Returns false if it is no longer at the revision before. */
    boolean replace(Mitigation next);

    Optional<Mitigation> find(String company, UUID id);

    /** The newest first. */
    List<Mitigation> search(MitigationSearch search);

    /**
     * Selects mitigation files of a company.
     *
     * @param open null for all
     */
    record MitigationSearch(
            String company,
            @Nullable Boolean open,
            @Nullable MitigationPlace after,
            int limit) {}

    /** A place in the order of mitigation files. */
    record MitigationPlace(Instant opened, UUID id) {}
}
