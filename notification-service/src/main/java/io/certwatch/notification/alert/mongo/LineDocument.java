package io.certwatch.notification.alert.mongo;

import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Application;
import io.certwatch.notification.alert.AlertLine.Edition;
import io.certwatch.notification.alert.AlertLine.Entry;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertLine.Product;
import io.certwatch.notification.alert.AlertLine.Renewal;
import io.certwatch.notification.alert.BilingualText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public, with plain component types: the driver's record codec needs both. */
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
        String effective,
        String entry,
        TextDocument entryName,
        @Nullable String due,
        TextDocument explanation,
        News news,
        @Nullable TextDocument why,
        @Nullable ApplicationDocument application,
        @Nullable RenewalDocument renewal,
        boolean takenOut) {

    public record TextDocument(String zh, String en) {

        static TextDocument of(BilingualText text) {
            return new TextDocument(text.zh(), text.en());
        }

        BilingualText toText() {
            return new BilingualText(zh, en);
        }
    }

    public record ApplicationDocument(String number, String body, String expected) {

        static ApplicationDocument of(Application application) {
            return new ApplicationDocument(
                    application.number(),
                    application.body(),
                    application.expected().toString());
        }

        Application toApplication() {
            return new Application(number, body, LocalDate.parse(expected));
        }
    }

    public record RenewalDocument(String certificate, String validUntil) {

        static RenewalDocument of(Renewal renewal) {
            return new RenewalDocument(
                    renewal.certificate(), renewal.validUntil().toString());
        }

        Renewal toRenewal() {
            return new Renewal(certificate, LocalDate.parse(validUntil));
        }
    }

    static LineDocument of(AlertLine line) {
        var due = line.due();
        var why = line.why();
        var application = line.application();
        var renewal = line.renewal();
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
                line.edition().effective().toString(),
                line.entry().code(),
                TextDocument.of(line.entry().name()),
                due == null ? null : due.toString(),
                TextDocument.of(line.explanation()),
                line.news(),
                why == null ? null : TextDocument.of(why),
                application == null ? null : ApplicationDocument.of(application),
                renewal == null ? null : RenewalDocument.of(renewal),
                line.takenOut());
    }

    /** The fields that {@code revise} may change: all but the obligation, its revision and the reason of the line. */
    Map<String, @Nullable Object> revisable() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("sku", sku);
        fields.put("name", name);
        fields.put("model", model);
        fields.put("edition", edition);
        fields.put("announcement", announcement);
        fields.put("title", title);
        fields.put("effective", effective);
        fields.put("entry", entry);
        fields.put("entryName", entryName);
        fields.put("due", due);
        fields.put("explanation", explanation);
        fields.put("application", application);
        fields.put("renewal", renewal);
        return fields;
    }

    AlertLine toLine() {
        return new AlertLine(
                obligation,
                revision,
                new Product(sku, name.toText(), model),
                new Edition(edition, announcement, title.toText(), LocalDate.parse(effective)),
                new Entry(entry, entryName.toText()),
                due == null ? null : LocalDate.parse(due),
                explanation.toText(),
                news,
                why == null ? null : why.toText(),
                application == null ? null : application.toApplication(),
                renewal == null ? null : renewal.toRenewal(),
                takenOut);
    }
}
