package io.certwatch.bench.exporting;

import de.siegmar.fastcsv.reader.CsvReader;
import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Meters;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Downloads exports to files and counts their rows afterwards, so that a table that was cut off is noticed. */
final class Downloads {

    /**
     * @param firstByte seconds until the answer began
     * @param rows      without headers
     * @param peakHeap  bytes of the service in use at most, garbage included
     */
    record Taken(double firstByte, double seconds, long bytes, long rows, long peakHeap) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Door gateway;
    private final Meters meters;
    private final Path folder;

    Downloads(LocalSystem system, int servicePort, Path folder) {
        this.gateway = new Door(system);
        this.meters = Meters.of(system, servicePort);
        this.folder = folder;
    }

    Taken take(String export) throws IOException, InterruptedException {
        var peak = meters.new PeakHeap();
        var watch = new Stopwatch();
        var answer = http.send(gateway.to("/api/exports/" + export).build(), BodyHandlers.ofInputStream());
        var first = watch.seconds();
        if (answer.statusCode() != 200) throw new IllegalStateException(export + " answered " + answer.statusCode());
        var file = folder.resolve(export.replaceAll("\\?.*", ""));
        save(answer.body(), file, peak);
        var seconds = watch.seconds();
        return new Taken(first, seconds, Files.size(file), rows(file), peak.bytes());
    }

    private static void save(InputStream body, Path file, Meters.PeakHeap peak) throws IOException {
        var buffer = new byte[1 << 16];
        try (body;
                var out = Files.newOutputStream(file)) {
            for (int read; (read = body.read(buffer)) >= 0; ) {
                out.write(buffer, 0, read);
                peak.look();
            }
        }
    }

    private static long rows(Path file) throws IOException {
        return file.toString().endsWith(".csv") ? csvRows(file) : workbookRows(file);
    }

    private static long csvRows(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().count() - 1;
        }
    }

    private static long workbookRows(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                var sheets = workbook.getSheets()) {
            var rows = 0L;
            for (var sheet : (Iterable<Sheet>) sheets::iterator) {
                try (var lines = sheet.openStream()) {
                    rows += lines.count() - 1;
                }
            }
            return rows;
        }
    }
}
