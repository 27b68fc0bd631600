package io.certwatch.catalogue.watching.mongo;

import io.certwatch.catalogue.originals.mongo.ArrivalDocument;
import io.certwatch.catalogue.watching.Check;
import io.certwatch.catalogue.watching.FetchedOriginal;
import io.certwatch.catalogue.watching.HoldDecision;
import io.certwatch.catalogue.watching.OpenCheck;
import io.certwatch.catalogue.watching.Outcome;
import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.VersionFigures;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps a check to and from its document. Header names may contain dots, so they are stored as values. */
final class CheckDocument {

    private CheckDocument() {}

    static String id(SourceId source, int number) {
        return source + "/" + number;
    }

    static Document of(Check check) {
        return new Document("_id", id(check.source(), check.number()))
                .append("source", check.source().value())
                .append("number", check.number())
                .append("asked", check.asked().name())
                .append("begunAt", Parts.date(check.begunAt()))
                .append("finishedAt", Parts.date(check.finishedAt()))
                .append("tookMillis", check.took().toMillis())
                .append("outcome", check.outcome().name())
                .append(
                        "reasons",
                        check.reasons().stream()
                                .map(reason -> Parts.sentence(reason.sentence()).append("code", reason.code()))
                                .toList())
                .append("answer", check.answer() == null ? null : answer(check.answer()))
                .append("figures", check.figures() == null ? null : figures(check.figures()))
                .append("releasable", check.releasable())
                .append("edition", check.edition())
                .append("import", check.importId())
                .append("live", check.live())
                .append("publication", check.publication() == null ? null : Parts.sentence(check.publication()))
                .append("hold", check.hold() == null ? null : hold(check.hold()));
    }

    static Check check(Document document) {
        var publication = document.get("publication", Document.class);
        return new Check(
                new SourceId(document.getString("source")),
                document.getInteger("number"),
                OpenCheck.Asked.valueOf(document.getString("asked")),
                Parts.time(document, "begunAt"),
                Parts.time(document, "finishedAt"),
                Duration.ofMillis(document.getLong("tookMillis")),
                Outcome.valueOf(document.getString("outcome")),
                document.getList("reasons", Document.class).stream()
                        .map(one -> new Reason(one.getString("code"), Parts.readSentence(one)))
                        .toList(),
                readAnswer(document.get("answer", Document.class)),
                readFigures(document.get("figures", Document.class)),
                document.getBoolean("releasable"),
                document.getString("edition"),
                document.getString("import"),
                document.getBoolean("live"),
                publication == null ? null : Parts.readSentence(publication),
                readHold(document.get("hold", Document.class)));
    }

    private static Document answer(FetchedOriginal answer) {
        return new Document("original", Parts.original(answer.original()))
                .append("from", answer.from().toString())
                .append("headers", ArrivalDocument.ofHeaders(answer.headers()));
    }

    private static @Nullable FetchedOriginal readAnswer(@Nullable Document answer) {
        if (answer == null) return null;
        var headers = ArrivalDocument.readHeaders(answer.getList("headers", Document.class));
        return new FetchedOriginal(
                Parts.readOriginal(answer.get("original", Document.class)),
                URI.create(answer.getString("from")),
                headers);
    }

    private static Document figures(VersionFigures figures) {
        return new Document("count", figures.count())
                .append("lastGood", figures.lastGood())
                .append("added", figures.added())
                .append("changed", figures.changed())
                .append("gone", figures.gone())
                .append("filled", new Document(new HashMap<String, Object>(figures.filled())));
    }

    private static @Nullable VersionFigures readFigures(@Nullable Document figures) {
        if (figures == null) return null;
        var filled = new HashMap<String, Double>();
        figures.get("filled", Document.class).forEach((column, share) -> filled.put(column, (Double) share));
        return new VersionFigures(
                figures.getInteger("count"),
                figures.getInteger("lastGood"),
                figures.getInteger("added"),
                figures.getInteger("changed"),
                figures.getInteger("gone"),
                filled);
    }

    private static Document hold(HoldDecision hold) {
        return new Document("word", hold.word().name())
                .append("by", hold.by())
                .append("reason", hold.reason())
                .append("at", Parts.date(hold.at()));
    }

    private static @Nullable HoldDecision readHold(@Nullable Document hold) {
        return hold == null
                ? null
                : new HoldDecision(
                        HoldDecision.Word.valueOf(hold.getString("word")),
                        hold.getString("by"),
                        hold.getString("reason"),
                        Parts.time(hold, "at"));
    }
}
