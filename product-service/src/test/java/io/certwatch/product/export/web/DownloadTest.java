package io.certwatch.product.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** An export of more than 19 000 products leaves the service while it is read, so that its memory does not grow. */
class DownloadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final int ROWS = 40_000;
    private static final String SENTENCE = "The entry CNE-01 demands a certificate for product number ";

    /** What may be kept back: a buffer of the stream, one of the archive and the rows of one flush. */
    private static final double KEPT = 0.1;

    @ParameterizedTest
    @EnumSource(Format.class)
    void sendsRowsWhileItReads(Format format) throws IOException {
        var response = new MockHttpServletResponse();
        var sent = new int[2];

        Download.of("products", format, TODAY, response, table -> {
            for (var row = 0; row < ROWS; row++) {
                if (row == ROWS / 2) sent[0] = response.getContentAsByteArray().length;
                table.row(List.of("SKU-" + row, SENTENCE + row * 0x9E3779B1, row));
            }
            sent[1] = response.getContentAsByteArray().length;
        });

        var all = response.getContentAsByteArray().length;
        assertThat(sent[0]).isGreaterThan((int) (all * (0.5 - KEPT)));
        assertThat(sent[1]).isGreaterThan((int) (all * (1 - KEPT)));
    }

    @Test
    void breaksTheAnswerOffWhenReadingFails() {
        var response = new MockHttpServletResponse();

        assertThatThrownBy(() -> Download.of("products", Format.CSV, TODAY, response, table -> {
                    for (var row = 0; row < ROWS; row++) table.row(List.of(SENTENCE + row));
                    throw new IllegalStateException("The database is away");
                }))
                .hasMessage("The database is away");
        assertThat(response.isCommitted()).isTrue();
    }
}
