package io.certwatch.product.catalogue;

/**
 * Whether this instance has seen that its database has all that the topics had when the instance started. Until then the
 * database may be an older one that was restored.
 */
public class CaughtUp {

    private volatile boolean seen;

    boolean isSeen() {
        return seen;
    }

    void see() {
        seen = true;
    }
}
