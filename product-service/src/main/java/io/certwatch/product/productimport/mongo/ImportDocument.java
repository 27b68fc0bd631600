package io.certwatch.product.productimport.mongo;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.product.productimport.Failure;
import io.certwatch.product.productimport.FileName;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.ImportPace;
import io.certwatch.product.productimport.Original;
import io.certwatch.product.productimport.Phase;
import io.certwatch.product.productimport.Progress;
import io.certwatch.product.productimport.TemporaryFailure;
import io.certwatch.product.productimport.Withdrawal;
import io.certwatch.product.productimport.reading.mongo.DetectionDocument;
import io.certwatch.product.productimport.reading.mongo.InstructionsDocument;
import io.certwatch.tabular.spreadsheet.RowPlace;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Converts an import to its document and back. */
final class ImportDocument {

    /** The company, while work is pending. */
    static final String WAITING = "waiting";

    /** The key of a running import that must be unique; removed once it no longer reads. */
    static final String SAMENESS = "sameness";

    static final String RECEIVED_AT = "receivedAt";

    private ImportDocument() {}

    static Document write(Import of) {
        var detection = of.detection();
        var name = of.name();
        var document = new Document("_id", of.id())
                .append("company", of.company())
                .append("revision", of.revision())
                .append(
                        "original",
                        new Document("sha256", of.original().sha256())
                                .append("size", of.original().size()))
                .append("name", name == null ? null : name.value())
                .append("said", InstructionsDocument.of(of.said()))
                .append("full", of.full())
                .append(RECEIVED_AT, Date.from(of.receivedAt()))
                .append("phase", of.phase().name())
                .append("attempts", of.attempts())
                .append("setback", write(of.setback()))
                .append("progress", write(of.progress()))
                .append("detection", detection == null ? null : DetectionDocument.of(detection))
                .append("failure", write(of.failure()))
                .append("withdrawal", write(of.withdrawal()))
                .append("finishedAt", date(of.finishedAt()))
                .append("traceparent", of.traceparent());
        var sameness = of.sameness();
        if (sameness != null) document.append(SAMENESS, sameness);
        return of.phase().ended() ? document : document.append(WAITING, of.company());
    }

    static Import read(Document stored) {
        var original = stored.get("original", Document.class);
        var detection = stored.get("detection", Document.class);
        var name = stored.getString("name");
        return new Import(
                stored.getString("_id"),
                stored.getString("company"),
                stored.getLong("revision"),
                new Original(original.getString("sha256"), original.getLong("size")),
                name == null ? null : new FileName(name),
                InstructionsDocument.read(stored.get("said", Document.class)),
                stored.getBoolean("full"),
                stored.getDate(RECEIVED_AT).toInstant(),
                Phase.valueOf(stored.getString("phase")),
                stored.getInteger("attempts"),
                readSetback(stored.get("setback", Document.class)),
                readProgress(stored.get("progress", Document.class)),
                detection == null ? null : DetectionDocument.read(detection),
                readFailure(stored.get("failure", Document.class)),
                readWithdrawal(stored.get("withdrawal", Document.class)),
                instant(stored.getDate("finishedAt")),
                stored.getString("traceparent"));
    }

    private static Document write(Progress progress) {
        var pace = progress.pace();
        return new Document("total", progress.total())
                .append("read", progress.read())
                .append("stored", progress.stored())
                .append("unchanged", progress.unchanged())
                .append("repeated", progress.repeated())
                .append("rejected", progress.rejected())
                .append("remarked", progress.remarked())
                .append("unnamed", progress.unnamed())
                .append("absent", progress.absent())
                .append("share", progress.share())
                .append(
                        "pace",
                        pace == null
                                ? null
                                : new Document("since", Date.from(pace.since()))
                                        .append("from", pace.from())
                                        .append("at", Date.from(pace.at())));
    }

    private static Progress readProgress(Document stored) {
        var pace = stored.get("pace", Document.class);
        return new Progress(
                stored.getLong("total"),
                stored.getLong("read"),
                stored.getLong("stored"),
                stored.getLong("unchanged"),
                stored.getLong("repeated"),
                stored.getLong("rejected"),
                stored.getLong("remarked"),
                stored.getLong("unnamed"),
                stored.getLong("absent"),
                stored.getDouble("share"),
                pace == null
                        ? null
                        : new ImportPace(
                                pace.getDate("since").toInstant(),
                                pace.getLong("from"),
                                pace.getDate("at").toInstant()));
    }

    private static @Nullable Document write(@Nullable Failure failure) {
        if (failure == null) return null;
        var place = failure.place();
        return new Document("reason", failure.reason())
                .append(
                        "place",
                        place == null ? null : new Document("sheet", place.sheet()).append("row", place.row()));
    }

    private static @Nullable Failure readFailure(@Nullable Document stored) {
        if (stored == null) return null;
        var place = stored.get("place", Document.class);
        return new Failure(
                stored.getString("reason"),
                place == null ? null : new RowPlace(place.getString("sheet"), place.getLong("row")));
    }

    private static @Nullable Document write(@Nullable TemporaryFailure setback) {
        return setback == null
                ? null
                : new Document("reason", setback.reason())
                        .append("at", Date.from(setback.at()))
                        .append("retryAt", Date.from(setback.retryAt()));
    }

    private static @Nullable TemporaryFailure readSetback(@Nullable Document stored) {
        return stored == null
                ? null
                : new TemporaryFailure(
                        stored.getString("reason"),
                        stored.getDate("at").toInstant(),
                        stored.getDate("retryAt").toInstant());
    }

    private static @Nullable Document write(@Nullable Withdrawal word) {
        return word == null
                ? null
                : new Document("by", word.by())
                        .append("reason", word.reason())
                        .append("at", Date.from(word.at()))
                        .append("since", Date.from(word.since()))
                        .append("withdrawn", word.withdrawn())
                        .append("after", word.after())
                        .append("failure", write(word.failure()));
    }

    private static @Nullable Withdrawal readWithdrawal(@Nullable Document stored) {
        if (stored == null) return null;
        var at = stored.getDate("at").toInstant();
        return new Withdrawal(
                stored.getString("by"),
                stored.getString("reason"),
                at,
                requireNonNullElse(instant(stored.getDate("since")), at),
                stored.getLong("withdrawn"),
                stored.getString("after"),
                readFailure(stored.get("failure", Document.class)));
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date at) {
        return at == null ? null : at.toInstant();
    }
}
