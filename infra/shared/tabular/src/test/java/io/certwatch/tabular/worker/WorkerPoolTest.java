package io.certwatch.tabular.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.InProcessReader;
import io.certwatch.tabular.Tables;
import io.certwatch.tabular.UnreadableSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("processes of workers")
class WorkerPoolTest {

    private static final String PAGE = """
        <h2>目录</h2><p>2023年第1号</p><table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<br>戊</table>
        <table><tr><td>menu<table><tr><td>x</table></table>\
        """;
    private static final DocumentType HTML = new DocumentType("text/html", null, 100_000);
    private static final Duration LONG = Duration.ofSeconds(50);

    @TempDir
    private Path folder;

    @Test
    void readsInAWorkerWhatItWouldReadItself() throws Exception {
        try (var pool = new WorkerPool(settings(160, LONG, LONG))) {
            var first = read(pool.forRequestsOf("li.na"), PAGE);
            var itself = read(new InProcessReader(), PAGE);

            assertThat(first.tables()).isEqualTo(itself.tables()).hasSize(2);
            assertThat(first.paragraphs()).isEqualTo(itself.paragraphs()).hasSize(3);
            assertThat(read(pool.forRequestsOf("acme"), PAGE).tables()).isEqualTo(itself.tables());
            assertThat(workers()).as("the second was read by the first worker").hasSize(1);
            assertThat(read(pool.forBackground(), PAGE).tables()).isEqualTo(itself.tables());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void yieldsTheProcessorsInTheBackground() throws Exception {
        try (var pool = new WorkerPool(settings(160, LONG, LONG))) {
            read(pool.forRequestsOf("acme"), PAGE);
            read(pool.forBackground(), PAGE);
            read(pool.forRequestsOf("acme"), PAGE);

            var own = niceness(ProcessHandle.current());
            assertThat(workers().stream().map(WorkerPoolTest::niceness))
                    .containsExactlyInAnyOrder(own, Math.min(19, own + 10));
        }
    }

    @Test
    void hasNoMoreProcessesThanPlaces() throws Exception {
        try (var pool = new WorkerPool(new WorkerSettings(1, 160, LONG, LONG, 1, LONG, LONG, folder))) {
            read(pool.forRequestsOf("acme"), PAGE);
            read(pool.forBackground(), PAGE);

            var end = System.nanoTime() + LONG.toNanos();
            while (workers().size() > 1 && System.nanoTime() < end) Thread.onSpinWait();
            assertThat(workers()).hasSize(1);
        }
    }

    @Test
    void saysWhyADocumentWasRefusedAndReadsOn() throws Exception {
        try (var pool = new WorkerPool(settings(160, LONG, LONG))) {
            assertThatThrownBy(() -> read(pool.forRequestsOf("li.na"), "<table><tr><td>x"))
                    .isExactlyInstanceOf(UnreadableSource.class)
                    .hasMessage("the page ends in the middle of a table");
            assertThat(read(pool.forRequestsOf("li.na"), PAGE).tables()).hasSize(2);
        }
    }

    @Test
    void readsATextWithoutTablesIfItMayBeOne() throws Exception {
        var text = "<html><p>第二十五条</p><p>第六十三条</p></html>";
        try (var pool = new WorkerPool(settings(160, LONG, LONG))) {
            assertThatThrownBy(() -> read(pool.forRequestsOf("li.na"), text))
                    .hasMessage("there is no table in it, or only empty ones");
            assertThat(read(pool.forRequestsOf("li.na"), text, HTML.orText()).paragraphs())
                    .isEqualTo(read(new InProcessReader(), text, HTML.orText()).paragraphs())
                    .hasSize(2);
        }
    }

    @Test
    void readsAListOf55000RowsWithinItsMemory() throws Exception {
        var row =
                "<tr><td>%d</td><td>防火墙</td><td>下一代防火墙</td><td>USG6%dE</td><td>华为技术有限公司</td><td>CCRC</td><td>示例-2024-%d</td><td>2024-03-18</td><td>2029-03-17</td></tr>\n";
        var page = IntStream.range(0, 55_000)
                .mapToObj(i -> row.formatted(i, i, i))
                .collect(Collectors.joining("", "<html><table>", "</table></html>"));

        try (var pool = new WorkerPool(settings(96, LONG, Duration.ofMinutes(5)))) {
            assertThat(read(pool.forBackground(), page).tables().getFirst().rows())
                    .hasSize(55_000);
        }
    }

    @Test
    void killsAWorkerThatTakesTooLong() throws Exception {
        try (var pool = new WorkerPool(settings(160, Duration.ofMillis(1), LONG))) {
            assertThatThrownBy(() -> read(pool.forRequestsOf("li.na"), PAGE))
                    .isInstanceOf(BrokenReader.class)
                    .hasMessageContaining("took longer than");
            assertThat(read(pool.forBackground(), PAGE).tables()).hasSize(2);
        }
    }

    @Test
    void losesAWorkerAndNothingElseWhenItsMemoryIsUsedUp() throws Exception {
        var page = "<html>" + "<p class=a id=b>路由器</p>".repeat(190_000) + "<table><tr><td>1</table></html>";

        try (var pool = new WorkerPool(settings(16, LONG, LONG))) {
            assertThatThrownBy(() -> read(pool.forRequestsOf("li.na"), page))
                    .isInstanceOf(BrokenReader.class)
                    .hasMessage("reading it took more than 16 MB of memory");
            assertThat(read(pool.forRequestsOf("li.na"), PAGE).tables()).hasSize(2);
        }
    }

    @Test
    void endsWhenItsParentIsGone() throws Exception {
        var worker = new ProcessBuilder(WorkerCommand.of(160, folder, Priority.USUAL)).start();

        worker.getOutputStream().close();

        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.exitValue()).isZero();
    }

    @Test
    void endsAWorkerThatHasNothingToDo() throws Exception {
        try (var pool = new WorkerPool(new WorkerSettings(1, 160, LONG, LONG, 1, LONG, Duration.ofMillis(1), folder))) {
            read(pool.forRequestsOf("li.na"), PAGE);

            var end = System.nanoTime() + LONG.toNanos();
            while (!workers().isEmpty() && System.nanoTime() < end) Thread.onSpinWait();
            assertThat(workers()).isEmpty();
        }
    }

    /** The 17th field after the name of the program, which is in brackets. */
    private static int niceness(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    private WorkerSettings settings(int heap, Duration deadline, Duration background) {
        return new WorkerSettings(2, heap, deadline, background, 4, LONG, LONG, folder);
    }

    private static Tables read(DocumentReader reader, String page) throws UnreadableSource {
        return read(reader, page, HTML);
    }

    private static Tables read(DocumentReader reader, String page, DocumentType type) throws UnreadableSource {
        var tables = new Tables();
        reader.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), type, tables);
        return tables;
    }
}
