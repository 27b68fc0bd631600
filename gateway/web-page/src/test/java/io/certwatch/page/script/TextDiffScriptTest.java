package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code design/text-diff.js}: what changed from one text to another. */
class TextDiffScriptTest {

    @RegisterExtension
    final ScriptRun run = new ScriptRun("import { textBefore, textAfter } from '/web/design/text-diff.js';", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        same words          | same words          | same words                        | same words
        a blue router here  | a green router here | a <del>blue</del> router here     | a <ins>green</ins> router here
        routers             | routers and modems  | routers                           | routers<ins> and modems</ins>
        only routers count  | only count          | only <del>routers </del>count     | only count
        吞吐量不低于十二     | 吞吐量不低于十五      | 吞吐量不低于十<del>二</del>         | 吞吐量不低于十<ins>五</ins>
        吞吐量12Gbps以上    | 吞吐量12Gbps以下    | 吞吐量12Gbps以<del>上</del>        | 吞吐量12Gbps以<ins>下</ins>
        one two             | six ten             | <del>one two</del>                | <ins>six ten</ins>
        100 Gbps in         | 200 Gbps out        | <del>100</del> Gbps <del>in</del> | <ins>200</ins> Gbps <ins>out</ins>\
        """)
    void marksWordsAndChineseCharactersThatChanged(
            String before, String after, String markedBefore, String markedAfter) {
        var marked = run.report("const texts = ['" + before + "', '" + after + "'];"
                + "report(textBefore(...texts).join('') + '|' + textAfter(...texts).join(''));");

        assertThat(marked).isEqualTo('"' + markedBefore + "|" + markedAfter + '"');
    }

    @ParameterizedTest
    @CsvSource({"1500, true", "1501, false"})
    void comparesWordsOnlyAsLongAsThatIsQuick(int words, boolean compared) {
        var marked = run.report("""
            const before = 'a' + '中'.repeat(%d - 2) + 'b';
            report(textBefore(before, 'c' + '中'.repeat(%d - 2) + 'd').join('').startsWith('<del>a</del>'));\
            """.formatted(words, words));

        assertThat(marked).isEqualTo(Boolean.toString(compared));
    }
}
