package io.certwatch.product.export.web;

import io.certwatch.product.export.TableWriter;
import io.certwatch.product.export.csv.CsvTable;
import io.certwatch.product.export.xlsx.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;

/** The formats of a table, by the suffix of the path. */
enum Format {
    CSV("text/csv;charset=UTF-8") {
        @Override
        TableWriter open(OutputStream out, String name) throws IOException {
            return new CsvTable(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        TableWriter open(OutputStream out, String name) {
            return new XlsxTable(out, name);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract TableWriter open(OutputStream out, String name) throws IOException;
}
