package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.register.ListColumns;
import io.certwatch.catalogue.source.Header;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.web.CorrectionForm;
import java.util.List;

/** Writes rejected rows as a partial list with the columns of certificates; the upload may have had others. */
final class ListCorrections implements CorrectionForm {

    /** The part that stands for the lines of a file without parts. */
    private static final String LINE = "line";

    @Override
    public List<String> headers() {
        return ListColumns.ALL.stream().map(Header::wording).toList();
    }

    @Override
    public List<String> cells(RowError row) {
        return row.cells();
    }

    @Override
    public String place(RowError row) {
        return row.sheet().equals(LINE) ? String.valueOf(row.row()) : row.sheet() + ", row " + row.row();
    }
}
