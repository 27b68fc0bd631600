package io.certwatch.product.sweep;

import java.util.Optional;

/** Stores which versions of the engine are at work. */
public interface EngineBeats {

    /** Empty in a new database. */
    Optional<EnginesAtWork> read();

    /** Returns false if another instance has written since the state of the revision before was read. */
    boolean write(EnginesAtWork next);
}
