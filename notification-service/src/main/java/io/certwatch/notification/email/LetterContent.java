package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterRow.countProducts;
import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content of an alert message for the templates: one language, plain values.
 *
 * @param lead     the first line: who asks, how many products, the nearest date
 * @param notes    which part it is, what caused it
 * @param warnings what is more urgent than the rest
 * @param rows     all products, the most urgent first; the message has the first {@value #ROWS_SHOWN} of them
 * @param asking   whom to ask
 * @param laws     what is cited of the law; empty while none is known
 * @param day      the day in China on which it is written
 */
public record LetterContent(
        LetterHead head,
        String subject,
        String lead,
        String recipient,
        @Nullable String vendor,
        String intro,
        List<String> notes,
        List<String> warnings,
        List<LetterRow> rows,
        NextSteps next,
        String asking,
        List<LawParagraph> laws,
        List<Announcement> announcements,
        LocalDate day,
        @Nullable String trace) {

    static final int ROWS_SHOWN = 50;

    private static final int ANNOUNCEMENTS_IN_SUBJECT = 2;

    public record Announcement(String number, String title) {}

    /**
     * What one message says besides its products.
     *
     * @param vendor as the recipient sees it
     * @param tellsCii whether the company lets vendors know what it has stated of critical information infrastructure
     */
    record Circumstances(
            String recipient,
            @Nullable String vendor,
            LetterHead head,
            LocalDate today,
            @Nullable ImportedFile file,
            MessagePart part,
            boolean tellsCii) {}

    /** @param alert with at least one line that was not taken out */
    static LetterContent of(Alert alert, Language language, LetterFacts facts, Circumstances circumstances) {
        var head = circumstances.head();
        var lines = alert.activeLines();
        var registerNotes = RegisterNotes.of(lines, circumstances.today(), language);
        var rows = lines.stream()
                .map(line ->
                        LetterRow.of(line, language, circumstances.today(), circumstances.tellsCii(), registerNotes))
                .sorted(LetterRow.MOST_URGENT_FIRST)
                .toList();
        var cited = facts.citeLaws(rows, circumstances.today());
        var manner = Manner.of(alert.cause(), lines, rows);
        var announcements = announcements(lines, language);
        var headline = new Headline(language, rows, manner);
        var lead = alert.cause()
                .unansweredSince()
                .map(since -> headline.formatUnanswered(head.company(), since))
                .orElseGet(() -> headline.of(head.company(), opening(alert.cause(), manner)));
        return new LetterContent(
                head,
                MESSAGES.text(
                        language,
                        "subject",
                        lead,
                        announcements.size() > ANNOUNCEMENTS_IN_SUBJECT
                                ? ""
                                : MESSAGES.text(language, "subject.under", under(announcements, language)),
                        circumstances.part().inSubject(language)),
                lead,
                circumstances.recipient(),
                circumstances.vendor(),
                intro(rows, manner, announcements, language),
                notes(alert, rows, registerNotes, circumstances, language),
                warnings(rows, manner, language),
                rows,
                NextSteps.of(
                        rows,
                        manner,
                        LetterFacts.standards(cited, rows, circumstances.today()),
                        facts.bodies(),
                        head.answer() != null,
                        language),
                asking(head, language),
                cited.stream().map(law -> LawParagraph.of(law, language)).toList(),
                announcements,
                circumstances.today(),
                traceId(alert.traceparent()));
    }

    public List<LetterRow> shown() {
        return rows.subList(0, Math.min(ROWS_SHOWN, rows.size()));
    }

    public boolean isComplete() {
        return rows.size() <= ROWS_SHOWN;
    }

    /** The name of the attached file with all products. */
    public String file() {
        return "products-" + day + ".xlsx";
    }

    private static String asking(LetterHead head, Language language) {
        var person = head.ask();
        return person == null
                ? MESSAGES.text(language, "ask.company", head.company())
                : MESSAGES.text(language, "ask.person", person.name(), head.company(), person.email());
    }

    /** Suffix of the message key for the words that open the first line. */
    private static String opening(AlertCause cause, Manner manner) {
        if (cause.kind() == AlertCause.Kind.DIGEST) return ".digest";
        if (cause.kind() == AlertCause.Kind.PASSED_ON) return "";
        return switch (manner) {
            case REMINDER, RENEWAL, BOTH -> ".reminder";
            case NEW, OPEN, OVERDUE, AGAIN, AGAIN_OVERDUE, CORRECTED -> "";
        };
    }

    private static List<String> notes(
            Alert alert,
            List<LetterRow> rows,
            RegisterNotes registerNotes,
            Circumstances circumstances,
            Language language) {
        var notes = new ArrayList<String>();
        alert.cause().unansweredSince().ifPresent(since -> notes.add(MESSAGES.text(language, "followup.note", since)));
        if (alert.cause().kind() == AlertCause.Kind.PASSED_ON) {
            notes.add(MESSAGES.text(
                    language, "passed-on.note", circumstances.head().company(), countProducts(rows)));
        }
        if (alert.cause().kind() == AlertCause.Kind.DIGEST) {
            notes.add(MESSAGES.text(language, "digest.note"));
        }
        var named = countProducts(rows.stream().filter(LetterRow::named));
        if (named > 0) notes.add(MESSAGES.text(language, "named.note" + only(rows), named));
        var tooShort = countProducts(rows.stream().filter(LetterRow::tooShort));
        if (tooShort > 0) notes.add(MESSAGES.text(language, "short.note" + only(rows), tooShort));
        registerNotes.tellShared().ifPresent(notes::add);
        circumstances.part().note(language).ifPresent(notes::add);
        ImportOrigin.sentence(alert.cause(), circumstances.file(), language).ifPresent(notes::add);
        return notes;
    }

    /** Asks the vendor for a proof if a product has none on record and it named none, because it may hold one. */
    private static String intro(
            List<LetterRow> rows, Manner manner, List<Announcement> announcements, Language language) {
        var none = MESSAGES.text(language, "intro.none" + suffixOfNamed(rows));
        var intro = MESSAGES.text(
                language, "intro" + manner.suffix(), cite(announcements, language), countProducts(rows), none);
        return rows.stream().anyMatch(row -> row.unproven() && !row.named())
                ? intro + MESSAGES.text(language, "law.between-sentences") + MESSAGES.text(language, "invitation")
                : intro;
    }

    /** The end of the message keys that do not say that nothing is on record while a proof waits for a decision. */
    private static String suffixOfNamed(List<LetterRow> rows) {
        return rows.stream().anyMatch(LetterRow::named) ? ".named" : "";
    }

    private static List<String> warnings(List<LetterRow> rows, Manner manner, Language language) {
        var warnings = new ArrayList<String>();
        var overdue = countProducts(rows.stream().filter(LetterRow::overdue));
        if (overdue > 0 && manner != Manner.OVERDUE && manner != Manner.AGAIN_OVERDUE) {
            warnings.add(MESSAGES.text(language, "warning.overdue" + suffixOfNamed(rows) + only(rows), overdue));
        }
        return warnings;
    }

    /** The end of the message keys that count no products where there is a single one. */
    private static String only(List<LetterRow> rows) {
        return countProducts(rows) == 1 ? ".only" : "";
    }

    private static List<Announcement> announcements(List<AlertLine> activeLines, Language language) {
        return activeLines.stream()
                .map(AlertLine::edition)
                .distinct()
                .map(edition -> new Announcement(
                        AnnouncementNumber.in(language, edition.announcement()),
                        edition.title().in(language)))
                .toList();
    }

    /** The catalogue by its title, and the announcement that published it. */
    private static String cite(List<Announcement> announcements, Language language) {
        return announcements.stream()
                .map(one -> MESSAGES.text(language, "catalogue", one.title(), one.number()))
                .collect(Collectors.joining(MESSAGES.text(language, "and")));
    }

    private static String under(List<Announcement> announcements, Language language) {
        return announcements.stream()
                .map(Announcement::number)
                .collect(Collectors.joining(MESSAGES.text(language, "and")));
    }

    static @Nullable String traceId(@Nullable String traceparent) {
        if (traceparent == null) return null;
        var fields = traceparent.split("-");
        return fields.length < 3 ? null : fields[1];
    }
}
