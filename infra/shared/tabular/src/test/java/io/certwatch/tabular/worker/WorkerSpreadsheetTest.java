package io.certwatch.tabular.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.tabular.TableReaders;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("processes of workers")
class WorkerSpreadsheetTest {

    private static final Duration LONG = Duration.ofSeconds(50);

    @TempDir
    private Path folder;

    @Test
    void readsInAWorkerWhatIsReadInProcess() throws IOException {
        var file = workbook();
        try (var pool = pool(128, LONG);
                var inWorker = pool.spreadsheetsForBackground().open(file, SpreadsheetOptions.NONE);
                var inProcess = TableReaders.open(file, SpreadsheetOptions.NONE)) {
            assertThat(inWorker.format()).isEqualTo("XLSX");
            assertThat(inWorker.sheets()).isEqualTo(inProcess.sheets()).hasSize(2);
            assertThat(inWorker.reasons()).isEqualTo(inProcess.reasons());
            for (int sheet = 0; sheet < 2; sheet++)
                assertThat(rows(inWorker, sheet))
                        .isEqualTo(rows(inProcess, sheet))
                        .hasSize(2_500);
        }
    }

    @Test
    void keepsFaultyCellsAndWhatTheSenderSays() throws IOException {
        var file = Files.write(folder.resolve("a.csv"), "SKU;Name\nA;路\n".getBytes(Charset.forName("UTF-8")));
        var options = new SpreadsheetOptions(Charset.forName("GB18030"), ';', false);
        try (var pool = pool(128, LONG);
                var open = pool.spreadsheetsForRequests().open(file, options)) {
            assertThat(open.charset()).isEqualTo(Charset.forName("GB18030"));
            assertThat(open.separator()).isEqualTo(';');
            var rows = rows(open, 0);
            assertThat(rows.get(1).place()).isEqualTo(new RowPlace("", 2));
            assertThat(rows.get(1).cell(2)).isInstanceOfSatisfying(SheetCell.Faulty.class, cell -> {
                assertThat(cell.partly()).isTrue();
                assertThat(cell.reason().en()).startsWith("has bytes that are not GB18030");
                assertThat(cell.reason().zh()).startsWith("含有不属于 GB18030 编码的字节");
            });
        }
    }

    @Test
    void readsTheNextSheetAfterTheFirstRowsOfOne() throws IOException {
        var file = workbook();
        try (var pool = pool(128, LONG)) {
            try (var open = pool.spreadsheetsForRequests().open(file, SpreadsheetOptions.NONE)) {
                try (var rows = open.rows(open.sheets().getFirst())) {
                    assertThat(rows.next().text(1)).isEqualTo("S-0");
                    assertThat(rows.share()).isLessThan(1);
                }
                try (var rows = open.rows(open.sheets().getLast())) {
                    assertThat(rows.next().text(1)).isEqualTo("T-0");
                }
            }
            try (var again = pool.spreadsheetsForRequests().open(file, SpreadsheetOptions.NONE)) {
                assertThat(rows(again, 1)).hasSize(2_500);
            }
            assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                    .as("one worker read both")
                    .hasSize(1);
        }
    }

    @Test
    void readsTheRowsBeforeAnUnreadableOne() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "SKU,Name\nA,Router\nB,\"Switch\n");
        try (var pool = pool(128, LONG)) {
            try (var open = pool.spreadsheetsForRequests().open(file, SpreadsheetOptions.NONE);
                    var rows = open.rows(open.sheets().getFirst())) {
                rows.next();
                assertThat(rows.next().text(2)).isEqualTo("Router");
                assertThatThrownBy(rows::hasNext)
                        .isExactlyInstanceOf(UnreadableFile.class)
                        .hasMessageStartingWith("row 3 begins a text in quotes")
                        .extracting(broken -> ((UnreadableFile) broken).place())
                        .isEqualTo(new RowPlace("", 3));
            }
            var empty = Files.createFile(folder.resolve("empty.csv"));
            assertThatThrownBy(() -> pool.spreadsheetsForRequests().open(empty, SpreadsheetOptions.NONE))
                    .hasMessage("the file is empty")
                    .extracting(refused -> ((UnreadableFile) refused).words())
                    .isEqualTo(new Reason("文件为空", "the file is empty"));
        }
    }

    @Test
    void losesAWorkerThatTakesTooLong() throws IOException {
        var file = workbook();
        try (var pool = pool(128, Duration.ofMillis(1))) {
            assertThatThrownBy(() -> pool.spreadsheetsForRequests().open(file, SpreadsheetOptions.NONE))
                    .isInstanceOf(ReaderLost.class)
                    .hasMessageContaining("took longer than");
        }
    }

    @Test
    void losesAWorkerThatNeedsTooMuchMemory() throws IOException {
        var file = workbook();
        try (var pool = pool(8, LONG)) {
            assertThatThrownBy(() -> pool.spreadsheetsForRequests().open(file, SpreadsheetOptions.NONE))
                    .isInstanceOf(ReaderLost.class)
                    .hasMessage("reading it took more than 8 MB of memory");
        }
    }

    private WorkerPool pool(int heap, Duration deadline) {
        return new WorkerPool(new WorkerSettings(2, heap, deadline, deadline, 4, LONG, LONG, folder));
    }

    private static List<SheetRow> rows(Spreadsheet open, int sheet) {
        var all = new ArrayList<SheetRow>();
        try (var rows = open.rows(open.sheets().get(sheet))) {
            rows.forEachRemaining(all::add);
            assertThat(rows.share()).isGreaterThan(0.99);
        }
        return all;
    }

    private Path workbook() throws IOException {
        var file = folder.resolve("two-sheets.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            for (var letter : List.of("S", "T")) {
                var sheet = book.newWorksheet(letter);
                for (int row = 0; row < 2_500; row++) {
                    sheet.value(row, 0, letter + "-" + row);
                    sheet.value(row, 1, "核心路由器");
                    sheet.value(row, 2, row / 8.0);
                }
            }
        }
        return file;
    }
}
