package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.RegisterStanding.ComparedField;
import io.certwatch.product.certificate.RegisterStanding.Difference;
import io.certwatch.product.certificate.RegisterStanding.Kind;
import io.certwatch.product.certificate.RegisterStanding.Paper;
import io.certwatch.product.certificate.RegisterStanding.PaperModel;
import io.certwatch.product.certificate.Standings.HeldPaper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final String HOLDER = "华为技术有限公司";
    private static final Certificate REGISTERED = certificate("C-1", HOLDER, "USG6000E系列 V600R007");

    private final InMemoryCertificates register = new InMemoryCertificates();

    private RegisterStanding standing(
            String number, String body, String holder, String model, @Nullable String version) {
        var paper = new Paper(holder, List.of(new PaperModel(model, version)));
        return new Standings(register, ShippedBodies.read())
                .of(List.of(new HeldPaper(number, body, paper)), TODAY)
                .getFirst();
    }

    @Test
    void findsTheSameNumberHolderAndModel() {
        register.store(List.of(REGISTERED));
        assertThat(standing("c-1", "CCRC", HOLDER, "USG6000E系列", "V600R007").kind())
                .isEqualTo(Kind.REGISTERED);
    }

    @Test
    void showsWhatBothWriteDifferently() {
        register.store(List.of(REGISTERED));
        var nearly = standing("C-1", "CCRC", "华为", "USG6000E系列", "V8");
        assertThat(nearly.kind()).isEqualTo(Kind.NEARLY_REGISTERED);
        assertThat(nearly.differences())
                .containsExactly(
                        new Difference(ComparedField.HOLDER, List.of("华为"), List.of(HOLDER)),
                        new Difference(ComparedField.VERSION, List.of("V8"), List.of("USG6000E系列 V600R007")));
        assertThat(standing("C-1", "CCRC", HOLDER, "AR6120", null).differences())
                .containsExactly(
                        new Difference(ComparedField.MODEL, List.of("AR6120"), List.of("USG6000E系列 V600R007")));
    }

    @ParameterizedTest
    @CsvSource({
        "2029-03-16, NEARLY_REGISTERED",
        "2029-03-18, NEARLY_REGISTERED",
        "2029-03-17, REGISTERED",
        ", REGISTERED"
    })
    void showsThatTheLastDaysDiffer(@Nullable LocalDate until, Kind kind) {
        var models = List.of(new PaperModel("USG6000E系列", null));
        var standing = RegisterStanding.compare(new Paper(HOLDER, models, until), REGISTERED, TODAY);
        assertThat(standing.kind()).isEqualTo(kind);
        assertThat(standing.differences())
                .isEqualTo(
                        kind == Kind.REGISTERED
                                ? List.of()
                                : List.of(new Difference(
                                        ComparedField.VALIDITY, List.of(until.toString()), List.of("2029-03-17"))));
    }

    @Test
    void saysThatANumberIsAnotherHolders() {
        register.store(List.of(REGISTERED));
        var other = standing("C-1", "CCRC", "北京天融信网络安全技术有限公司", "NGFW4000", null);
        assertThat(other.kind()).isEqualTo(Kind.OTHER_HOLDER);
        assertThat(other.differences())
                .extracting(Difference::field)
                .containsExactly(ComparedField.HOLDER, ComparedField.MODEL);
        assertThat(standing("C-1", "CCRC", "北京天融信网络安全技术有限公司", "USG6000E系列", null)
                        .kind())
                .as("the same model may be made for another")
                .isEqualTo(Kind.NEARLY_REGISTERED);
        assertThat(standing("C-1", "CCRC", null, "NGFW4000", null).kind())
                .as("the paper names no holder")
                .isEqualTo(Kind.NEARLY_REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({
        "别家公司, OTHER-1, 天存, iGuard 6.0, true",
        "天存, VPN-100, 天存, VPN-200, true",
        "天存信息技术有限公司, iGuard网页防篡改系统 V6.0, 天存, iGuard 6.0, false",
        "天存, iGuard 5.0, 天存, iGuard 6.0, false",
        "天存, iGuard 6.0, 天存, iGuard, false",
        "天存, 详见附件, 天存, iGuard 6.0, false",
        "华为, USG6000E系列, Huawei, USG6525E, false",
        "别家公司, OTHER-1, , , false",
        ", , 天存, iGuard 6.0, false"
    })
    void aPaperIsForOthersWhereItPlainlyNamesThem(
            @Nullable String holder,
            @Nullable String printed,
            @Nullable String manufacturer,
            @Nullable String model,
            boolean isOther) {
        var models = printed == null ? List.<PaperModel>of() : List.of(new PaperModel(printed, null));
        assertThat(new Paper(holder, models).isForOtherThan(manufacturer, model))
                .isEqualTo(isOther);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKED", "SUSPENDED", "EXPIRED"})
    void saysThatTheRegisterContradicts(Status status) {
        register.store(List.of(with(REGISTERED, status)));
        assertThat(standing("C-1", "CCRC", HOLDER, "USG6000E系列", null).kind().name())
                .isEqualTo(status.name());
    }

    @Test
    void tellsAMissingNumberFromAMissingBody() {
        assertThat(standing("C-9", "CCRC", HOLDER, "X", null).kind()).isEqualTo(Kind.REGISTER_LACKS_BODY);
        register.store(List.of(ofBody("C-1", "CCRC（原ISCCC）")));
        assertThat(standing("C-9", "CCRC", HOLDER, "X", null).kind()).isEqualTo(Kind.NOT_IN_REGISTER);
        assertThat(standing("C-9", "公安部第三研究所", HOLDER, "X", null).kind()).isEqualTo(Kind.REGISTER_LACKS_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中国网络安全审查认证和市场监管大数据中心", "中国网络安全审查技术与认证中心", "CCRC"})
    void knowsABodyByItsPresentAndItsEarlierNames(String printed) {
        register.store(List.of(ofBody("C-1", printed)));
        assertThat(standing("C-9", "CCRC", HOLDER, "X", null).kind()).isEqualTo(Kind.NOT_IN_REGISTER);
        assertThat(standing("C-9", "公安部第三研究所", HOLDER, "X", null).kind()).isEqualTo(Kind.REGISTER_LACKS_BODY);
    }

    @Test
    void saysNothingOfABodyWhileANameIsUnknown() {
        register.store(List.of(ofBody("C-1", "三所")));
        assertThat(standing("C-9", "公安部第三研究所", HOLDER, "X", null).kind()).isEqualTo(Kind.NOT_IN_REGISTER);
    }

    private static Certificate ofBody(String number, String body) {
        return new Certificate(
                number,
                1,
                HOLDER,
                null,
                List.of("X"),
                "SCP-02",
                null,
                null,
                Status.VALID,
                false,
                null,
                body,
                null,
                null,
                false);
    }
}
