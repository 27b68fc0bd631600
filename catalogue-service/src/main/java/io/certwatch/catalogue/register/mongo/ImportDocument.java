package io.certwatch.catalogue.register.mongo;

import io.certwatch.catalogue.originals.mongo.ArrivalDocument;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.Measures;
import io.certwatch.catalogue.register.Original;
import io.certwatch.catalogue.register.Phase;
import io.certwatch.catalogue.register.Progress;
import io.certwatch.catalogue.register.Setback;
import java.util.Date;
import java.util.HashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps an import to and from its document. */
final class ImportDocument {

    private ImportDocument() {}

    static Document of(ListImport list) {
        var original = list.original();
        return new Document("_id", list.id())
                .append("revision", list.revision())
                .append("kind", list.kind().name())
                .append("source", list.source())
                .append(
                        "original",
                        new Document("sha256", original.sha256())
                                .append("mediaType", original.mediaType())
                                .append("charset", original.charset())
                                .append("size", original.size()))
                .append("arrival", ArrivalDocument.of(list.arrival()))
                .append("receivedAt", Date.from(list.receivedAt()))
                .append("phase", list.phase().name())
                .append("attempts", list.attempts())
                .append("setback", list.setback() == null ? null : setback(list.setback()))
                .append("progress", progress(list.progress()))
                .append("measures", list.measures() == null ? null : measures(list.measures()))
                .append("reasons", list.reasons())
                .append("decision", list.decision())
                .append("failure", list.failure())
                .append("basis", list.basis())
                .append("finishedAt", list.finishedAt() == null ? null : Date.from(list.finishedAt()))
                .append("traceparent", list.traceparent());
    }

    static ListImport list(Document document) {
        var original = document.get("original", Document.class);
        var finished = document.getDate("finishedAt");
        return new ListImport(
                document.getString("_id"),
                document.getLong("revision"),
                ListKind.valueOf(document.getString("kind")),
                document.getString("source"),
                new Original(
                        original.getString("sha256"),
                        original.getString("mediaType"),
                        original.getString("charset"),
                        original.getLong("size")),
                ArrivalDocument.read(document.get("arrival", Document.class)),
                document.getDate("receivedAt").toInstant(),
                Phase.valueOf(document.getString("phase")),
                document.getInteger("attempts"),
                readSetback(document.get("setback", Document.class)),
                readProgress(document.get("progress", Document.class)),
                readMeasures(document.get("measures", Document.class)),
                document.getList("reasons", String.class),
                document.getString("decision"),
                document.getString("failure"),
                document.getString("basis"),
                finished == null ? null : finished.toInstant(),
                document.getString("traceparent"));
    }

    private static Document setback(Setback setback) {
        return new Document("reason", setback.reason())
                .append("at", Date.from(setback.at()))
                .append("retryAt", Date.from(setback.retryAt()));
    }

    private static @Nullable Setback readSetback(@Nullable Document setback) {
        if (setback == null) return null;
        return new Setback(
                setback.getString("reason"),
                setback.getDate("at").toInstant(),
                setback.getDate("retryAt").toInstant());
    }

    private static Document progress(Progress progress) {
        return new Document("total", progress.total())
                .append("read", progress.read())
                .append("stored", progress.stored())
                .append("unchanged", progress.unchanged())
                .append("rejected", progress.rejected())
                .append("absent", progress.absent());
    }

    private static Progress readProgress(Document progress) {
        return new Progress(
                progress.getLong("total"),
                progress.getLong("read"),
                progress.getLong("stored"),
                progress.getLong("unchanged"),
                progress.getLong("rejected"),
                progress.getLong("absent"));
    }

    private static Document measures(Measures measures) {
        return new Document("rows", measures.rows())
                .append("rejected", measures.rejected())
                .append("filled", new Document(new HashMap<String, Object>(measures.filled())))
                .append("numbersForDates", measures.numbersForDates())
                .append("known", measures.known())
                .append("changed", measures.changed());
    }

    private static @Nullable Measures readMeasures(@Nullable Document measures) {
        if (measures == null) return null;
        var filled = new HashMap<String, Double>();
        measures.get("filled", Document.class).forEach((column, share) -> filled.put(column, (Double) share));
        return new Measures(
                measures.getLong("rows"),
                measures.getLong("rejected"),
                filled,
                measures.getLong("numbersForDates"),
                measures.getLong("known"),
                measures.getLong("changed"));
    }
}
