package io.certwatch.notification.alert;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.function.Consumer;

/** Work on several items, of which one that fails does not prevent the others. */
public final class OneByOne {
    private static final Logger LOG = System.getLogger(OneByOne.class.getName());

    private OneByOne() {}

    /** Logs each failure. */
    public static <T> void each(Collection<T> items, Consumer<? super T> work) {
        for (var item : items) {
            try {
                work.accept(item);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "Work on %s failed and is tried again later".formatted(item), failed);
            }
        }
    }
}
