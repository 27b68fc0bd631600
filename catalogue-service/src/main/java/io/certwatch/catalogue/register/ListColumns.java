package io.certwatch.catalogue.register;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.source.Headers;
import io.certwatch.importjob.RowError;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.Row;
import java.util.List;

/** The columns of a list that describe a certificate. */
public final class ListColumns {

    public static final List<Header> ALL = List.of(
            Header.NUMBER,
            Header.MODEL,
            Header.HOLDER,
            Header.PRODUCT,
            Header.CATEGORY,
            Header.CODE,
            Header.BODY,
            Header.PROOF,
            Header.ISSUED,
            Header.VALID_UNTIL,
            Header.STATUS,
            Header.BATCH);

    static final int LONGEST_CELL = 10_000;

    private static final int SHOWN = 2_000;

    private ListColumns() {}

    static List<String> cells(Headers headers, Row row) {
        return ALL.stream()
                .map(column -> cut(headers.text(row, column), LONGEST_CELL))
                .toList();
    }

    static RowError.Problem problem(Headers headers, Row row, Header column, Sentence reason) {
        var header = requireNonNullElse(headers.wordings().get(column), "");
        int number = header.isEmpty() ? 0 : headers.place(row, column).column();
        return new RowError.Problem(
                number, header, field(column), header.isEmpty() ? null : cut(headers.text(row, column), SHOWN), reason);
    }

    private static String field(Header column) {
        return switch (column) {
            case NUMBER -> "number";
            case BATCH -> "batch";
            case MODEL -> "models";
            case HOLDER -> "holder";
            case PRODUCT -> "product";
            case CATEGORY -> "category";
            case CODE -> "entry";
            case BODY -> "body";
            case PROOF -> "kind";
            case ISSUED -> "issued";
            case VALID_UNTIL -> "validUntil";
            case STATUS -> "status";
            case ORDINAL, KIND, CATEGORY_EN, SCOPE, SCOPE_EN, CRITERIA, STANDARDS ->
                throw new IllegalArgumentException(column + " does not describe a certificate");
        };
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
