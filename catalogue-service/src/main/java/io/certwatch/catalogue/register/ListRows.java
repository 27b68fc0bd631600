package io.certwatch.catalogue.register;

import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.source.Headers;
import io.certwatch.edition.OwnNumber;
import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.RowError.Problem;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of a list by the headers of its table. Rejects the row with all its problems if any cell cannot be understood.
 *
 * @param needsHolder whether a row without a holder is rejected
 */
record ListRows(ListKind kind, boolean needsHolder, Categories categories, LocalDate today, Tally tally) {

    private static final Map<ListedStatus, Pattern> STATUSES = Map.of(
            ListedStatus.LISTED, Pattern.compile("有效|正常|(已)?恢复(使用)?|(已)?解除暂停|valid|active|reinstated"),
            ListedStatus.SUSPENDED, Pattern.compile("(已)?暂停(使用)?|suspended"),
            ListedStatus.REVOKED, Pattern.compile("(已)?(撤销|注销|作废|吊销)|revoked|cancelled|withdrawn"),
            ListedStatus.EXPIRED, Pattern.compile("(已)?(过期|失效|到期)|expired"));

    private static final Sentence MISSING = PlatformText.missing();
    private static final Sentence MISSING_WITHOUT_BATCH = ProblemText.of("problem.missing-without-batch");
    private static final Sentence NUMBER_FOR_DATE = ProblemText.of("problem.number-for-date");

    RowReading read(Headers headers, Row row, String title) {
        tally.row(headers, row);
        var problems = problems(headers, row, title);
        if (!problems.isEmpty()) return new RowReading.Refused(reject(headers, row, problems));
        var issuedOn = day(DayReading.of(headers.text(row, Header.ISSUED)), true);
        var category = readText(headers, row, Header.CATEGORY);
        var facts = new Facts(
                readText(headers, row, Header.HOLDER),
                readText(headers, row, Header.PRODUCT),
                readText(headers, row, Header.MODEL),
                Models.in(headers.text(row, Header.MODEL)),
                category,
                entry(readText(headers, row, Header.CODE), category, issuedOn),
                readText(headers, row, Header.BODY),
                proof(headers.text(row, Header.PROOF), title),
                issuedOn,
                day(DayReading.of(headers.text(row, Header.VALID_UNTIL)), false),
                OwnNumber.batch(headers.text(row, Header.BATCH), title));
        var status = Normal.key(headers.text(row, Header.STATUS));
        var standing = status.isEmpty() ? kind.standing() : standing(status);
        return new RowReading.Read(new Listing(
                number(headers, row, title),
                facts,
                standing,
                row.place().part(),
                row.place().row()));
    }

    /** Must be called for the last row read. */
    FaultyRow reject(Headers headers, Row row, List<Problem> problems) {
        tally.rejected();
        return new FaultyRow(
                tally.rows(),
                new RowError(row.place().part(), row.place().row(), problems, ListColumns.cells(headers, row)));
    }

    private List<Problem> problems(Headers headers, Row row, String title) {
        var problems = new ArrayList<Problem>();
        for (var column : ListColumns.ALL) {
            var reason = column == Header.NUMBER
                    ? objectToNumber(headers, row, title)
                    : objection(column, headers.text(row, column));
            if (reason != null) problems.add(ListColumns.problem(headers, row, column, reason));
        }
        if (problems.stream().anyMatch(problem -> problem.reason().equals(NUMBER_FOR_DATE))) tally.numberForDate();
        return problems;
    }

    private @Nullable Sentence objectToNumber(Headers headers, Row row, String title) {
        var text = headers.text(row, Header.NUMBER);
        if (!Normal.text(text).isEmpty()) return objection(Header.NUMBER, text);
        if (kind.hasStatusOnly()) return MISSING;
        return number(headers, row, title).isEmpty() ? MISSING_WITHOUT_BATCH : null;
    }

    private @Nullable Sentence objection(Header column, String text) {
        if (text.length() > ListColumns.LONGEST_CELL) return PlatformText.longerThan(ListColumns.LONGEST_CELL);
        return switch (column) {
            case MODEL -> !kind.hasStatusOnly() && Models.in(text).isEmpty() ? MISSING : null;
            case HOLDER -> needsHolder && Normal.collapseSpaces(text).isEmpty() ? MISSING : null;
            case ISSUED, VALID_UNTIL -> objection(DayReading.of(text));
            case STATUS ->
                Normal.key(text).isEmpty() || standing(Normal.key(text)) != null
                        ? null
                        : ProblemText.of("problem.no-status");
            default -> null;
        };
    }

    private static @Nullable Sentence objection(DayReading reading) {
        return switch (reading) {
            case DayReading.On _, DayReading.NotSaid _ -> null;
            case DayReading.Unreadable(var reason) -> reason;
            case DayReading.Number() -> NUMBER_FOR_DATE;
        };
    }

    private @Nullable EntryKey entry(@Nullable String code, @Nullable String category, @Nullable LocalDate issued) {
        var day = issued == null ? today : issued;
        var byCode = code == null ? null : categories.entry(code, day);
        return byCode != null || category == null ? byCode : categories.entry(category, day);
    }

    /** Matches only the whole text, because {@code 解除暂停} is the opposite of {@code 暂停}. */
    private static @Nullable ListedStatus standing(String status) {
        for (var known : STATUSES.entrySet()) {
            if (known.getValue().matcher(status).matches()) return known.getKey();
        }
        return null;
    }

    /** From the cell, else from the title above; null if the text has both words or none. */
    private static @Nullable CertificateKind proof(String cell, String title) {
        var said = cell.isEmpty() ? title : cell;
        boolean certified = said.contains("认证") || said.toLowerCase(Locale.ROOT).contains("certification");
        boolean tested = said.contains("检测") || said.toLowerCase(Locale.ROOT).contains("test");
        if (certified == tested) return null;
        return certified ? CertificateKind.CERTIFICATION : CertificateKind.TESTING;
    }

    private static @Nullable LocalDate day(DayReading reading, boolean first) {
        return reading instanceof DayReading.On(var from, var to) ? first ? from : to : null;
    }

    /** As printed; our own for a result that is published without one; empty if that is not possible. */
    static String number(Headers headers, Row row, String title) {
        var printed = Normal.text(headers.text(row, Header.NUMBER));
        if (!printed.isEmpty()) return printed;
        var own = OwnNumber.of(
                headers.text(row, Header.HOLDER),
                headers.text(row, Header.MODEL),
                OwnNumber.batch(headers.text(row, Header.BATCH), title));
        return own == null ? "" : own;
    }

    private static @Nullable String readText(Headers headers, Row row, Header header) {
        var text = Normal.collapseSpaces(headers.text(row, header));
        return text.isEmpty() ? null : text;
    }
}
