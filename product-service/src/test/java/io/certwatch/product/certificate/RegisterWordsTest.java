package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.RegisterStanding.Paper;
import io.certwatch.product.certificate.RegisterStanding.PaperModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterWordsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Certificate LINE = certificate("C-1", "华为技术有限公司", "USG6000E");

    private static String say(Certificate line, String holder, String model) {
        var paper = new Paper(holder, List.of(new PaperModel(model, null)));
        return RegisterWords.of(RegisterStanding.compare(paper, line, TODAY), line.number())
                .zh();
    }

    @ParameterizedTest
    @CsvSource({
        "华为技术有限公司, USG6000E, 认证检测结果库副本中有该编号，持证人和型号一致",
        "华为技术有限公司, AR6120, 认证检测结果库副本中有该编号，但记载与证明材料不同（副本记载：型号为USG6000E）",
        "北京某某公司, USG6000E, 认证检测结果库副本中有该编号，但记载与证明材料不同（副本记载：持证人为华为技术有限公司）",
        "北京天融信网络安全技术有限公司, NGFW4000, 认证检测结果库副本中该编号属于其他单位（副本记载：持证人为华为技术有限公司、型号为USG6000E）"
    })
    void tellsWhatTheRegisterWritesOtherwise(String holder, String model, String told) {
        assertThat(say(LINE, holder, model)).isEqualTo(told);
    }

    @Test
    void tellsTheDayOfTheRegisterIfThePaperStatesAnother() {
        var models = List.of(new PaperModel("USG6000E", null));
        var paper = new Paper("华为技术有限公司", models, LocalDate.parse("2031-01-31"));
        assertThat(RegisterWords.of(RegisterStanding.compare(paper, LINE, TODAY), "C-1")
                        .zh())
                .isEqualTo("认证检测结果库副本中有该编号，但记载与证明材料不同（副本记载：有效期至2029年3月17日，证明材料所载为2031年1月31日）");
    }

    @Test
    void tellsOfASuspensionTheDayOnWhichWeLearntOfIt() {
        var suspended = with(LINE, Status.SUSPENDED);
        var learnt = new Certificate(
                suspended.number(),
                2,
                suspended.holder(),
                null,
                suspended.models(),
                suspended.entry(),
                suspended.issued(),
                suspended.validUntil(),
                Status.SUSPENDED,
                false,
                null,
                null,
                null,
                Instant.parse("2026-11-24T17:00:00Z"),
                false);
        assertThat(say(learnt, "华为技术有限公司", "USG6000E")).isEqualTo("认证检测结果库副本记载该项已被暂停（副本未载自何日起，本系统于2026年11月25日得知）");
        assertThat(say(with(LINE, Status.REVOKED), "北京某某公司", "USG6000E"))
                .isEqualTo("认证检测结果库副本记载该项已被撤销（副本记载：持证人为华为技术有限公司）");
    }

    @Test
    void looksForNoNumberThatIsNotPrinted() {
        var own = "无编号-第17批-FFC829D035";
        for (var lacksBody : new boolean[] {false, true}) {
            assertThat(RegisterWords.of(RegisterStanding.missing(lacksBody), own)
                            .zh())
                    .startsWith("认证检测结果库副本中未查到持证人、型号和批次相同的结果");
        }
        var holder = "华为技术有限公司";
        var paper = new Paper(holder, List.of(new PaperModel("USG6000E", null)));
        var same = RegisterStanding.compare(paper, certificate(own, holder, "USG6000E"), TODAY);
        assertThat(RegisterWords.of(same, own).zh()).isEqualTo("认证检测结果库副本中有持证人、型号和批次相同的结果");
    }

    @Test
    void tellsANumberThatIsMissing() {
        assertThat(RegisterWords.of(RegisterStanding.missing(false), "C-1").en())
                .isEqualTo("the number was not found in our copy of the register of results");
        assertThat(RegisterWords.of(RegisterStanding.missing(true), "C-1").en()).contains("nothing of its body");
    }
}
