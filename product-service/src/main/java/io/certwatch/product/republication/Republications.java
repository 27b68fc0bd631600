package io.certwatch.product.republication;

import io.certwatch.product.product.RecordKind;
import java.util.List;
import java.util.Optional;

/** Stores the latest republication of each kind. */
public interface Republications {

    Optional<Republication> find(RecordKind kind);

    List<Republication> running();

    /** Returns false and writes nothing if somebody else has begun one of this number. */
    boolean begin(Republication republication);

    /** Stores its progress. */
    void record(Republication republication);
}
