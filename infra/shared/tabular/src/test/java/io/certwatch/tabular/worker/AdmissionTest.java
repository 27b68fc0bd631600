package io.certwatch.tabular.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.tabular.ReadersBusy;
import java.lang.Thread.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdmissionTest {

    private interface Entrance {
        Admission.Place enter(Admission admission) throws InterruptedException;
    }

    private static final Duration LONG = Duration.ofSeconds(50);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> admitted = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void letsARequestWaitForAPlace() throws Exception {
        var admission = admission(1, 2, LONG);
        Future<?> waiting;
        try (var _ = admission.forRequest("li.na")) {
            waiting = enter(admission, "wang.wei");
            assertThat(admitted).isEmpty();
        }
        waiting.get(10, TimeUnit.SECONDS);
        assertThat(admitted).containsExactly("wang.wei");
    }

    @Test
    void rejectsARequestThatHasWaitedTooLong() throws Exception {
        var admission = admission(1, 2, Duration.ofMillis(1));
        try (var _ = admission.forRequest("li.na")) {
            assertThatThrownBy(() -> admission.forRequest("wang.wei")).isInstanceOf(ReadersBusy.class);
            assertThat(admission.waiting()).isZero();
        }
        admission.forRequest("wang.wei").close();
    }

    @Test
    void rejectsFurtherRequestsWhenTooManyWait() throws Exception {
        var admission = admission(1, 2, LONG);
        try (var _ = admission.forRequest("li.na")) {
            enter(admission, "wang.wei");
            enter(admission, "chen.jie");

            assertThatThrownBy(() -> admission.forRequest("zhao.min")).isInstanceOf(ReadersBusy.class);
        }
    }

    @Test
    void keepsHalfOfTheQueueForOtherSenders() throws Exception {
        var admission = admission(1, 4, LONG);
        try (var _ = admission.forRequest("li.na")) {
            enter(admission, "li.na");
            enter(admission, "li.na");

            assertThatThrownBy(() -> admission.forRequest("li.na")).isInstanceOf(ReadersBusy.class);
            enter(admission, "wang.wei");
        }
    }

    @Test
    void givesAFreePlaceToTheSenderWithTheFewest() throws Exception {
        var admission = admission(2, 8, LONG);
        Future<?> last;
        try (var _ = admission.forRequest("li.na")) {
            try (var _ = admission.forRequest("li.na")) {
                enter(admission, "li.na");
                last = enter(admission, "wang.wei");
            }
            last.get(10, TimeUnit.SECONDS);
            assertThat(admitted).startsWith("wang.wei");
        }
    }

    @Test
    void leavesAPlaceForRequestsWhenBackgroundWorkWaits() throws Exception {
        var admission = admission(2, 2, LONG);
        try (var _ = admission.forBackground()) {
            var more = Thread.ofPlatform().start(() -> await(admission::forBackground));
            awaitBlocked(more);
            admission.forRequest("li.na").close();
            assertThat(more.isAlive()).isTrue();
        }
    }

    @Test
    void leavesAPlaceForRequestsWhenLongRequestsWait() throws Exception {
        var admission = admission(2, 2, LONG);
        try (var _ = admission.forBackground()) {
            var more = Thread.ofPlatform().start(() -> await(() -> admission.forLongRequest("wang.wei")));
            awaitBlocked(more);
            admission.forRequest("li.na").close();
            assertThat(more.isAlive()).isTrue();
        }
    }

    @Test
    void rejectsALongRequestThatHasWaitedTooLong() throws Exception {
        var admission = admission(2, 2, Duration.ofMillis(1));
        try (var _ = admission.forLongRequest("li.na")) {
            assertThatThrownBy(() -> admission.forLongRequest("wang.wei")).isInstanceOf(ReadersBusy.class);
        }
        var alone = admission(1, 2, Duration.ofMillis(1));
        try (var _ = alone.forRequest("li.na")) {
            assertThatThrownBy(() -> alone.forLongRequest("wang.wei")).isInstanceOf(ReadersBusy.class);
        }
        alone.forLongRequest("wang.wei").close();
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void losesNoPlaceWhenAThreadStopsAsItIsAdmitted(Entrance entrance) throws Exception {
        var admission = admission(1, 2, LONG);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> entrance.enter(admission)).isInstanceOf(InterruptedException.class);

        assertThat(admission.free()).isOne();
        entrance.enter(admission).close();
    }

    static Stream<Entrance> entrances() {
        return Stream.of(
                Admission::forBackground,
                admission -> admission.forRequest("li.na"),
                admission -> admission.forLongRequest("li.na"));
    }

    private static void await(Callable<Admission.Place> entrance) {
        try {
            entrance.call().close();
        } catch (Exception stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void awaitBlocked(Thread thread) {
        var end = System.nanoTime() + LONG.toNanos();
        while (thread.getState() != State.WAITING && thread.getState() != State.TIMED_WAITING) {
            assertThat(thread.isAlive() && System.nanoTime() < end)
                    .as("it waits")
                    .isTrue();
            Thread.onSpinWait();
        }
    }

    /** Returns when the request waits. */
    private Future<?> enter(Admission admission, String sender) {
        int before = admission.waiting();
        var request = threads.submit(() -> {
            try (var _ = admission.forRequest(sender)) {
                admitted.add(sender);
                return true;
            }
        });
        var end = System.nanoTime() + LONG.toNanos();
        while (admission.waiting() == before) {
            assertThat(!request.isDone() && System.nanoTime() < end)
                    .as("it waits")
                    .isTrue();
            Thread.onSpinWait();
        }
        return request;
    }

    private static Admission admission(int workers, int queue, Duration patience) {
        return new Admission(new WorkerSettings(workers, 160, LONG, LONG, queue, patience, LONG, Path.of(".")));
    }
}
