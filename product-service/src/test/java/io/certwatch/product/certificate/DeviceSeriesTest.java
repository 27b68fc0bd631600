package io.certwatch.product.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceSeriesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        Huawei             | USG6615E        | Huawei          | USG 6655E
        华为技术有限公司   | USG6615E        | Huawei          | usg6525e
        Siemens            | S7-1500         | Siemens AG      | S7 1200
        Acme               | NetEngine 8000 X8 | Acme          | NetEngine 8000 X16
        Acme               | Guard           | ACME            | guard
        """)
    void relatedModelsOfAMakerAreOneSeries(String maker, String model, String sameMaker, String related) {
        assertThat(new Device(maker, model).series()).isNotEmpty().isEqualTo(new Device(sameMaker, related).series());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Huawei | USG6615E | Huawei | USG9520
        Huawei | USG6615E | Huawei | AR6120
        Huawei | USG6615E | Acme   | USG6615E
        Acme   | R1       | Acme   | R100
        """)
    void otherModelsAndMakersAreOtherSeries(String maker, String model, String otherMaker, String other) {
        assertThat(new Device(maker, model).series()).isNotEqualTo(new Device(otherMaker, other).series());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Huawei | 无
        有限公司 | USG6615E
        """)
    void aModelOrMakerThatSaysNothingHasNoSeries(String maker, String model) {
        assertThat(new Device(maker, model).series()).isEmpty();
    }
}
