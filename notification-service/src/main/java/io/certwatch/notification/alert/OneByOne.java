package io.certwatch.notification.alert;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on several items, of which one that fails does not prevent the others. */
public final class OneByOne {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    /** Works on up to {@code most} items at once; if that fails, on each of them alone. */
    public static <T> void together(List<T> items, int most, Consumer<List<T>> work) {
        for (var from = 0; from < items.size(); from += most) {
            var some = items.subList(from, Math.min(items.size(), from + most));
            try {
                work.accept(some);
            } catch (RuntimeException failed) {
                LOG.warn("Work on %d together failed".formatted(some.size()), failed);
                each(some, item -> work.accept(List.of(item)));
            }
        }
    }

    /** Logs each failure. */
    public static <T> void each(Collection<T> items, Consumer<? super T> work) {
        for (var item : items) {
            try {
                work.accept(item);
            } catch (RuntimeException failed) {
                LOG.error("Work on %s failed and is tried again later".formatted(item), failed);
            }
        }
    }
}
