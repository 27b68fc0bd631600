package io.certwatch.product.export.web;

import io.certwatch.platform.csv.CsvOutput;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.export.TableWriter;
import io.certwatch.product.export.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of a table, by the suffix of the path. */
public enum Format {
    CSV(Format.CSV_TYPE + ";charset=UTF-8") {
        @Override
        TableWriter open(OutputStream out, String name) throws IOException {
            return new CsvTable(out);
        }
    },
    XLSX(Format.XLSX_TYPE) {
        @Override
        TableWriter open(OutputStream out, String name) {
            return new XlsxTable(out, name);
        }
    };

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @throws RequestProblem 404 if there is no such format */
    public static Format of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(ending))
                .findFirst()
                .orElseThrow(() -> RequestProblem.unknown("export", ending));
    }

    /** @throws RequestProblem 400 if texts do not exist in the language */
    public static Language language(String asked) {
        return Language.of(asked.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> RequestProblem.invalid("language", PlatformText.of("fault.language")));
    }

    String mediaType() {
        return mediaType;
    }

    abstract TableWriter open(OutputStream out, String name) throws IOException;

    /** Writes CSV. */
    private static final class CsvTable implements TableWriter {

        private final CsvOutput csv;

        public CsvTable(OutputStream out) throws IOException {
            this.csv = new CsvOutput(out);
        }

        @Override
        public void row(List<@Nullable Object> cells) {
            csv.row(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
