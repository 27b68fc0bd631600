package io.certwatch.product.productimport.web;

import io.certwatch.product.productimport.FaultyRow;
import io.certwatch.product.productimport.reading.Place;
import io.certwatch.product.productimport.reading.Read.Problem;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorPageTest {

    private static FaultyRow row(long number, int cells, String cell) {
        return new FaultyRow(number, new Place("", number), List.of(new Problem(1, "SKU", "sku", cell, "is too long")), Collections.nCopies(cells, cell));
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        var page = new ErrorPage(1);
        page.test(row(1, 1, "x".repeat(999) + "𠮷".repeat(1_000)));
        var view = page.page().items().getFirst();
        assertThat(view.cells()).containsExactly("x".repeat(999) + "…");
        assertThat(view.problems()).extracting(Problem::value).containsExactly("x".repeat(999) + "…");
        assertThat(page.page().next()).isNull();
    }

    @Test
    void aPageOfLongRowsIsShorterAndTheNextGoesOnBehindIt() {
        var cell = "x".repeat(1_000);
        var page = new ErrorPage(500);
        long taken = LongStream.rangeClosed(1, 500).mapToObj(number -> row(number, 1_000, cell)).takeWhile(page).count();
        assertThat(taken).isEqualTo(1);
        assertThat(page.page().items()).hasSize(1);
        assertThat(page.page().next()).isNotNull();
    }

    @Test
    void oneRowIsAlwaysOnIt() {
        var page = new ErrorPage(500);
        assertThat(page.test(row(1, 2_000, "x".repeat(1_000)))).isTrue();
        assertThat(page.test(row(2, 1, "x"))).isFalse();
        assertThat(page.page().items()).extracting(ErrorPage.ErrorView::row).containsExactly(1L);
    }

    @Test
    void ordinaryRowsAreAsManyAsWereAskedFor() {
        var page = new ErrorPage(500);
        assertThat(LongStream.rangeClosed(1, 501).mapToObj(number -> row(number, 50, "some text or other")).takeWhile(page).count()).isEqualTo(500);
        assertThat(page.page().next()).isNotNull();
    }
}
