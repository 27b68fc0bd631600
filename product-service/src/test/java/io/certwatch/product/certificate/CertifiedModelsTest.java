package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertifiedModelsTest {

    private static Naming naming(String printed, String model) {
        return naming(new Device("Huawei", model), certificate("C-1", "华为技术有限公司", printed));
    }

    /** Checks also that the keys find whatever is named or similar. */
    private static Naming naming(Device device, Certificate certificate) {
        var certified = CertifiedModels.of(certificate);
        var naming = certified.naming(device);
        if (naming != Naming.NOT) {
            assertThat(Collections.disjoint(certified.keys(), CertifiedModels.keysOf(device)))
                    .as("%s and %s", certified.keys(), CertifiedModels.keysOf(device))
                    .isFalse();
        }
        return naming;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "USG6525E | USG6525E",
                "USG6525E | USG 6525E",
                "USG6525E | usg-6525e",
                "ＵＳＧ６５２５Ｅ | USG6525E",
                "USG6525E | 华为 USG6525E",
                "USG6525E | HUAWEI USG6525E",
                "型号：USG6525E | USG6525E",
                "USG6525E | USG6525E V600R007C20SPC500",
                "USG6525E V600R007 | USG6525E V600R007",
                "NGFW4000/V3.0 | NGFW4000 V3.0",
                "S5735-L(V2) | S5735-L-V2",
                "CPU 1516-3 PN/DP | CPU 1516-3 PN/DP",
                "SIMATIC S7-1500 CPU 1516-3 PN/DP | S7-1500 CPU 1516-3PN/DP",
                "CloudEngine S6730-H48X6C | S6730-H48X6C",
                "NetEngine 8000 X8 | NetEngine8000 X8",
                "USG6000E系列 | USG6525E",
                "USG6000E Series | USG6655E",
                "USG6000E系列防火墙 | USG6630E",
                "USG6000E全系列 | USG6000E",
                "USG6000E series | USG6000E",
                "S6730-H系列 | S6730-H48X6C",
                "S6730-H 系列 | S6730-H24X6C",
                "S6730系列 | S6730-H48X6C",
                "PA-400系列 | PA-450",
                "S7500E系列 | S7506E",
                "AR6140系列 | AR6140-9G-2AC",
                "AF系列 | AF-1000-B1",
                "AF系列 | AF1000",
                "NGFW4000系列 | NGFW4000-UF",
                "NE40E系列 | NE40E-X8",
                "S5735-L(V2)系列 | S5735-L24T4S-A-V2",
                "S5735-L系列（V2） | S5735-L48T4X-A-V2",
                "S5735-L-V2系列 | S5735-L24T4S-A-V2",
                "S6730-H* | S6730-H48X6C",
                "S6730-H＊ | S6730-H24X6C-V2",
                "S6730-* | S6730-S24X6Q",
                "S57* | S5735-L24T4S-A",
                "AR61XX | AR6140",
                "USG65xxE | USG6525E",
                "S6730-*-V2 | S6730-H24X6C-V2",
                "6ES75* | 6ES7505",
                "755* | 75505",
                "USG* | USG6525E",
                "US* | USG6525E",
                "S7500-X* | S7500-XA",
                "755XX | 75501",
                "AR6120/AR6140-9G-2AC | AR6140-9G-2AC",
                "AR6120/AR6140-9G-2AC | AR6120",
                "USG6525E/6555E/6585E | USG6555E",
                "USG6525E／USG6555E | USG6555E",
                "USG6525E、USG6555E、USG6585E | USG6585E",
                "USG6525E，USG6555E | USG6555E",
                "USG6525E; USG6555E | USG6555E",
                "USG6525E和USG6555E | USG6555E",
                "USG6525E、USG6555E等 | USG6555E",
                "USG6525E(AC,DC)、USG6555E | USG6555E",
                "AR6120~AR6180 | AR6140",
                "AR6120~6180 | AR6121",
                "AR6120～AR6180 | AR6180",
                "AR6120至AR6180 | AR6120",
                "AR6120-AR6180 | AR6150",
                "AR6120 — AR6180 | AR6150",
                "S6720-30C-EI至S6720-54C-EI | S6720-32C-EI",
                "USG6525E-USG6585E | USG6555E"
            })
    void aModelThatIsNamed(String printed, String model) {
        assertThat(naming(printed, model)).isEqualTo(Naming.NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USG6525E | USG6525E-AC",
                "USG6525E-AC | USG6525E",
                "USG6525E V600R007 | USG6525E",
                "USG6525E V3.0 | USG6525E V3.1",
                "S6730-H48X6C | S6730-H24X6C",
                "S6730-H系列 | S6730-HI",
                "S7500系列 | S7500E",
                "USG6000E系列 | USG6525E-AC",
                "S5700系列 | S5735-L24T4S-A",
                "AR6140系列 | AR6140E-9G",
                "S5735-L系列 | S5735-L24T4S-A-V2",
                "S5735-L(V2)系列 | S5735-L24T4S-A",
                "S6720-30C-EI至S5720-54C-EI | S6720-32C-EI",
                "AR6120~AR6180 | AR6140-9G",
                "USG6525E（国产化） | USG6525E",
                "USG6525E防火墙 | USG6525E",
                "AR6120/4G | AR6120"
            })
    void aNearRelativeIsNeverCertain(String printed, String model) {
        assertThat(naming(printed, model)).isEqualTo(Naming.RESEMBLES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USG6525E | USG6555E",
                "USG6000E系列 | USG6525",
                "USG6000E系列 | USG12525E",
                "S6730系列 | S6735-H",
                "AR6120~AR6180 | AR6210",
                "AR6120~AR6180 | AR61400",
                "AR61XX | AR6240",
                "AR61XX | AR61400",
                "S6730-* | S67305",
                "S6730-H系列 | S5735-H",
                "S12500系列 | S1250",
                "S5 700 | S5700",
                "V2.0 | V2.0",
                "无 | 无",
                "N/A | N/A",
                "X | X"
            })
    void aModelThatIsNotMeant(String printed, String model) {
        assertThat(naming(printed, model)).isEqualTo(Naming.NOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S5700系列，除S5700-LI外",
                "S5700系列,除S5700-LI外",
                "S5700系列除S5700-LI以外",
                "S5700系列，除了S5700-LI之外",
                "S5700系列（除S5700-LI外）",
                "S5700系列(除S5700-LI系列外)",
                "除S5700-LI外的S5700系列",
                "除S5700-LI外，S5700全系列",
                "除S5700-LI以外的其他S5700系列",
                "S5700系列（不含S5700-LI）",
                "S5700系列，不包括S5700-LI",
                "S5700系列不包含S5700-LI型号",
                "S5700系列（S5700-LI除外）",
                "S5700系列，S5700-LI除外",
                "S5700系列、S5700-LI除外",
                "S5700系列（不含Ｓ５７００－ＬＩ）",
                "AR6120、S5700系列，除S5700-LI外",
                "S5700 series except S5700-LI",
                "S5700 Series (excluding S5700-LI)",
                "S5700 series, except for the S5700-LI",
                "S5700 series other than S5700-LI",
                "S5700 series EXCL. S5700-LI",
                "S5700 series with the exception of S5700-LI",
                "S5700系列，除S5700-SI、S5700-LI外",
                "S5700系列，除S5700-SI，S5700-LI外",
                "S5700 series except S5700-SI and S5700-LI",
                "S5700 series excluding S5700-SI, S5700-LI",
                "S5700系列（不含S5700-SI、S5700-LI）",
                "S5700系列，不含S5700-SI、S5700-LI",
                "S5700系列，S5700-SI、S5700-LI除外",
                "S5700系列（除S5700-L*外）",
                "S5700系列（不含S5700-SI，S5700-LI）；AR6120"
            })
    void anExceptionIsNotCoveredAndTheRestIs(String printed) {
        assertThat(naming(printed, "S5700-LI")).isEqualTo(Naming.NOT);
        assertThat(naming(printed, "S5700-28P-LI-AC"))
                .as("a member of the excepted series")
                .isNotEqualTo(Naming.NAMES);
        assertThat(naming(printed, "S5700-LI-28P")).isNotEqualTo(Naming.NAMES);
        assertThat(naming(printed, "S5700-EI")).isEqualTo(Naming.NAMES);
        assertThat(naming(printed, "S5700-52C-EI")).isEqualTo(Naming.NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S5700系列，除低端型号外",
                "S5700系列（不含LI款）",
                "S5700系列，除S5700-LI等外",
                "S5700系列（不含S5700-LI等型号）",
                "S5700 series except LI models",
                "S5700系列，除外",
                "S5700系列，除",
                "S5700 series without stacking",
                "S5700系列除S5700-LI/EI外",
                "S5700-EI，除S5700-EI外"
            })
    void anExceptionThatIsNotUnderstoodLeavesNothingCertain(String printed) {
        assertThat(naming(printed, "S5700-EI")).isEqualTo(Naming.RESEMBLES);
    }

    @Test
    void modelsThatMayBeExceptedAreNotCertain() {
        for (var printed : List.of("S5700系列，不含S5700-LI，S6730系列", "S5700 series except S5700-LI, S6730 series")) {
            assertThat(naming(printed, "S6730-H48X6C")).as(printed).isEqualTo(Naming.RESEMBLES);
            assertThat(naming(printed, "S5700-LI")).as(printed).isEqualTo(Naming.NOT);
        }
        assertThat(naming("S5700系列（除S5700-LI外）、S6730系列", "S6730-H48X6C")).isEqualTo(Naming.NAMES);
    }

    @Test
    void exceptionOnItsOwnLineAppliesToAllModels() {
        var huawei = certificate("C-1", "华为技术有限公司", "S5700系列", "除S5700-LI外");
        assertThat(naming(new Device("Huawei", "S5700-LI"), huawei)).isEqualTo(Naming.NOT);
        assertThat(naming(new Device("Huawei", "S5700-EI"), huawei)).isEqualTo(Naming.NAMES);
    }

    @Test
    void readsALineOfExceptionsInLinearTime() {
        var endless = certificate(
                "C-1", "华为", "S5700系列，" + "除".repeat(60_000), "不含".repeat(30_000), "A、".repeat(20_000) + "除外");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CertifiedModels.of(endless));
    }

    @Test
    void doesNotNameAnotherMakersModel() {
        assertThat(naming(new Device("H3C", "USG6525E"), certificate("C-1", "华为技术有限公司", "USG6525E")))
                .isEqualTo(Naming.NOT);
        assertThat(naming(
                        new Device("Huawei", "USG6525E"),
                        new Certificate(
                                "C-1", 1, null, null, List.of("USG6525E"), null, null, null, Certificate.Status.VALID)))
                .isEqualTo(Naming.NOT);
    }

    @Test
    void holderWhoMayBeTheMakerIsNotCertain() {
        assertThat(naming(new Device("捷普", "NF-3000"), certificate("C-1", "捷普网络科技有限公司", "NF-3000")))
                .isEqualTo(Naming.RESEMBLES);
    }

    @Test
    void exampleOfTheContractNamesItsSeries() {
        var topsec = certificate("示例-2024-0017", "北京天融信网络安全技术有限公司", "NGFW4000-UF TG-A6508", "NGFW4000系列");
        assertThat(naming(new Device("Topsec", "NGFW4000-UF"), topsec)).isEqualTo(Naming.NAMES);
        assertThat(naming(new Device("天融信", "NGFW4000-UF TG-A6508"), topsec)).isEqualTo(Naming.NAMES);
        assertThat(naming(new Device("天融信", "NGFW6000"), topsec)).isEqualTo(Naming.NOT);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        华为技术有限公司, USG6525E, false
        华为技术有限公司, USG9999, true
        北京天融信网络安全技术有限公司, USG6525E, true
        -, USG6525E, false
        -, USG9999, true
        Huawei, -, false
        -, -, false
        """)
    void tellsWhetherTheRegisterListsAnotherHolderOrModel(String holder, String model, boolean other) {
        var listed = new Certificate(
                "C-1",
                1,
                holder,
                null,
                model == null ? List.of() : List.of(model),
                null,
                null,
                null,
                Certificate.Status.VALID);

        assertThat(listed.listsOtherThan(new Device("Huawei", "USG6525E"))).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        -, -, 华为, false
        -, -, Topsec, true
        -, -, -, false
        Huawei, -, Topsec, false
        Topsec, -, Huawei, true
        -, USG6525E, Topsec, false
        -, USG9999, Huawei, true
        """)
    void tellsOfAProductOfWhichNotAllIsKnownWhetherTheNumberIsOfAnother(
            String manufacturer, String model, String vendor, boolean other) {
        var listed = new Certificate(
                "C-1", 1, "华为技术有限公司", null, List.of("USG6525E"), null, null, null, Certificate.Status.VALID);

        assertThat(listed.mayListOtherThan(manufacturer, model, vendor)).isEqualTo(other);
    }
}
