package io.certwatch.product.bid.pdf;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.bid.BidList;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.bid.pdf.ListPages.Column;
import io.certwatch.product.bid.pdf.ScanPages.Gap;
import io.certwatch.product.proof.ProofFile;
import io.certwatch.product.proof.ProofFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the list of a bid, what is missing first, and after it each scan below the number that it belongs to. */
public final class WriteBidPdf {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBidPdf.class);
    private static final Messages MESSAGES = new Messages("io.certwatch.product");
    private static final float TITLE = 16;
    private static final float TEXT = 10;

    private final ProofFiles files;

    public WriteBidPdf(ProofFiles files) {
        this.files = files;
    }

    /** @param company how it is called */
    public record Heads(String company, Language language) {

        String text(String key, @Nullable Object... arguments) {
            return MESSAGES.text(language, key, arguments);
        }
    }

    /** How many bytes the scans have together; each file counts once. */
    public static long size(BidList bid) {
        return scans(bid).values().stream()
                .mapToLong(scan -> scan.file().size())
                .sum();
    }

    /** @param number in the order of the list, from 1 */
    private record Scan(int number, ProofFile file, List<String> papers) {}

    public void write(BidList bid, Heads heads, OutputStream out) throws IOException {
        try (var document = new PDDocument(MemoryUsageSetting.setupTempFileOnly())) {
            var font = PdfFont.embedIn(document);
            var scans = scans(bid);
            writeList(document, font, bid, scans, heads);
            var pages = new ScanPages(document, font);
            for (var scan : scans.values()) add(scan, pages, heads);
            document.getDocumentInformation().setTitle(heads.text("bid.title"));
            document.save(out);
        }
    }

    private static SequencedMap<String, Scan> scans(BidList bid) {
        var scans = new LinkedHashMap<String, Scan>();
        for (var product : bid.products()) {
            for (var line : product.lines()) {
                var file = line.file();
                if (file == null) continue;
                scans.computeIfAbsent(file.sha256(), _ -> new Scan(scans.size() + 1, file, new ArrayList<>()))
                        .papers()
                        .add(line.number());
            }
        }
        return scans;
    }

    private void add(Scan scan, ScanPages pages, Heads heads) throws IOException {
        var heading = new ScanHeading(scan, heads);
        byte[] bytes;
        try (var content = files.open(scan.file().id())) {
            bytes = content.readAllBytes();
        } catch (IOException | RuntimeException unreadable) {
            LOG.error("Scan {} of a bid cannot be read", scan.file().id(), unreadable);
            pages.addGap(heading, Gap.DAMAGED);
            return;
        }
        pages.add(scan.file().type(), bytes, heading);
    }

    private record ScanHeading(Scan scan, Heads heads) implements ScanPages.Heading {

        @Override
        public List<String> of(int page, int pages) {
            var numbers = scan.papers().stream()
                    .map(number -> OwnNumber.words(number).in(heads.language()))
                    .distinct()
                    .collect(Collectors.joining(heads.text("list.separator")));
            return List.of(
                    heads.text("bid.scan", scan.number(), numbers),
                    heads.text(
                            "bid.scan.file",
                            scan.file().name(),
                            page,
                            pages,
                            scan.file().sha256()));
        }

        @Override
        public String of(Gap gap) {
            return heads.text("bid.scan.gap." + gap);
        }
    }

    private static void writeList(PDDocument document, PdfFont font, BidList bid, Map<String, Scan> scans, Heads heads)
            throws IOException {
        try (var list = new ListPages(document, font)) {
            list.line(heads.text("bid.title"), TITLE);
            list.line(heads.company(), TEXT);
            list.line(heads.text("bid.made", bid.day(), ChinaCalendar.formatMinute(bid.madeAt())), TEXT);
            for (var standing : BidProduct.Standing.values()) {
                var count = bid.products().stream()
                        .filter(product -> product.standing() == standing)
                        .count();
                if (count > 0) list.line(heads.text("bid.count", heads.text("bid.standing." + standing), count), TEXT);
            }
            if (!bid.unknown().isEmpty()) {
                list.line(heads.text("bid.unknown", String.join(heads.text("list.separator"), bid.unknown())), TEXT);
            }
            list.head(columns(heads));
            var row = 0;
            for (var product : bid.products()) {
                if (product.lines().isEmpty()) list.row(row(++row, product, null, bid, scans, heads));
                for (var line : product.lines()) list.row(row(++row, product, line, bid, scans, heads));
            }
        }
    }

    private static List<Column> columns(Heads heads) {
        return List.of(
                new Column(heads.text("bid.row"), 22),
                new Column(heads.text("bid.standing"), 74),
                new Column(heads.text("bid.product"), 86),
                new Column(heads.text("bid.kind"), 62),
                new Column(heads.text("bid.number"), 82),
                new Column(heads.text("bid.body"), 66),
                new Column(heads.text("bid.holder"), 66),
                new Column(heads.text("bid.standard"), 66),
                new Column(heads.text("bid.issued"), 58),
                new Column(heads.text("bid.valid-until"), 58),
                new Column(heads.text("bid.on-day"), 98),
                new Column(heads.text("bid.file"), 32));
    }

    private static List<String> row(
            int number, BidProduct product, @Nullable BidLine line, BidList bid, Map<String, Scan> scans, Heads heads) {
        var what = Stream.of(
                        product.name().in(heads.language()), product.sku(), product.model(), product.manufacturer())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        var standing = heads.text("bid.standing." + product.standing());
        if (line == null) return List.of(String.valueOf(number), standing, what, "", "", "", "", "", "", "", "", "");
        var file = line.file();
        var scan = file == null ? null : scans.get(file.sha256());
        return List.of(
                String.valueOf(number),
                standing,
                what,
                line.kind() == null ? "" : heads.text("bid.kind." + line.kind()),
                OwnNumber.words(line.number()).in(heads.language()),
                Objects.requireNonNullElse(line.body(), ""),
                holder(line, heads),
                Objects.requireNonNullElse(line.standard(), heads.text("bid.standard.none")),
                day(line.issued(), heads),
                day(line.validUntil(), heads),
                onDay(line, heads),
                scan == null ? "" : String.valueOf(scan.number()));
    }

    private static String onDay(BidLine line, Heads heads) {
        return Stream.of(line.onDay(), line.register())
                .filter(Objects::nonNull)
                .map(text -> text.in(heads.language()))
                .collect(Collectors.joining(heads.text("bid.on-day.separator")));
    }

    /** With the models that it names. */
    private static String holder(BidLine line, Heads heads) {
        return Stream.concat(
                        Stream.ofNullable(line.holder()),
                        line.models().isEmpty()
                                ? Stream.empty()
                                : Stream.of(String.join(heads.text("list.separator"), line.models())))
                .collect(Collectors.joining(" · "));
    }

    private static String day(@Nullable LocalDate day, Heads heads) {
        return day == null ? "" : heads.language().format(day);
    }
}
