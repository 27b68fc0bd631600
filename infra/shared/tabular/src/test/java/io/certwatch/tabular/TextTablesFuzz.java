package io.certwatch.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer look for bytes that lines and pages stumble over; it follows the branches that they take. It changes every class it meets, so it has a
 * run of its own: {@code JAZZER_FUZZ=1 mvn -pl infra/shared/tabular test -Dtest=TextTablesFuzz}. What it finds belongs into a test.
 */
class TextTablesFuzz {

    private static final String LINES = "序号,产品类别,证书编号\n1,\"防火墙\n（硬件）\",A-1\n";
    private static final String PAGE = """
        <html><head><meta charset="GBK"><title>目录</title></head><body><p>第1号</p>
        <table><tr><th rowspan=2>类别</th><th colspan=2>范围</th></tr><tr><td>≥12Tbps<br>整机</td><td>&nbsp;</td></tr></table></body></html>\
        """;

    static Stream<byte[]> seeds() {
        return Stream.of(LINES, LINES.replace(',', ';'), PAGE)
                .flatMap(text -> Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030"))
                        .map(text::getBytes));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1h")
    void isReadOrRefused(byte[] bytes) {
        try {
            assertThat(ReadSource.read("", bytes).tables()).isNotEmpty();
        } catch (UnreadableSource refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }
}
