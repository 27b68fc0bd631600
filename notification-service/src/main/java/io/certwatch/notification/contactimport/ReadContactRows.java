package io.certwatch.notification.contactimport;

import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.RowError;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.vocabulary.EmailAddress;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.InvalidValue;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one list, in order. Rejects a row with all its problems. */
final class ReadContactRows {
    private static final Pattern BETWEEN = Pattern.compile("[,;|/、，；]");
    /** @param row as a spreadsheet shows it */
    private record SeenContact(ContactDetails details, long row) {}

    private final ContactWords words;
    private final Map<String, SeenContact> seen = new HashMap<>();

    ReadContactRows(ContactWords words) {
        this.words = words;
    }

    /** @param number of the row among those of the whole file, ascending */
    ContactRow read(long number, SheetRow row, ContactHeaders headers) {
        var faults = new FieldFaults();
        var details = details(row, headers, faults);
        if (details == null) return new ContactRow.Rejected(faulty(number, row, headers, faults.found()));
        var vendor = details.vendor();
        var key = (vendor == null ? "" : vendor) + "\n" + details.email().toLowerCase(Locale.ROOT);
        var earlier = seen.putIfAbsent(key, new SeenContact(details, row.place().row()));
        if (earlier == null) return new ContactRow.Offered(details, headers);
        if (earlier.details().equals(details)) return new ContactRow.Repeated();
        faults.add(ContactColumn.EMAIL.field(), ProblemText.of("problem.in-row", earlier.row()));
        return new ContactRow.Rejected(faulty(number, row, headers, faults.found()));
    }

    private @Nullable ContactDetails details(SheetRow row, ContactHeaders headers, FieldFaults faults) {
        for (var column : ContactColumn.values()) {
            if (headers.cell(row, column) instanceof SheetCell.Faulty faulty) {
                faults.add(
                        column.field(),
                        new Sentence(faulty.reason().zh(), faulty.reason().en()));
            }
        }
        var cells = new Cells(row, headers, faults);
        var vendor = vendor(cells);
        var name = cells.line(ContactColumn.NAME);
        var email = email(cells);
        var language = cells.one(ContactColumn.LANGUAGE, PlatformText.of("fault.language"))
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .orElse(Language.ZH);
        var zone = zone(cells);
        var role = cells.optionalLine(ContactColumn.ROLE);
        var interests = new Interests(entries(cells), severities(cells));
        var frequency = cells.one(ContactColumn.FREQUENCY, ProblemText.of("problem.frequency"))
                .map(Frequency::valueOf)
                .findFirst()
                .orElse(Frequency.AT_ONCE);
        return faults.found().isEmpty()
                ? new ContactDetails(vendor, name, email, language, zone, role, interests, frequency)
                : null;
    }

    private @Nullable String vendor(Cells cells) {
        var text = cells.text(ContactColumn.VENDOR);
        if (text.isBlank()) {
            cells.fault(ContactColumn.VENDOR, ProblemText.of("problem.vendor-or-team"));
        }
        return words.isTeam(text) || text.isBlank() ? null : cells.line(ContactColumn.VENDOR);
    }

    private static String email(Cells cells) {
        var written = cells.line(ContactColumn.EMAIL);
        try {
            return written.isEmpty() ? written : EmailAddress.read(written).value();
        } catch (InvalidValue refused) {
            cells.fault(ContactColumn.EMAIL, refused.words());
            return written;
        }
    }

    private ZoneId zone(Cells cells) {
        var text = cells.text(ContactColumn.TIME_ZONE);
        if (text.isBlank()) return ContactDetails.DEFAULT_ZONE;
        var id = words.value(ContactColumn.TIME_ZONE, text).orElse(text);
        if (ZoneId.getAvailableZoneIds().contains(id)) return ZoneId.of(id);
        cells.fault(ContactColumn.TIME_ZONE, ProblemText.of("problem.time-zone"));
        return ContactDetails.DEFAULT_ZONE;
    }

    private static List<String> entries(Cells cells) {
        var written = split(cells.text(ContactColumn.ENTRIES)).toList();
        var codes = written.stream().map(Interests::code).toList();
        if (codes.size() > Interests.MOST_ENTRIES || codes.stream().anyMatch(Optional::isEmpty)) {
            cells.fault(ContactColumn.ENTRIES, ProblemText.of("problem.codes", "CNE-01, SCP-02"));
        }
        return codes.stream().flatMap(Optional::stream).distinct().toList();
    }

    private Set<Severity> severities(Cells cells) {
        var found = EnumSet.noneOf(Severity.class);
        for (var part : split(cells.text(ContactColumn.SEVERITIES)).toList()) {
            words.value(ContactColumn.SEVERITIES, part)
                    .map(Severity::valueOf)
                    .ifPresentOrElse(
                            found::add,
                            () -> cells.fault(ContactColumn.SEVERITIES, ProblemText.of("problem.severities")));
        }
        return found;
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(BETWEEN.split(text)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static FaultyRow faulty(long number, SheetRow row, ContactHeaders headers, List<FieldFault> faults) {
        var problems = faults.stream()
                .distinct()
                .map(fault -> problem(row, headers, fault))
                .toList();
        var cells = row.cells().stream().map(SheetCell::text).toList();
        return new FaultyRow(
                number, new RowError(row.place().sheet(), row.place().row(), problems, cells));
    }

    private static RowError.Problem problem(SheetRow row, ContactHeaders headers, FieldFault fault) {
        var column = Arrays.stream(ContactColumn.values())
                .filter(one -> one.field().equals(fault.field()))
                .findFirst()
                .orElseThrow();
        var number = headers.number(column);
        return new RowError.Problem(
                number,
                headers.header(column),
                column.field(),
                number == 0 ? null : row.text(number),
                Sentence.of(fault.words()));
    }

    /** The cells of one row, by their meaning. */
    private final class Cells {
        private final SheetRow row;
        private final ContactHeaders headers;
        private final FieldFaults faults;

        private Cells(SheetRow row, ContactHeaders headers, FieldFaults faults) {
            this.row = row;
            this.headers = headers;
            this.faults = faults;
        }

        String text(ContactColumn column) {
            return headers.cell(row, column).text().strip();
        }

        void fault(ContactColumn column, Localized reason) {
            faults.add(column.field(), reason);
        }

        String line(ContactColumn column) {
            var line = faults.line(column.field(), text(column));
            var longest = column == ContactColumn.EMAIL ? ContactDetails.LONGEST_EMAIL : ContactDetails.LONGEST_LINE;
            if (line.length() > longest) {
                fault(column, PlatformText.longerThan(longest));
            }
            return line;
        }

        @Nullable
        String optionalLine(ContactColumn column) {
            return text(column).isEmpty() ? null : line(column);
        }

        /** What the cell says; nothing if it is empty, and a fault if it says something else. */
        Stream<String> one(ContactColumn column, Localized otherwise) {
            var text = text(column);
            var said = words.value(column, text);
            if (said.isEmpty() && !text.isEmpty()) {
                fault(column, otherwise);
            }
            return said.stream();
        }
    }
}
