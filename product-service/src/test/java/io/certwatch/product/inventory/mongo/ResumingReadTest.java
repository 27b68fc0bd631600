package io.certwatch.product.inventory.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResumingReadTest {

    private static final List<String> ALL = List.of("A", "B", "C", "D");

    private final List<String> seen = new ArrayList<>();

    @Test
    void continuesAfterTheLastItemWhenTheConnectionBreaks() {
        new ResumingRead<String>(item -> item, Duration.ofMillis(1))
                .run(after -> after(after, after == null ? "C" : ""), seen::add);
        assertThat(seen).containsExactlyElementsOf(ALL);
    }

    @Test
    void givesUpWhenItBreaksAgainAndAgain() {
        assertThatThrownBy(() -> new ResumingRead<String>(item -> item, Duration.ofMillis(1))
                        .run(_ -> after(null, "A"), seen::add))
                .isInstanceOf(MongoSocketReadException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void doesNotRetryWhatTheReaderThrows() {
        assertThatThrownBy(() -> new ResumingRead<String>(item -> item, Duration.ofMillis(1)).run(_ -> ALL, item -> {
                    seen.add(item);
                    throw new IllegalStateException("the client is gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(seen).containsExactly("A");
    }

    /** The items after one, as a cursor whose connection breaks before another. */
    private static Iterable<String> after(@Nullable String after, String breaksBefore) {
        var items = ALL.subList(after == null ? 0 : ALL.indexOf(after) + 1, ALL.size())
                .iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public String next() {
                var item = items.next();
                if (item.equals(breaksBefore)) throw new MongoSocketReadException("reset", new ServerAddress());
                return item;
            }
        };
    }
}
