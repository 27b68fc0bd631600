package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to break the engine or to keep it busy, as long as a description may be. */
class HostileProductTextTest {

    private static final int LONGEST = 10_000;
    private static final long SMALL_STACK = 256 << 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1x",
                "1 x ",
                "x1",
                "2*",
                "2 × ",
                "(",
                "（2）",
                "(r)",
                "®",
                "-",
                "a1 ",
                "v1 ",
                "1234 ",
                "6338 ",
                "cpu ",
                "处理器",
                "2.0ghz ",
                "1 core ",
                "8c ",
                "/",
                "/8核",
                "1.",
                "1,",
                "1/",
                "1-",
                "~1",
                "１",
                "一",
                "十",
                "万",
                "≥",
                "每",
                "共",
                "总计 ",
                "total ",
                "吞吐量",
                "1Tbps",
                "1Tbps ",
                "1Tbps/",
                "防",
                "防火墙",
                "firewall ",
                "DDR4 x",
                "8根",
                "32GB*",
                "xeon ",
                "Xeon 6338 ",
                "不支持",
                "除",
                "; ",
                "\n",
                "¼",
                "e",
                "é"
            })
    void judgesAnyTextInTimeAndOnASmallStack(String piece) throws InterruptedException {
        for (var beginning : new String[] {"", "2 x Intel Xeon", "总核数 "}) {
            judge(beginning + piece.repeat(LONGEST / piece.length() - beginning.length()));
        }
    }

    private static void judge(String description) throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        var subject = Subject.ofName("机架式服务器").withDescription(description).withDeclaredEntry("CNE-03");
        var thread = new Thread(null, () -> TODAY.judge(subject), "small", SMALL_STACK);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(60));
        assertThat(thread.isAlive()).as("still busy").isFalse();
        assertThat(failure.get()).isNull();
    }
}
