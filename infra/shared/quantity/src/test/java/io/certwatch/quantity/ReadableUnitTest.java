package io.certwatch.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableUnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        12 Tbps         | 12     | Tbit/s
        12000 Gbps      | 12     | Tbit/s
        999 Gbps        | 999    | Gbit/s
        0.5 bps         | 0.5    | bit/s
        9600 Mpps       | 9.6    | Gpps
        512GB           | 512    | GB
        1 GiB           | 1.073741824 | GB
        0.05 µs         | 50     | ns
        2 min           | 120    | s
        25万/秒         | 250000 | /s
        55万条          | 550000 | -
        0 Gbps          | 0      | bit/s
        """)
    void choosesTheLargestUnitWithAWholeNumberOfThem(String written, String number, String unit) {
        var quantity = read(written);
        var readable = ReadableUnit.of(quantity);
        assertThat(readable.symbol()).isEqualTo(unit);
        assertThat(readable.numberOf(quantity)).hasToString(number);
    }

    @Test
    void convertsAnotherFigureToTheSameUnit() {
        var threshold = ReadableUnit.of(read("12 Tbps"));
        assertThat(threshold.numberOf(read("157.54 Tbps"))).hasToString("157.54");
        assertThat(threshold.numberOf(read("100 Mbps"))).hasToString("0.0001");
        assertThat(threshold.numberOf(read("1.2 Pbps"))).hasToString("1200");
    }

    @Test
    void convertsNoFigureOfAnotherDimension() {
        var size = ReadableUnit.of(read("512 GB"));
        assertThatThrownBy(() -> size.numberOf(read("12 Tbps"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Quantity read(String text) {
        return ((Reading.Read) Quantity.read(text)).quantity();
    }
}
