package io.certwatch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNumberTest {

    private static final String NUMBER = OwnNumber.of("华为技术有限公司", "NetEngine 8000 X8；NetEngine 8000 X16", "17");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        华为技术有限公司   | NetEngine 8000 X8、NetEngine 8000 X16
        华为技术 有限公司  | NETENGINE 8000 X8; NetEngine 8000 X16
        华为技术有限公司   | ＮetEngine 8000 X8NetEngine 8000 X16
        """)
    void itFollowsFromHolderModelsAndBatchHoweverTheyAreWritten(String holder, String models) {
        assertThat(OwnNumber.of(holder, models, "17")).isEqualTo(NUMBER).matches("无编号-第17批-[0-9A-F]{10}");
    }

    @Test
    void anotherBatchOrHolderIsAnotherResult() {
        assertThat(OwnNumber.of("华为技术有限公司", "NetEngine 8000 X8；NetEngine 8000 X16", "18"))
                .isNotEqualTo(NUMBER);
        assertThat(OwnNumber.of("新华三技术有限公司", "NetEngine 8000 X8；NetEngine 8000 X16", "17"))
                .isNotEqualTo(NUMBER);
        assertThat(OwnNumber.of("华为技术有限公司", "", "17")).isNull();
    }

    @Test
    void itTellsItsBatchAndThatItIsOurs() {
        assertThat(OwnNumber.batchOf(NUMBER)).isEqualTo("17");
        assertThat(OwnNumber.is(NUMBER)).isTrue();
        assertThat(OwnNumber.is("XKA0712345")).isFalse();
    }

    @Test
    void peopleReadTheBatchAndNothingThatLooksLikeANumber() {
        assertThat(OwnNumber.words(NUMBER).in(Language.ZH)).isEqualTo("第17批公布，无编号");
        assertThat(OwnNumber.words(NUMBER).in(Language.EN)).isEqualTo("published in batch 17, without a number");
        assertThat(OwnNumber.inSentence(NUMBER).in(Language.ZH)).isEqualTo("（第17批公布，无编号）");
        assertThat(OwnNumber.words("XKA0712345").in(Language.ZH)).isEqualTo("XKA0712345");
        assertThat(OwnNumber.inSentence("XKA0712345").in(Language.EN)).isEqualTo("XKA0712345");
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "第17批, 17", "第十七批, 17", "网络关键设备安全检测结果（第二十一批）, 21", "2024, 2024"})
    void batchIsReadAsItIsPublished(String written, String number) {
        assertThat(OwnNumber.batch(written, "")).isEqualTo(number);
    }
}
