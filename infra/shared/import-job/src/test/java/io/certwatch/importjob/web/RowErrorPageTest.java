package io.certwatch.importjob.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.importjob.RowError;
import io.certwatch.importjob.RowError.Problem;
import io.certwatch.platform.text.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowErrorPageTest {

    private static RowError row(long number, int cells, String cell) {
        return new RowError(
                "",
                number,
                List.of(new Problem(1, "SKU", "sku", cell, Sentence.quote("is too long"))),
                Collections.nCopies(cells, cell));
    }

    @Test
    void cutsLongTextsBetweenCharacters() {
        var page = new RowErrorPage(1);
        page.take(1, row(1, 1, "x".repeat(999) + "𠮷".repeat(1_000)));
        var view = page.page().items().getFirst();
        assertThat(view.cells()).containsExactly("x".repeat(999) + "…");
        assertThat(view.problems()).extracting(Problem::value).containsExactly("x".repeat(999) + "…");
        assertThat(page.page().next()).isNull();
    }

    @Test
    void shortensPagesOfLongRows() {
        var page = new RowErrorPage(500);
        assertThat(taken(page, 500, 1_000, "x".repeat(1_000))).isEqualTo(1);
        assertThat(page.page().items()).hasSize(1);
        assertThat(RowErrorPage.position(page.page().next())).isEqualTo(1);
    }

    @Test
    void containsAtLeastOneRow() {
        var page = new RowErrorPage(500);
        assertThat(page.take(1, row(1, 2_000, "x".repeat(1_000)))).isTrue();
        assertThat(page.take(2, row(2, 1, "x"))).isFalse();
        assertThat(page.page().items()).extracting(RowError::row).containsExactly(1L);
    }

    @Test
    void containsTheRequestedNumberOfOrdinaryRows() {
        var page = new RowErrorPage(500);
        assertThat(taken(page, 501, 50, "some text or other")).isEqualTo(500);
        assertThat(RowErrorPage.position(page.page().next())).isEqualTo(500);
    }

    private static long taken(RowErrorPage page, int rows, int cells, String cell) {
        return LongStream.rangeClosed(1, rows)
                .takeWhile(number -> page.take(number, row(number, cells, cell)))
                .count();
    }
}
