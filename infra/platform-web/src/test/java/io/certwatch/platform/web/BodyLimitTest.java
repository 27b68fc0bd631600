package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Uploads of 200 kB where there is room for 500 kB at a time. */
class BodyLimitTest {

    private static final DataSize BODY = DataSize.ofKilobytes(200);
    private static final DataSize ROOM = DataSize.ofKilobytes(500);

    private final BodiesInFlight inFlight = new BodiesInFlight(ROOM);
    private final List<Exception> refused = new CopyOnWriteArrayList<>();
    private final BodyLimit limit = new BodyLimit(
            new WebSettings(BODY, Map.of("/streams", DataSize.ofMegabytes(1)), ROOM),
            (_, _, _, problem) -> {
                refused.add(problem);
                return null;
            },
            inFlight);

    @Test
    void refusesWhatThereIsNoRoomForAndTakesItLater() throws Exception {
        upload("/", BODY, (_, _) -> upload("/", BODY, (_, _) -> upload("/", BODY, (_, _) -> {})));
        assertThat(refused).singleElement().isInstanceOf(BodiesInFlight.Exhausted.class);

        upload("/", BODY, (_, _) -> {});
        assertThat(refused).hasSize(1);
        assertThatAllIsGivenBack();
    }

    @Test
    void countsWhatIsNotAnnouncedWhileItIsRead() throws Exception {
        upload("/", BODY, (_, _) -> upload("/", BODY, (_, _) -> assertThatExceptionOfType(BodiesInFlight.Exhausted.class)
                .isThrownBy(() -> upload("/", null, (request, _) -> request.getInputStream().readAllBytes()))));
        assertThatAllIsGivenBack();
    }

    @Test
    void givesBackWhatAFailedRequestHeld() {
        assertThatIllegalStateException().isThrownBy(() -> upload("/", BODY, (_, _) -> {
            throw new IllegalStateException();
        }));
        assertThatAllIsGivenBack();
    }

    @Test
    void leavesStreamsOutOfTheCount() throws Exception {
        upload("/streams", DataSize.ofMegabytes(1), (_, _) -> assertThatAllIsGivenBack());
        assertThat(refused).isEmpty();
    }

    @Test
    void keepsManyAtATimeWithinTheBoundAndNeverStops() throws Exception {
        var together = new CountDownLatch(1);
        var now = new AtomicInteger();
        var taken = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 500; i++) {
                clients.submit(() -> {
                    together.await();
                    upload("/", BODY, (request, _) -> {
                        assertThat(now.incrementAndGet()).isLessThanOrEqualTo(2);
                        request.getInputStream().readAllBytes();
                        taken.incrementAndGet();
                        now.decrementAndGet();
                    });
                    return null;
                });
            }
            together.countDown();
        }
        assertThat(taken.get()).isPositive();
        assertThat(taken.get() + refused.size()).isEqualTo(500);
        assertThatAllIsGivenBack();
    }

    private void upload(String path, @Nullable DataSize announced, FilterChain service) throws ServletException, IOException {
        var body = new byte[(int) (announced == null ? BODY : announced).toBytes()];
        var request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return announced == null ? -1 : announced.toBytes();
            }
        };
        request.setContent(body);
        limit.doFilter(request, new MockHttpServletResponse(), service);
    }

    private void assertThatAllIsGivenBack() {
        assertThat(inFlight.free()).isEqualTo((int) ROOM.toBytes());
    }
}
