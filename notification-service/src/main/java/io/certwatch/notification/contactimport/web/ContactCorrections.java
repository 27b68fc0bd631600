package io.certwatch.notification.contactimport.web;

import io.certwatch.importjob.RowError;
import io.certwatch.importjob.web.CorrectionForm;
import io.certwatch.notification.contactimport.ContactFile;
import java.util.List;
import java.util.stream.IntStream;

/** Faulty rows under the headers of their list, as a table that can be corrected and uploaded. */
record ContactCorrections(ContactFile file) implements CorrectionForm {

    @Override
    public List<String> headers() {
        return file.headers();
    }

    @Override
    public List<String> cells(RowError row) {
        return IntStream.range(0, headers().size())
                .mapToObj(column -> column < row.cells().size() ? row.cells().get(column) : "")
                .toList();
    }

    @Override
    public String place(RowError row) {
        return row.sheet().isEmpty() ? String.valueOf(row.row()) : "'" + row.sheet() + "' " + row.row();
    }
}
