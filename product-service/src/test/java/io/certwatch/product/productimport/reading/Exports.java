package io.certwatch.product.productimport.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.productimport.reading.PreviewFile.Preview;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.productimport.reading.Read.Rejected;
import io.certwatch.quantity.Quantity;
import io.certwatch.tabular.TableReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads exports as the service does, on 25 November 2026, with a few known names of figures. */
public final class Exports {

    private static final List<String> FIGURES = List.of(
            "吞吐量",
            "throughput",
            "包转发率",
            "转发率",
            "forwarding rate",
            "路由表",
            "routing table",
            "交换容量",
            "内存",
            "memory",
            "容量");

    private static final KnownFigures KNOWN = new KnownFigures(
            text -> FIGURES.stream().anyMatch(text.strip().toLowerCase(Locale.ROOT)::endsWith),
            text -> Quantity.findAll(text).stream()
                    .anyMatch(figure ->
                            !figure.unit().isEmpty() && figure.start() == 0 && figure.end() == text.length()));

    private Exports() {}

    static OpenFiles openFiles() {
        return new OpenFiles(
                TableReaders::open, KNOWN, Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC));
    }

    public static InventoryFiles files() {
        return openFiles();
    }

    static KnownFigures figures() {
        return KNOWN;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    public static List<Read> read(String csv) {
        return read(utf8(csv), ReadingInstructions.NONE);
    }

    public static List<Read> read(byte[] file) {
        return read(file, ReadingInstructions.NONE);
    }

    public static List<Read> read(byte[] file, ReadingInstructions said) {
        return onDisk(file, path -> {
            try (var open = files().open(path, said);
                    var reading = open.read()) {
                var reads = new ArrayList<Read>();
                reading.forEachRemaining(reads::add);
                return reads;
            }
        });
    }

    /** The share read before each row, and after the last. */
    public static List<Double> shares(byte[] file) {
        return onDisk(file, path -> {
            try (var open = files().open(path, ReadingInstructions.NONE);
                    var reading = open.read()) {
                var shares = new ArrayList<Double>();
                for (; reading.hasNext(); reading.next()) shares.add(reading.share());
                shares.add(reading.share());
                return shares;
            }
        });
    }

    static Detection detection(byte[] file) {
        return onDisk(file, path -> {
            try (var open = files().open(path, ReadingInstructions.NONE)) {
                return open.detection();
            }
        });
    }

    static Preview preview(byte[] file, ReadingInstructions said) {
        return onDisk(file, path -> new PreviewFile(openFiles()).preview(path, said, 20));
    }

    /** The products of a file without faults. */
    static List<Product> products(List<Read> reads) {
        return reads.stream()
                .filter(read -> !(read instanceof Read.Blank))
                .map(read -> switch (read) {
                    case Offered one -> one.product();
                    case Read.Repeated _, Rejected _, Read.Blank _ -> throw new AssertionError(read);
                })
                .toList();
    }

    static Product product(List<Read> reads) {
        var products = products(reads);
        if (products.size() != 1) throw new AssertionError(products);
        return products.getFirst();
    }

    static List<Problem> problems(List<Read> reads) {
        return reads.stream()
                .filter(Rejected.class::isInstance)
                .flatMap(read -> ((Rejected) read).problems().stream())
                .toList();
    }

    public static List<Problem> remarks(List<Read> reads) {
        return reads.stream()
                .filter(Offered.class::isInstance)
                .flatMap(read -> ((Offered) read).remarks().stream())
                .toList();
    }

    static ReadingInstructions said(Charset charset) {
        return new ReadingInstructions(charset, null, null, null, Map.of());
    }

    static ReadingInstructions mapped(Map<String, ColumnMeaning> columns) {
        return new ReadingInstructions(null, null, null, null, columns);
    }

    public interface OnDisk<T> {
        T with(Path file);
    }

    public static <T> T onDisk(byte[] bytes, OnDisk<T> use) {
        try {
            var file = Files.createTempFile("export", null);
            try {
                Files.write(file, bytes);
                return use.with(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
