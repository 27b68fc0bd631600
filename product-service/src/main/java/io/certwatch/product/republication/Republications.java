package io.certwatch.product.republication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the latest republication of each kind, for each company and for all together. */
public interface Republications {

    /** @param company null for that of all companies */
    Optional<Republication> find(RecordKind kind, @Nullable String company);

    List<Republication> running();

    /** Returns false and writes nothing if somebody else has begun one of this number. */
    boolean begin(Republication republication);

    /** Stores its progress. */
    void record(Republication republication);
}
