package io.certwatch.quantity;

import static io.certwatch.quantity.Dimension.COUNT;
import static io.certwatch.quantity.Dimension.DATA_RATE;
import static io.certwatch.quantity.Dimension.DATA_SIZE;
import static io.certwatch.quantity.Dimension.PACKET_RATE;
import static io.certwatch.quantity.Dimension.RATE;
import static io.certwatch.quantity.Dimension.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12 Tbps           | 12e12
        12 Tb/s           | 12e12
        19.2Tbit/s        | 19.2e12
        12 T bit/s        | 12e12
        12太比特每秒      | 12e12
        1.5 Tbits/s       | 1.5e12
        12000 Gbps        | 12e12
        80 gbps           | 80e9
        10吉比特/秒       | 10e9
        100 Mbps          | 1e8
        64 kbps           | 64e3
        64 Kbps           | 64e3
        512 bps           | 512
        1.2 Pbps          | 1.2e15
        3拍比特每秒       | 3e15
        2 Ebit/s          | 2e18
        60 MB/s           | 480e6
        60 MByte/s        | 480e6
        2 GBps            | 16e9
        1 GiB/s           | 8589934592
        １２Ｔｂｐｓ      | 12e12
        """)
    void readsDataRates(String text, BigDecimal bitsPerSecond) {
        assertThat(read(text)).isEqualTo(new Quantity(bitsPerSecond, DATA_RATE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10 Gpps         | 10e9
        9,600 Mpps      | 9.6e9
        9600 Mpps       | 9.6e9
        460800Mpps      | 460.8e9
        14880 Kpps      | 14.88e6
        1488095 pps     | 1488095
        720 M pps       | 720e6
        150百万包/秒    | 150e6
        """)
    void readsPacketRates(String text, BigDecimal packetsPerSecond) {
        assertThat(read(text)).isEqualTo(new Quantity(packetsPerSecond, PACKET_RATE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        256 GB     | 256e9
        20 TB      | 20e12
        512MB      | 512e6
        256 GiB    | 274877906944
        64 KiB     | 65536
        2 TByte    | 2e12
        8 G Bytes  | 8e9
        20太字节   | 20e12
        1.5 PB     | 1.5e15
        2PiB       | 2251799813685248
        4拍字节    | 4e15
        4 EB       | 4e18
        1 EiB      | 1152921504606846976
        3艾字节    | 3e18
        512 bytes  | 512
        """)
    void readsAmountsOfData(String text, BigDecimal bytes) {
        assertThat(read(text)).isEqualTo(new Quantity(bytes, DATA_SIZE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0.08 \u00B5s  | 0.08e-6
        0.08 \u03BCs  | 0.08e-6
        0.08us        | 0.08e-6
        0,05 µs       | 0.05e-6
        0.08微秒      | 0.08e-6
        80 ns         | 80e-9
        80纳秒        | 80e-9
        80納秒        | 80e-9
        0.00008 ms    | 80e-9
        5毫秒         | 5e-3
        100 msec      | 0.1
        2 s           | 2
        90 seconds    | 90
        30秒          | 30
        5 min         | 300
        5 分钟        | 300
        1 h           | 3600
        1小时         | 3600
        1 Hour        | 3600
        2 days        | 172800
        .5 s          | 0.5
        """)
    void readsTimes(String text, BigDecimal seconds) {
        assertThat(read(text)).isEqualTo(new Quantity(seconds, TIME));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        250000 /s           | 250000
        100 连接/秒         | 100
        5万条/秒            | 50000
        1200次/秒           | 1200
        25万个每秒          | 250000
        300 cps             | 300
        300K connections/s  | 300000
        50000 events/s      | 50000
        90 new connections per second | 90
        """)
    void readsRates(String text, BigDecimal perSecond) {
        assertThat(read(text)).isEqualTo(new Quantity(perSecond, RATE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3000000         | 3000000
        3,000,000       | 3000000
        55万条          | 550000
        55萬條          | 550000
        55 万           | 550000
        ５５万条        | 550000
        300百万         | 300000000
        1.5亿           | 150000000
        2 million       | 2000000
        550000 entries  | 550000
        2M routes       | 2000000
        550k IPv4 routes | 550000
        14 cores        | 14
        32核            | 32
        8-core          | 8
        8 CPUs          | 8
        8颗             | 8
        8路             | 8
        2 CPU sockets   | 2
        60 IPs          | 60
        10级            | 10
        10 levels       | 10
        8个             | 8
        1e6             | 1000000
        5.5E+5 entries  | 550000
        5.5×10^5        | 550000
        550\u00A0000    | 550000
        550 000         | 550000
        10 000 000      | 10000000
        0               | 0
        """)
    void readsCounts(String text, BigDecimal count) {
        assertThat(read(text)).isEqualTo(new Quantity(count, COUNT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        9,600 Mpps        | 9600000000
        1,234,567 pps     | 1234567
        1,234.5 pps       | 1234.5
        1.234,5 pps       | 1234.5
        12,8 pps          | 12.8
        12,75 pps         | 12.75
        0,125 pps         | 0.125
        0,00008 pps       | 0.00008
        9.600 pps         | 9.6
        1\u202F428 pps    | 1428
        """)
    void tellsDecimalCommasFromThousands(String text, BigDecimal packetsPerSecond) {
        assertThat(read(text)).isEqualTo(new Quantity(packetsPerSecond, PACKET_RATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "≥4.8Tbps",
                ">= 4.8 Tbps",
                "up to 4.8 Tbps",
                "max. 4.8 Tbps",
                "最大4.8Tbps",
                "高达 4.8Tbps",
                "4.8Tbps以上",
                "不低于4.8Tbps",
                "  4.8 Tbps \n",
                "typ. 4.8Tbps",
                "≧ 4.8Tbps"
            })
    void looksPastComparisonWords(String text) {
        assertThat(read(text)).isEqualTo(read("4.8 Tbps"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        14.4T   | DATA_RATE   | 14.4e12
        14.4T   | DATA_SIZE   | 14.4e12
        256G    | DATA_SIZE   | 256e9
        720M    | PACKET_RATE | 720e6
        3M      | COUNT       | 3e6
        500K    | RATE        | 500e3
        25万    | RATE        | 250000
        250000  | RATE        | 250000
        8       | COUNT       | 8
        """)
    void readsWhatIsLeftOutWhereTheDimensionIsKnown(String text, Dimension expected, BigDecimal value) {
        assertThat(Quantity.read(text, expected)).isEqualTo(new Reading.Read(new Quantity(value, expected)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        12 Tbps | TIME        | OTHER_DIMENSION | Tbps
        12      | DATA_RATE   | NO_UNIT         | 12
        12 T    | TIME        | NO_UNIT         | T
        8 TB    | DATA_RATE   | OTHER_DIMENSION | TB
        100 /s  | PACKET_RATE | OTHER_DIMENSION | /s
        """)
    void refusesTheWrongDimension(String text, Dimension expected, Obstacle obstacle, String words) {
        assertThat(Quantity.read(text, expected)).isEqualTo(new Reading.Unreadable(obstacle, words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ""                  | NO_FIGURE       | ""
        many                | NO_NUMBER_FIRST | many
        14.4T               | NO_UNIT         | T
        40G                 | NO_UNIT         | G
        12 Tbpz             | UNKNOWN_UNIT    | Tbpz
        63 A                | UNKNOWN_UNIT    | A
        10 kVA              | UNKNOWN_UNIT    | kVA
        50只                | UNKNOWN_UNIT    | 只
        512 gb              | UNKNOWN_UNIT    | gb
        10 GBPS             | UNKNOWN_UNIT    | GBPS
        12 Tbps 双向        | TEXT_BEHIND     | 双向
        102.4Tbps/403.2Tbps | TEXT_BEHIND     | /403.2Tbps
        2 x 28 cores        | TEXT_BEHIND     | x 28 cores
        5-10 Gbps           | RANGE           | 5-10 Gbps
        -5 ms               | NEGATIVE        | -5 ms
        1.2.3               | SEVERAL_NUMBERS | 1.2.3
        1,2,3               | SEVERAL_NUMBERS | 1,2,3
        12,3456 ms          | SEVERAL_NUMBERS | 12,3456
        25 600              | SEVERAL_NUMBERS | 25 600
        """)
    void saysWhyItDoesNotUnderstand(String text, Obstacle obstacle, String words) {
        assertThat(Quantity.read(text)).isEqualTo(new Reading.Unreadable(obstacle, words));
    }

    @Test
    void comparesWithinADimension() {
        assertThat(read("80 ns")).isEqualByComparingTo(read("0.08 µs"));
        assertThat(read("12.01 Tbps")).isGreaterThan(read("12000 Gbps"));
        assertThatThrownBy(() -> read("1 s").compareTo(read("1 GB")))
                .hasMessage("a time cannot be compared with an amount of data");
    }

    @Test
    void knowsItsUcumUnit() {
        assertThat(read("12 Tbps")).hasToString("12000000000000 bit/s");
        assertThat(read("10 Gpps")).hasToString("10000000000 {packet}/s");
    }

    private static Quantity read(String text) {
        var reading = Quantity.read(text);
        assertThat(reading).as(text).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).quantity();
    }
}
