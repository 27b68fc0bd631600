package io.certwatch.bench.register;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Sends lists of 100 000 lines to a catalogue-service that runs with the heap that is to be proven, and reads the same bytes plainly beside it.
 * The argument is the address of the service, past the gateway; its register must not have seen these lists.
 */
final class RegisterBench {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void main(String[] arguments) throws Exception {
        var register = new RunningRegister(URI.create(arguments[0]));
        var csv = Lists.csv("CSV");
        var workbook = Lists.workbook("XLSX");
        print("CSV, all new", register.take("full", CSV, csv), "plain fastcsv", () -> lines(csv));
        print("the same CSV as another kind of list, nothing new", register.take("partial", CSV, csv), "plain fastcsv", () -> lines(csv));
        print("XLSX, all new", register.take("partial", XLSX, workbook), "plain POI", () -> rows(workbook));
    }

    private static void print(String what, RunningRegister.Run run, String peer, Callable<Integer> plain) throws Exception {
        long begun = System.nanoTime();
        int read = plain.call();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%s: %,.0f lines/s in %.1f s, %s, heap at most %d MiB; %s: %,.0f lines/s%n",
                what, Lists.LINES / run.seconds(), run.seconds(), run.rows(), run.peakHeap() >> 20, peer, read / seconds);
    }

    private static int lines(byte[] csv) throws IOException {
        try (var lines = CsvReader.builder().ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            return (int) lines.stream().count();
        }
    }

    private static int rows(byte[] workbook) throws IOException {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheetAt(0).getPhysicalNumberOfRows();
        }
    }
}
