package io.certwatch.product.productimport.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.productimport.Failure;
import io.certwatch.product.productimport.FileName;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.ImportPace;
import io.certwatch.product.productimport.Original;
import io.certwatch.product.productimport.Phase;
import io.certwatch.product.productimport.Progress;
import io.certwatch.product.productimport.TemporaryFailure;
import io.certwatch.product.productimport.Withdrawal;
import io.certwatch.product.productimport.reading.Instructions;
import io.certwatch.tabular.spreadsheet.RowPlace;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportDocumentTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void readsAsWritten() {
        var all = new Import(
                "1",
                "demo",
                7,
                new Original("hash", 9),
                new FileName("清单.csv"),
                Instructions.NONE,
                true,
                NOON,
                Phase.WITHDRAWING,
                3,
                new TemporaryFailure("the disk failed", NOON, NOON.plusSeconds(20)),
                new Progress(9, 8, 7, 6, 5, 4, 3, 2, 1, 0.5, new ImportPace(NOON, 1, NOON)),
                null,
                new Failure("it is cut off", new RowPlace("A", 4)),
                new Withdrawal(
                        "wang", "gone", NOON, NOON.minusSeconds(60), 5, "B", new Failure("the disk failed", null)),
                NOON,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(ImportDocument.read(ImportDocument.write(all))).isEqualTo(all);
    }
}
