package io.certwatch.product.republication;

import io.certwatch.product.product.RecordKind;
import java.util.List;
import java.util.Optional;

/** The latest republication of each kind and company. */
public interface Republications {

    Optional<Republication> find(RecordKind kind, String company);

    List<Republication> running();

    /** False where somebody else has begun one of this number; then nothing is written. */
    boolean begin(Republication republication);

    /** Notes how far it has come. */
    void record(Republication republication);
}
