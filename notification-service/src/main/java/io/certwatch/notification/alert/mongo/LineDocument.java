package io.certwatch.notification.alert.mongo;

import io.certwatch.notification.alert.Line;
import io.certwatch.notification.alert.Line.Application;
import io.certwatch.notification.alert.Line.Edition;
import io.certwatch.notification.alert.Line.Entry;
import io.certwatch.notification.alert.Line.News;
import io.certwatch.notification.alert.Line.Product;
import io.certwatch.notification.alert.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Public, and made of plain parts, for the driver's record codec. Lines stored before there was other news are of openings. */
public record LineDocument(
        String key,
        String obligation,
        long revision,
        String sku,
        TextDocument name,
        @Nullable String model,
        String edition,
        String announcement,
        TextDocument title,
        String entry,
        TextDocument entryName,
        @Nullable String due,
        TextDocument explanation,
        @Nullable News news,
        @Nullable TextDocument why,
        @Nullable ApplicationDocument application,
        boolean takenOut) {

    public record TextDocument(String zh, String en) {

        static TextDocument of(Text text) {
            return new TextDocument(text.zh(), text.en());
        }

        Text toText() {
            return new Text(zh, en);
        }
    }

    public record ApplicationDocument(String number, String body, String expected) {

        static ApplicationDocument of(Application application) {
            return new ApplicationDocument(application.number(), application.body(), application.expected().toString());
        }

        Application toApplication() {
            return new Application(number, body, LocalDate.parse(expected));
        }
    }

    static LineDocument of(Line line) {
        var due = line.due();
        var why = line.why();
        var application = line.application();
        return new LineDocument(
                line.key(),
                line.obligation(),
                line.revision(),
                line.product().sku(),
                TextDocument.of(line.product().name()),
                line.product().model(),
                line.edition().id(),
                line.edition().announcement(),
                TextDocument.of(line.edition().title()),
                line.entry().code(),
                TextDocument.of(line.entry().name()),
                due == null ? null : due.toString(),
                TextDocument.of(line.explanation()),
                line.news(),
                why == null ? null : TextDocument.of(why),
                application == null ? null : ApplicationDocument.of(application),
                line.takenOut());
    }

    Line toLine() {
        return new Line(
                obligation,
                revision,
                new Product(sku, name.toText(), model),
                new Edition(edition, announcement, title.toText()),
                new Entry(entry, entryName.toText()),
                due == null ? null : LocalDate.parse(due),
                explanation.toText(),
                news == null ? News.OPENED : news,
                why == null ? null : why.toText(),
                application == null ? null : application.toApplication(),
                takenOut);
    }
}
