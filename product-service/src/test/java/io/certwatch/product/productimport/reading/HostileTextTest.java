package io.certwatch.product.productimport.reading;

import static io.certwatch.product.productimport.reading.Exports.detection;
import static io.certwatch.product.productimport.reading.Exports.read;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to break a reader or to keep it busy. The time limits are far above what is needed. */
class HostileTextTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int CELL = 60_000;

    @ParameterizedTest
    @ValueSource(strings = {"word ", "w", " ", "≥ ", "≥", "吞", "吞吐量 ", "1 ", "1", ":", "a:", "=", "a ≥ ", ".", "吞 ≥"})
    void aCellOfFiguresMayHoldAnything(String piece) {
        var text = "x" + piece.repeat(CELL / piece.length()) + "y";
        var reads = assertTimeoutPreemptively(
                LONG,
                () -> read("SKU,Name,技术参数\nA,Router," + text + "\nB,Router,\"throughput 1 Gbps; " + text + "\"\n"));
        assertThat(reads).hasSize(2);
    }

    @Test
    void acceptsFigureNamesOfManyWords() {
        var reads = read("SKU,Name,技术参数\nA,Router,max. overall throughput of all line cards  ≥ 25.6 Tbps\n");
        assertThat(reads)
                .singleElement()
                .isInstanceOfSatisfying(
                        Offered.class,
                        read -> assertThat(read.product().specs())
                                .singleElement()
                                .hasToString(
                                        "Spec[name=max. overall throughput of all line cards, value=≥ 25.6 Tbps]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "（", "()", "(Gbps", "[", "<", "x/", "a料", "吞吐量", "吞吐量(", " ", "x", "料号|"})
    void whatIsLongerThanAnyHeaderIsNone(String piece) {
        var rows = "SKU,Name," + piece.repeat(CELL / piece.length()) + "z\n";
        var found = assertTimeoutPreemptively(LONG, () -> detection(utf8(rows.repeat(15) + "A,Router,\n")));
        var column = found.layouts().getFirst().columns().getLast();
        assertThat(column.meaning()).isNull();
        assertThat(column.header()).hasSizeLessThanOrEqualTo(201);
        assertThat(column.why().en()).hasSizeLessThan(500);
    }

    @Test
    void reportsEqualColumnsOnceEach() {
        var same = IntStream.range(0, 1_990).mapToObj(_ -> "吞吐量").collect(Collectors.joining(","));
        var file = utf8(("SKU,Name," + same + "\n").repeat(20) + "A,Router\n");
        assertTimeoutPreemptively(
                LONG,
                () -> assertThat(Exports.preview(file, ReadingInstructions.NONE).obstacles())
                        .hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void matchesALargeMappingWithManyHeaders() {
        var headers = IntStream.range(0, 1_990).mapToObj(at -> "header " + at).collect(Collectors.joining(","));
        var mapping = IntStream.range(0, 500).boxed().collect(Collectors.toMap(at -> "column " + at, at ->
                (ColumnMeaning) new ColumnMeaning.Ignored()));
        var file = utf8(("SKU,Name," + headers + "\n").repeat(25) + "A,Router\n");
        assertTimeoutPreemptively(
                LONG,
                () -> assertThat(Exports.preview(
                                        file, new ReadingInstructions(null, null, null, null, Map.copyOf(mapping)))
                                .rows())
                        .isNotNull());
    }

    @Test
    void rejectsTablesWithTooManyColumns() {
        var sheets = new RawWorkbook();
        for (int at = 0; at < 50; at++) {
            sheets.sheet("<row r=\"1\">" + RawWorkbook.text("A1", "SKU") + RawWorkbook.text("B1", "Name")
                    + "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(100) + "</row>"
                    + RawWorkbook.row(2, "A" + at, "Router"));
        }
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(sheets.bytes()))
                .withMessageContaining("more than 4000 columns");
        assertThat(detection(utf8("SKU,Name" + ",x".repeat(1_998) + "\nA,Router\n"))
                        .layouts()
                        .getFirst()
                        .columns())
                .hasSize(2_000);
    }
}
