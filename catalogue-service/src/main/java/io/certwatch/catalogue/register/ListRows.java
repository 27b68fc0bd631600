package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.source.Headers;
import io.certwatch.tabular.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list by the headers of its table. A row with anything in it that cannot be understood is not taken. */
final class ListRows {

    private record Objection(Header header, String reason) {}

    private static final Map<Standing, Pattern> STATUSES = Map.of(
            Standing.LISTED, Pattern.compile("有效|正常|(已)?恢复(使用)?|(已)?解除暂停|valid|active|reinstated"),
            Standing.SUSPENDED, Pattern.compile("(已)?暂停(使用)?|suspended"),
            Standing.REVOKED, Pattern.compile("(已)?(撤销|注销|作废|吊销)|revoked|cancelled|withdrawn"),
            Standing.EXPIRED, Pattern.compile("(已)?(过期|失效|到期)|expired"));

    private static final int LONGEST_CELL = 10_000;
    private static final int SHOWN = 2_000;

    private final ListKind kind;
    private final Categories categories;
    private final LocalDate today;
    private final Tally tally;
    private final boolean needsHolder;

    /** @param needsHolder whether a row without a holder is refused */
    ListRows(ListKind kind, boolean needsHolder, Categories categories, LocalDate today, Tally tally) {
        this.kind = kind;
        this.needsHolder = needsHolder;
        this.categories = categories;
        this.today = today;
        this.tally = tally;
    }

    RowReading read(Headers headers, Row row, String title) {
        tally.row(headers, row);
        var tooLong = headers.columns().keySet().stream().filter(header -> headers.text(row, header).length() > LONGEST_CELL).findFirst();
        if (tooLong.isPresent()) return refused(headers, row, new Objection(tooLong.get(), "A cell has at most " + LONGEST_CELL + " characters."));
        var number = Normal.text(headers.text(row, Header.NUMBER));
        var models = Models.in(headers.text(row, Header.MODEL));
        var issued = DayReading.of(headers.text(row, Header.ISSUED));
        var validUntil = DayReading.of(headers.text(row, Header.VALID_UNTIL));
        var status = Normal.key(headers.text(row, Header.STATUS));
        var holder = said(headers, row, Header.HOLDER);
        var objection = objection(number, models, holder, issued, validUntil, status);
        if (objection != null) return refused(headers, row, objection);
        var issuedOn = day(issued, true);
        var category = said(headers, row, Header.CATEGORY);
        var facts = new Facts(
                holder,
                said(headers, row, Header.PRODUCT),
                said(headers, row, Header.MODEL),
                models,
                category,
                entry(said(headers, row, Header.CODE), category, issuedOn),
                said(headers, row, Header.BODY),
                proof(headers.text(row, Header.PROOF), title),
                issuedOn,
                day(validUntil, false));
        var standing = status.isEmpty() ? kind.standing() : standing(status);
        return new RowReading.Read(new Listing(number, facts, standing, row.place().part(), row.place().row()));
    }

    private @Nullable Objection objection(
            String number, List<String> models, @Nullable String holder, DayReading issued, DayReading validUntil, String status) {
        if (number.isEmpty()) return new Objection(Header.NUMBER, "A certificate has a number.");
        if (models.isEmpty() && !kind.tellsOfStandingOnly()) return new Objection(Header.MODEL, "A certificate is for a model.");
        if (holder == null && needsHolder) return new Objection(Header.HOLDER, "A certificate has a holder.");
        var issue = objection(Header.ISSUED, issued);
        var validity = objection(Header.VALID_UNTIL, validUntil);
        if (issue != null || validity != null) return issue == null ? validity : issue;
        if (!status.isEmpty() && standing(status) == null) return new Objection(Header.STATUS, "The status is not one that we know.");
        return null;
    }

    private @Nullable Objection objection(Header column, DayReading reading) {
        return switch (reading) {
            case DayReading.On _, DayReading.NotSaid _ -> null;
            case DayReading.Unreadable(var reason) -> new Objection(column, "This " + reason + ".");
            case DayReading.Number() -> {
                tally.numberForDate();
                yield new Objection(column, "This was a date once, and a spreadsheet made a number of it.");
            }
        };
    }

    private RowReading refused(Headers headers, Row row, Objection objection) {
        tally.rejected();
        var place = headers.place(row, objection.header);
        return new RowReading.Refused(new Rejection(
                place.part(), row.place().row(), place.column(), objection.header.name(), shown(headers.text(row, objection.header)), objection.reason));
    }

    private static String shown(String value) {
        return value.substring(0, Math.min(value.length(), SHOWN));
    }

    private @Nullable String entry(@Nullable String code, @Nullable String category, @Nullable LocalDate issued) {
        var day = issued == null ? today : issued;
        var byCode = code == null ? null : categories.entry(code, day);
        return byCode != null || category == null ? byCode : categories.entry(category, day);
    }

    /** Only the whole wording counts: {@code 解除暂停} is the opposite of {@code 暂停}. */
    private static @Nullable Standing standing(String status) {
        for (var known : STATUSES.entrySet()) {
            if (known.getValue().matcher(status).matches()) return known.getKey();
        }
        return null;
    }

    /** The row's own word, else that of the title above; both words at once say nothing. */
    private static @Nullable Kind proof(String cell, String title) {
        var said = cell.isEmpty() ? title : cell;
        boolean certified = said.contains("认证") || said.toLowerCase(Locale.ROOT).contains("certification");
        boolean tested = said.contains("检测") || said.toLowerCase(Locale.ROOT).contains("test");
        if (certified == tested) return null;
        return certified ? Kind.CERTIFICATION : Kind.TESTING;
    }

    private static @Nullable LocalDate day(DayReading reading, boolean first) {
        return reading instanceof DayReading.On(var from, var to) ? first ? from : to : null;
    }

    private static @Nullable String said(Headers headers, Row row, Header header) {
        var text = Normal.spaced(headers.text(row, header));
        return text.isEmpty() ? null : text;
    }
}
