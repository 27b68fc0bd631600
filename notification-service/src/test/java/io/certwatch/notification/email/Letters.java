package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.line;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.PublishedLaws;
import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.notification.email.LetterContent.Circumstances;
import io.certwatch.notification.email.LetterTexts.Words;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Messages of alerts as tests look at them. */
final class Letters {
    static final LetterHead HEAD = new LetterHead(
            "Huaxin",
            new ReplyTo("Li Na", "li.na@huaxin.example"),
            List.of(),
            URI.create("https://certwatch.example/acknowledge/eyJ0"),
            URI.create("https://certwatch.example/unsubscribe/eyJ1"));

    private static final AccreditedBodies BODIES = new AccreditedBodies(ShippedBodies.read());
    private static final LetterTexts TEXTS = new LetterTexts();
    private static final String BEFORE_DUE = "2026-11-25";

    private Letters() {}

    static List<AlertLine> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> line("o" + i)).toList();
    }

    static Words words(Language language, int lines) {
        return words(language, lines(lines), BEFORE_DUE);
    }

    static Words words(Language language, List<AlertLine> lines, String today) {
        return words(language, alert(lines), today, 2_000);
    }

    static Words words(Language language, Alert alert, String today, int capacity) {
        return TEXTS.of(content(language, alert, HEAD, today, null, capacity), language);
    }

    static Words words(Language language, Alert alert, LetterHead head) {
        return TEXTS.of(content(language, alert, head, BEFORE_DUE, null, 2_000), language);
    }

    static Words words(Language language, Alert alert, @Nullable ImportedFile file) {
        return TEXTS.of(content(language, alert, HEAD, BEFORE_DUE, file, 2_000), language);
    }

    static LetterContent content(Language language, List<AlertLine> lines, String today) {
        return content(language, alert(lines), HEAD, today, null, 2_000);
    }

    /** As with the laws of which no others are known. */
    static Words words(Language language, List<AlertLine> lines, String today, KnownLaws laws) {
        var alert = alert(lines);
        var circumstances = new Circumstances(
                "Jane Roe", alert.vendor(), HEAD, LocalDate.parse(today), null, MessagePart.of(alert, 2_000), false);
        return TEXTS.of(LetterContent.of(alert, language, new LetterFacts(laws, BODIES), circumstances), language);
    }

    private static LetterContent content(
            Language language, Alert alert, LetterHead head, String today, @Nullable ImportedFile file, int capacity) {
        var circumstances = new Circumstances(
                "Jane Roe", alert.vendor(), head, LocalDate.parse(today), file, MessagePart.of(alert, capacity), false);
        return LetterContent.of(alert, language, new LetterFacts(PublishedLaws.ALL, BODIES), circumstances);
    }

    /** Both forms of the text. */
    static List<String> forms(Words words) {
        return List.of(html(words), words.text());
    }

    /** Without the marks that keep dates on one line. */
    static String html(Words words) {
        return words.html().replaceAll("<span style=\"white-space:nowrap\">([^<]*)</span>", "$1");
    }
}
