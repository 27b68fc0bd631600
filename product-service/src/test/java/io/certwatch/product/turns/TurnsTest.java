package io.certwatch.product.turns;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TurnsTest {

    private final Turns turns = new Turns("test", 2, 2, 1);

    @AfterEach
    void close() {
        turns.close();
    }

    @Test
    void aCompanyTakesNoMoreThanItsShareAndLeavesTheRestToOthers() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var holder = Thread.ofPlatform().daemon().start(() -> turns.take("acme", () -> hold(begun, done)));
        begun.await();
        assertThatThrownBy(() -> turns.take("acme", () -> "refused")).isInstanceOf(BulkheadFullException.class);
        assertThat(turns.<String>take("other", () -> "let through")).isEqualTo("let through");
        done.countDown();
        holder.join();
        assertThat(turns.<String>take("acme", () -> "let through")).isEqualTo("let through");
    }

    @Test
    void whatGoesWrongIsToldAsIfItHadBeenDoneAtOnce() {
        assertThatThrownBy(() -> turns.take("acme", () -> {
            throw new IllegalStateException("broken");
        })).isExactlyInstanceOf(IllegalStateException.class).hasMessage("broken");
    }

    private static boolean hold(CountDownLatch begun, CountDownLatch done) {
        begun.countDown();
        try {
            done.await();
            return true;
        } catch (InterruptedException closed) {
            return false;
        }
    }
}
