package io.certwatch.bench.register;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import io.certwatch.bench.register.RunningRegister.Run;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Sends lists of 100 000 lines through the door and reads the same bytes plainly beside it. The first argument is a
 * directory for data, the others go to catalogue-service, {@code -…} to its JVM.
 */
final class RegisterBench {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Reading alone, nothing stored, in lines a second. */
    private record Plain(String reader, double lines) {}

    private final List<Figure> figures = new ArrayList<>();
    private final RunningRegister register;

    private RegisterBench(LocalSystem system, LocalPlan plan) {
        this.register = new RunningRegister(system, plan.ports().catalogue());
    }

    public static void main(String[] arguments) throws Exception {
        var more = Arrays.copyOfRange(arguments, 1, arguments.length);
        var plan = LocalPlan.in(Path.of(arguments[0])).with(Service.CATALOGUE, more);
        try (var system = LocalSystem.start(plan)) {
            var bench = new RegisterBench(system, plan);
            bench.measureLists();
            bench.figures.addAll(new EditionBench(system).measure());
            System.out.print(new Table(bench.figures));
        }
    }

    private void measureLists() throws Exception {
        var csv = Lists.csv("CSV");
        var workbook = Lists.workbook("XLSX");
        var plainCsv = List.of(new Plain("fastcsv", linesPerSecond(() -> lines(csv))));
        var plainXlsx = List.of(
                new Plain("fastexcel", linesPerSecond(() -> streamedRows(workbook))),
                new Plain("POI", linesPerSecond(() -> rows(workbook))));
        add("100,000 lines of CSV, all new", register.take("full", CSV, csv), plainCsv);
        add("the same lines in another file, nothing new", register.take("full", CSV, withBlankLine(csv)), plainCsv);
        figures.add(new Figure(
                "the same file again",
                "%.2f s".formatted(register.repeat("full", CSV, withBlankLine(csv))),
                "",
                "known by its hash"));
        add("100,000 lines of XLSX, all new", register.take("partial", XLSX, workbook), plainXlsx);
        add("the same workbook as another kind of list, nothing new", register.take("full", XLSX, workbook), plainXlsx);
    }

    private void add(String what, Run run, List<Plain> peers) {
        double lines = Lists.LINES / run.seconds();
        figures.add(new Figure(
                what,
                "%,.0f lines/s, heap at most %d MiB".formatted(lines, run.peakHeap() >> 20),
                "",
                peers.stream()
                        .map(plain -> "plain %s: %,.0f/s (%.3f ×)"
                                .formatted(plain.reader(), plain.lines(), lines / plain.lines()))
                        .collect(joining(", "))));
    }

    private static byte[] withBlankLine(byte[] csv) {
        var longer = Arrays.copyOf(csv, csv.length + 1);
        longer[csv.length] = '\n';
        return longer;
    }

    private static double linesPerSecond(Callable<Integer> plain) throws Exception {
        plain.call();
        long begun = System.nanoTime();
        int read = plain.call();
        return read / ((System.nanoTime() - begun) / 1e9);
    }

    private static int lines(byte[] csv) throws IOException {
        try (var lines = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            return (int) lines.stream().count();
        }
    }

    private static int streamedRows(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = read.getFirstSheet().openStream()) {
            return (int) rows.count();
        }
    }

    private static int rows(byte[] workbook) throws IOException {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheetAt(0).getPhysicalNumberOfRows();
        }
    }
}
