package io.certwatch.product.productimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.concurrency.QueueLimits;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.concurrency.RequestQueueListener;
import io.certwatch.product.productimport.reading.PreviewTurns.Way;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewTurnsTest {

    private static final long MOST_OF_SMALL = 1_000_000;

    private final RequestQueue smallQueue = queue("small");
    private final RequestQueue largeQueue = queue("large");
    private final PreviewFile small = preview();
    private final PreviewFile large = preview();
    private final PreviewTurns turns =
            new PreviewTurns(new Way(smallQueue, small), new Way(largeQueue, large), MOST_OF_SMALL);

    @AfterEach
    void close() {
        smallQueue.close();
        largeQueue.close();
    }

    @Test
    void readsLargeFilesInAnotherWayThanSmallOnes() {
        assertThat(turns.take("acme", MOST_OF_SMALL, Function.identity())).isSameAs(small);
        assertThat(turns.take("acme", MOST_OF_SMALL + 1, Function.identity())).isSameAs(large);
    }

    private static RequestQueue queue(String kind) {
        return new RequestQueue(kind, new QueueLimits(1, 1, 1, 1), new Unobserved());
    }

    private static PreviewFile preview() {
        return new PreviewFile(new OpenFiles(
                (_, _) -> {
                    throw new AssertionError("nothing is read");
                },
                new KnownFigures(_ -> false, _ -> false),
                Clock.systemUTC()));
    }

    private static final class Unobserved implements RequestQueueListener {

        @Override
        public void onOpened(String kind, IntSupplier waiting) {}

        @Override
        public void onBegun(String kind, String company, Duration waited) {}

        @Override
        public void onEnded(String kind, String company, Duration worked) {}

        @Override
        public void onRefused(String kind, String company) {}
    }
}
