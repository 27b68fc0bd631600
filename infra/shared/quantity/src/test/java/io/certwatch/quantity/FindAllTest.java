package io.certwatch.quantity;

import static io.certwatch.quantity.Dimension.DATA_RATE;
import static io.certwatch.quantity.Dimension.DATA_SIZE;
import static io.certwatch.quantity.Dimension.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindAllTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        交换容量1428Tbps，包转发率460800Mpps                    | 1428Tbps & 460800Mpps
        102.4Tbps/403.2Tbps                                     | 102.4Tbps & 403.2Tbps
        57600Mpps/115200Mpps                                    | 57600Mpps & 115200Mpps
        1.28T/12.8Tbps                                          | 1.28T & 12.8Tbps
        交换容量19.2/57.6 Tbps，包转发率9600/14400/28800Mpps    | 19.2 & 57.6 Tbps & 9600 & 14400 & 28800Mpps
        2颗CPU，单颗32核，内存512GB                             | 2颗CPU & 32核 & 512GB
        2 x 28 cores                                            | 2 & 28 cores
        2 CPU sockets, max 80 cores total, max memory 8 TB      | 2 CPU sockets & 80 cores & 8 TB
        整系统吞吐量（双向）１２Ｔｂｐｓ，路由表５５万条        | １２Ｔｂｐｓ & ５５万条
        整系统吞吐量 12000 Gbps (双向)，IPv4路由 550000         | 12000 Gbps & 550000
        整机吞吐 19.2Tbit/s；路由表容量 600万条                 | 19.2Tbit/s & 600万条
        10 000 000 routes, 12 000 000 kpps                      | 10 000 000 routes & 12 000 000 kpps
        64GB×32，16×32GB，8根32GB                               | 64GB & 32 & 16 & 32GB & 8根 & 32GB
        2x32核                                                  | 2 & 32核
        8*28C 2.2GHz/4TB DDR4                                   | 8 & 4TB
        8*Xeon 8280(28C)/2TB DDR4                               | 8 & 8280 & 2TB
        4 million IPv4 prefixes                                 | 4 million IPv4 prefixes
        10 million IPv4 FIB entries                             | 10 million IPv4 FIB entries
        230.4 Tbps, FIB 4 million IPv4; 3 million IPv6 routes   | 230.4 Tbps & 4 million IPv4 & 3 million IPv6 routes
        min. bit operation 0,05 µs                              | 0,05 µs
        bit operation typ. 0.06us                               | 0.06us
        0.00008 ms per bit instruction                          | 0.00008 ms
        路由条目：≥55万，CPU:8颗                                | 55万 & 8颗
        2颗CPU - 64GB                                           | 2颗CPU & 64GB
        RH2288 V5，512GB内存，配置R740，256GB                   | 512GB & 256GB
        共2，4核                                                | 2 & 4核
        路由表550，000条，包转发率12，000Mpps                   | 550，000条 & 12，000Mpps
        路由条目５５０，０００，缓存1，000，234.5MB             | ５５０，０００ & 1，000，234.5MB
        并发连接300万，新建25万个/秒                            | 300万 & 25万个/秒
        """)
    void findsEveryFigure(String text, String figures) {
        assertThat(Quantity.findAll(text).stream()
                        .map(found -> text.substring(found.start(), found.end()))
                        .collect(Collectors.joining(" & ")))
                .isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S10508X",
                "S5720-28X-PWR",
                "IPv4/IPv6",
                "DN50",
                "63 A",
                "10 kVA",
                "305m",
                "50只",
                "v2.4.1",
                "2024-01-01",
                "10:30",
                "24/7",
                "10-5 Gbps",
                "5-10-15 Gbps",
                "1080P",
                "19\" rack",
                "$550000",
                "99%",
                "13T",
                "第2代",
                "1,2,3",
                "-5 ms",
                "RJ45",
                "10/100/1000M"
            })
    void takesNothingElseForAFigure(String text) {
        assertThat(Quantity.findAll(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5-10 Gbps               | 5 Gbps     | 10 Gbps
        吞吐量5~10Gbps          | 5 Gbps     | 10 Gbps
        5Gbps-10Gbps            | 5 Gbps     | 10 Gbps
        500 Mbps ~ 1.5 Gbps     | 0.5 Gbps   | 1.5 Gbps
        10 - 25.6 Tbps          | 10 Tbps    | 25.6 Tbps
        from 10 to 25.6 Tbps    | 10 Tbps    | 25.6 Tbps
        50-60万条               | 500000     | 600000
        50万至60万条            | 500000     | 600000
        2到4颗                  | 2          | 4
        0.05-0.1 µs             | 0.05 µs    | 0.1 µs
        """)
    void findsRanges(String text, String from, String to) {
        assertThat(Quantity.findAll(text))
                .singleElement()
                .satisfies(found -> assertThat(Quantity.findAll(from))
                        .extracting(Located::quantity)
                        .containsExactly(found.from()))
                .satisfies(found -> assertThat(Quantity.findAll(to))
                        .extracting(Located::quantity)
                        .containsExactly(found.quantity()));
    }

    @ParameterizedTest
    @CsvSource({"'550，000条', 550000", "'１，０００，２３４', 1000234", "'12，050 条', 12050"})
    void takesAFullWidthCommaForOneThatPartsThousands(String text, String number) {
        assertThat(Quantity.findAll(text))
                .singleElement()
                .extracting(Located::quantity)
                .isEqualTo(new Quantity(new BigDecimal(number), Dimension.COUNT));
    }

    /** One number or two: nobody can tell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "吞吐量25，600Gbps",
                "30，512GB",
                "100，200，300",
                "0，05 µs",
                "0，5µs",
                "12，05条",
                "吞吐量 25 600 Gbps",
                "路由 1 200 000.5",
                "2 512GB",
                "1，234.5MB"
            })
    void guessesAtNoFullWidthComma(String text) {
        assertThat(Quantity.findAll(text)).isEmpty();
    }

    @Test
    void sharesTheUnitOfAPair() {
        assertThat(Quantity.findAll("1.28T/12.8Tbps").getFirst().quantity())
                .isEqualTo(Quantity.findAll("1280Gbps").getFirst().quantity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ≥4.8Tbps           | AT_LEAST
        > 4.8Tbps          | MORE_THAN
        up to 4.8 Tbps     | UP_TO
        最大4.8Tbps        | UP_TO
        不超过 4.8 Tbps    | AT_MOST
        4.8Tbps 以上       | AT_LEAST
        ~4.8 Tbps          | ABOUT
        throughput < 4.8 Tbps | LESS_THAN
        min. 0.05 µs       | DOWN_TO
        低至34ns           | DOWN_TO
        ≥4.8-9.6Tbps       | AT_LEAST
        """)
    void hearsHowAFigureBounds(String text, Bound bound) {
        assertThat(Quantity.findAll(text))
                .singleElement()
                .extracting(Located::bound)
                .isEqualTo(bound);
    }

    @Test
    void sharesTheUnitOfAlternatives() {
        assertThat(Quantity.findAll("19.2/57.6Tbps", DATA_RATE))
                .extracting(Located::quantity)
                .containsExactly(
                        new Quantity(new BigDecimal("19.2E12"), DATA_RATE),
                        new Quantity(new BigDecimal("57.6E12"), DATA_RATE));
    }

    @Test
    void hearsNothingFromWordsFurtherAway() {
        assertThat(Quantity.findAll("最大并发连接数300万"))
                .singleElement()
                .extracting(Located::bound)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"吞吐量≥ 10Tbps起,≥ 10Tbps", "共 8 颗以上 CPU,8 颗以上", "up to 4 Gbps,up to 4 Gbps", "共 8 颗,8 颗"})
    void tellsWhereTheWordsStandThatBoundIt(String text, String phrase) {
        assertThat(Quantity.findAll(text))
                .singleElement()
                .satisfies(found -> assertThat(text.substring(found.phraseStart(), found.phraseEnd()))
                        .isEqualTo(phrase));
    }

    @Test
    void tellsWhereTheUnitStands() {
        assertThat(Quantity.findAll("共 2 颗 CPU"))
                .singleElement()
                .satisfies(found -> assertThat(found.unit()).isEqualTo("颗"))
                .satisfies(found -> assertThat(found.start()).isEqualTo(2));
    }

    @Test
    void readsLonePrefixesOnlyInAKnownDimension() {
        assertThat(Quantity.findAll("内存256G，吞吐量14.4T", DATA_SIZE)).hasSize(2);
        assertThat(Quantity.findAll("内存256GB，吞吐量14.4T", DATA_RATE))
                .singleElement()
                .satisfies(found -> assertThat(found.unit()).isEqualTo("T"));
        assertThat(Quantity.findAll("内存256G，指令 34ns", TIME)).hasSize(1);
    }
}
