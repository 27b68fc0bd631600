package io.certwatch.catalogue.watching.version;

import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.source.ChineseShare;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Originals;
import io.certwatch.tabular.Cell;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a stored original as the lines of a text: its paragraphs, and the rows of its tables. */
public final class ReadLawPage {

    private static final class Lines implements TableSink {

        private final Map<String, Long> items = new LinkedHashMap<>();
        private final ChineseShare chinese = new ChineseShare();

        @Override
        public void table(String title, String part) {}

        @Override
        public void row(Row row) {
            add(row.cells().stream().distinct().map(Cell::text).collect(Collectors.joining(" ")));
        }

        @Override
        public void text(String prose, Place place) {
            prose.lines().forEach(this::add);
        }

        /** Differences of width and space are no change of the text. */
        private void add(String written) {
            var line = Normalizer.normalize(written, Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ")
                    .strip();
            if (line.isEmpty() || items.put(line, 0L) != null) return;
            chinese.add(line);
        }

        private Version version() {
            return new Version(items, "", Map.of(), 0, chinese.value(), null);
        }
    }

    private final DocumentReader documents;
    private final Originals originals;

    public ReadLawPage(DocumentReader documents, Originals originals) {
        this.documents = documents;
        this.originals = originals;
    }

    Version version(Original original) throws UnreadableSource {
        var lines = new Lines();
        var type = new DocumentType(original.mediaType(), original.charset(), ReadDocument.MOST_ROWS).orText();
        try (var bytes = originals.open(original.sha256())) {
            documents.read(bytes, type, lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines.version();
    }
}
