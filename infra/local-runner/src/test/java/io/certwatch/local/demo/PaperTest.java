package io.certwatch.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Paper paper = new Paper(new PrintStream(bytes, true, UTF_8));

    @Test
    void countsAChineseCharacterAsTwoColumns() {
        assertThat(Paper.width("路由器 A")).isEqualTo(8);
        assertThat(Paper.width("１２Ｔｂｐｓ")).isEqualTo(12);
        assertThat(Paper.width("12 Tbps ≥ “x”")).isEqualTo(13);
    }

    @Test
    void alignsColumnsOfAnyScript() {
        paper.table(2, List.of(List.of("路由器", "zh"), List.of("Router", "en"), List.of("FW", "")));

        assertThat(bytes.toString(UTF_8)).isEqualToNormalizingNewlines("""
              路由器  zh
              Router  en
              FW
            """);
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(Paper.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Paper.wrap("unbreakable", 4)).containsExactly("unbreakable");
    }

    @Test
    void breaksLinesBetweenChineseCharactersButNotBeforePunctuation() {
        assertThat(Paper.wrap("核心路由器须认证。", 8)).containsExactly("核心路由", "器须认", "证。");
        assertThat(Paper.wrap("须在 2027-03-01 前认证", 12)).containsExactly("须在", "2027-03-01", "前认证");
    }
}
