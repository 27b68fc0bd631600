package io.certwatch.catalogue.source;

import static io.certwatch.catalogue.source.Header.CATEGORY;
import static io.certwatch.catalogue.source.Header.HOLDER;
import static io.certwatch.catalogue.source.Header.MODEL;
import static io.certwatch.catalogue.source.Header.NUMBER;
import static io.certwatch.catalogue.source.Header.SCOPE;
import static io.certwatch.catalogue.source.Header.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @Test
    void recognizesColumnsByTheirHeaderInAnyOrder() {
        var headers = Headers.in(row("有效期至", "证书编号", "备注", "生产企业", "规格型号（版本）"), Set.of(NUMBER))
                .orElseThrow();

        assertThat(headers.columns())
                .containsOnly(entry(VALID_UNTIL, 0), entry(NUMBER, 1), entry(HOLDER, 3), entry(MODEL, 4));
        assertThat(headers.unknown()).extracting(Cell::text).containsExactly("备注");
    }

    @Test
    void ignoresRemarksInBrackets() {
        var headers =
                Headers.in(row("（2024）证书编号", "型号(V1)", "企业名称2"), Set.of(NUMBER)).orElseThrow();

        assertThat(headers.columns()).containsOnly(entry(NUMBER, 0), entry(MODEL, 1));
    }

    @Test
    void ignoresTitleRows() {
        assertThat(Headers.in(row("网络关键设备和网络安全专用产品目录", "", ""), Set.of(CATEGORY, SCOPE)))
                .isEmpty();
    }

    @Test
    void rejectsTwoColumnsOfOneMeaning() {
        assertThat(Headers.in(row("证书编号", "证书编号"), Set.of(NUMBER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"持证人", "获证单位", "证书持有人", "获证组织", "获证企业", "持证企业", "获证组织（全称）", "Certificate Holder", "Licensee"})
    void recognizesTheColumnOfTheHolder(String wording) {
        assertThat(Headers.in(row("证书编号", wording), Set.of(NUMBER))
                        .orElseThrow()
                        .columns())
                .containsOnly(entry(NUMBER, 0), entry(HOLDER, 1));
    }

    @ParameterizedTest
    @CsvSource({"获证组织, 生产企业, 1", "制造商（全称）, 持证人, 2"})
    void prefersTheHolderToTheMaker(String one, String other, int holder) {
        var headers = Headers.in(row("证书编号", one, other), Set.of(NUMBER)).orElseThrow();

        assertThat(headers.columns()).containsOnly(entry(NUMBER, 0), entry(HOLDER, holder));
        assertThat(headers.unknown()).extracting(Cell::text).containsExactly(holder == 1 ? other : one);
    }

    @Test
    void rejectsTwoHoldersOrTwoMakers() {
        assertThat(Headers.in(row("证书编号", "持证人", "获证组织"), Set.of(NUMBER))).isEmpty();
        assertThat(Headers.in(row("证书编号", "制造商", "生产企业"), Set.of(NUMBER))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Header.class)
    void hasAWordingForEveryColumn(Header header) {
        assertThat(Headers.in(row(header.wording()), Set.of(header))).isPresent();
    }

    private static Row row(String... texts) {
        var cells = new ArrayList<Cell>();
        for (var text : texts) cells.add(new Cell(text, new Place("t", 1, cells.size() + 1)));
        return new Row(List.copyOf(cells));
    }
}
