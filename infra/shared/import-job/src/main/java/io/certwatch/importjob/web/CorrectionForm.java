package io.certwatch.importjob.web;

import io.certwatch.importjob.RowError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The form in which a service takes faulty rows back after a person has corrected them. */
public interface CorrectionForm {

    default Charset charset() {
        return StandardCharsets.UTF_8;
    }

    default char separator() {
        return ',';
    }

    /** The row of the headers, counted from 1. */
    default int headerRow() {
        return 1;
    }

    List<String> headers();

    List<String> cells(RowError row);

    /** Where the row was. */
    String place(RowError row);

    /** What to show of a row beside a problem that has no value. */
    default String withoutValue(RowError row) {
        return "";
    }
}
