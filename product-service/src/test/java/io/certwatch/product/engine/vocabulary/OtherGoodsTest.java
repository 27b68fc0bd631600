package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.Verdict.NOT_REQUIRED;
import static io.certwatch.product.engine.Verdict.REQUIRED;
import static io.certwatch.product.engine.Verdict.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.JudgedName;
import io.certwatch.product.engine.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside goods that no network has, a few letters or a word of many meanings name a thing of another trade. */
class OtherGoodsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CA 膜 醋酸纤维素 0.45um",
                "全自动凝血分析仪 CA-1500",
                "固定资产|审计处|办公椅 网布",
                "玻璃纤维滤筒 FG-60 30um",
                "WAF carrier 8 inch (wafer box)",
                "PKI Column C18 4.6x150 5um",
                "RUPTURE DISC, SAFETY, BACKUP ELEMENT",
                "NAC 242 preamplifier"
            })
    void nameTheThing(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(NOT_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "VPN-200 真空泵, NOT_REQUIRED",
        "NAC-1000 音响功放, NOT_REQUIRED",
        "IPS-2000太阳能逆变器, NOT_REQUIRED",
        "EDR-120-24 导轨电源, NOT_REQUIRED",
        "IDS 循环水泵, REVIEW",
        "IDS 镜像口, REQUIRED"
    })
    void areEquipmentOnlyBehindTheLettersOfAModel(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    /** The letters of a model of the makers of another trade. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC-1000 接触器",
                "AC-1000 contactor 220V",
                "PA-3200 功率放大器",
                "PA-3200 amplifier 2x300W",
                "AD7606 ADC acquisition card, 16bit",
                "车载行驶记录仪EDR（校车）",
                "Monitor 24\" P2423D IPS QHD"
            })
    void areToldByAWordOfTheTrade(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(NOT_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC-1000 上网行为管理", "PA-3220 防火墙", "AD-1000 应用交付", "EDR 500点", "IPS 10G", "DLP 500点 含打印机管控"})
    void sayNothingOfWhatIsNamedSurely(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单向阀 H71W 单向导入", "基线检查 眼科 基线视力表灯箱"})
    void makeACertainNameDoubtful(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(REVIEW);
    }
}
