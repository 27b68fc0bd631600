package io.certwatch.platform.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExitWithParentTest {

    @Test
    void exitsWhenTheParentClosesThePipe() throws Exception {
        var left = new CountDownLatch(1);
        try (var parent = new PipedOutputStream()) {
            new ExitWithParent(new PipedInputStream(parent), left::countDown).watch();
            parent.write('x');
            assertThat(left.getCount()).isOne();
        }
        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
