package io.certwatch.product.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ＷＡＦ                    | waf
        網頁應用防火牆            | 网页应用防火墙
        BIG-IP  LTM               | big ip ltm
        S7‑1500                   | s7 1500
        WEB 应用 防火墙           | web应用防火墙
        FortiGate 100F - 3 years  | fortigate 100f;3 years
        防火墙（含支架）          | 防火墙(含支架)
        PowerEdge™ R750           | poweredge r750
        5 µs                      | 5 μs
        """)
    void foldsEqualTextsToOneForm(String written, String folded) {
        assertThat(Text.fold(written)).isEqualTo(folded);
    }
}
