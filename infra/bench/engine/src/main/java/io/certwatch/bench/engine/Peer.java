package io.certwatch.bench.engine;

import java.util.Set;

/** Another way to find which entries an item falls under. */
interface Peer extends AutoCloseable {

    /** The codes of the entries whose words are there, are not cancelled, and whose thresholds are met. */
    Set<String> match(Item item);

    @Override
    void close();
}
