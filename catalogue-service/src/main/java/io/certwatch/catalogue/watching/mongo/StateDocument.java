package io.certwatch.catalogue.watching.mongo;

import io.certwatch.catalogue.watching.AcceptedVersion;
import io.certwatch.catalogue.watching.Alarm;
import io.certwatch.catalogue.watching.CheckState;
import io.certwatch.catalogue.watching.NewestVersion;
import io.certwatch.catalogue.watching.OpenCheck;
import io.certwatch.catalogue.watching.SourceKnowledge;
import io.certwatch.catalogue.watching.fetching.LastSeen;
import java.net.URI;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps the state of a source to and from its parts of the document. */
final class StateDocument {

    private StateDocument() {}

    static Document of(CheckState checkState) {
        return new Document("checks", checkState.checks())
                .append("open", checkState.open() == null ? null : open(checkState.open()))
                .append("nextAt", Parts.date(checkState.nextAt()))
                .append("failures", checkState.failures())
                .append("failingSince", Parts.date(checkState.failingSince()));
    }

    static CheckState checkState(Document checkState) {
        var open = checkState.get("open", Document.class);
        return new CheckState(
                checkState.getInteger("checks"),
                open == null ? null : readOpen(open),
                Parts.time(checkState, "nextAt"),
                checkState.getInteger("failures"),
                Parts.instant(checkState.getDate("failingSince")));
    }

    static Document of(SourceKnowledge knowledge) {
        return new Document("seen", seen(knowledge.seen()))
                .append(
                        "good",
                        knowledge.good().stream().map(StateDocument::good).toList())
                .append("newest", newest(knowledge.newest()))
                .append("changedAt", Parts.date(knowledge.changedAt()))
                .append("dismissed", knowledge.dismissed());
    }

    static SourceKnowledge knowledge(Document knowledge) {
        return new SourceKnowledge(
                readSeen(knowledge.get("seen", Document.class)),
                knowledge.getList("good", Document.class).stream()
                        .map(StateDocument::readGood)
                        .toList(),
                readNewest(knowledge.get("newest", Document.class)),
                Parts.instant(knowledge.getDate("changedAt")),
                knowledge.getString("dismissed"));
    }

    static Document of(Alarm alarm) {
        return new Document("kind", alarm.kind().name())
                .append("since", Parts.date(alarm.since()))
                .append("sentence", Parts.sentence(alarm.sentence()));
    }

    static Alarm alarm(Document alarm) {
        return new Alarm(
                Alarm.Kind.valueOf(alarm.getString("kind")),
                Parts.time(alarm, "since"),
                Parts.readSentence(alarm.get("sentence", Document.class)));
    }

    private static Document open(OpenCheck open) {
        return new Document("number", open.number())
                .append("asked", open.asked().name())
                .append("askedAt", Parts.date(open.askedAt()))
                .append("begunAt", Parts.date(open.begunAt()))
                .append("attempts", open.attempts());
    }

    private static OpenCheck readOpen(Document open) {
        return new OpenCheck(
                open.getInteger("number"),
                OpenCheck.Asked.valueOf(open.getString("asked")),
                Parts.time(open, "askedAt"),
                Parts.instant(open.getDate("begunAt")),
                open.getInteger("attempts"));
    }

    private static Document seen(LastSeen seen) {
        return new Document(
                        "address",
                        seen.address() == null ? null : seen.address().toString())
                .append("etag", seen.etag())
                .append("lastModified", seen.lastModified())
                .append("sha256", seen.sha256());
    }

    private static LastSeen readSeen(Document seen) {
        var address = seen.getString("address");
        return new LastSeen(
                address == null ? null : URI.create(address),
                seen.getString("etag"),
                seen.getString("lastModified"),
                seen.getString("sha256"));
    }

    private static Document good(AcceptedVersion good) {
        return new Document("check", good.check())
                .append("original", Parts.original(good.original()))
                .append("fingerprint", good.fingerprint())
                .append("came", good.came().toString())
                .append("issued", good.issued() == null ? null : good.issued().toString())
                .append("outcome", newest(good.outcome()))
                .append("at", Parts.date(good.at()));
    }

    private static AcceptedVersion readGood(Document good) {
        var issued = good.getString("issued");
        var outcome = good.get("outcome", Document.class);
        return new AcceptedVersion(
                good.getInteger("check"),
                Parts.readOriginal(good.get("original", Document.class)),
                good.getString("fingerprint"),
                URI.create(good.getString("came")),
                issued == null ? null : LocalDate.parse(issued),
                became(outcome),
                Parts.time(good, "at"));
    }

    private static @Nullable Document newest(@Nullable NewestVersion newest) {
        return newest == null
                ? null
                : new Document("check", newest.check())
                        .append("seenAt", Parts.date(newest.seenAt()))
                        .append("edition", newest.edition())
                        .append("import", newest.importId())
                        .append("live", newest.live());
    }

    private static @Nullable NewestVersion readNewest(@Nullable Document newest) {
        return newest == null ? null : became(newest);
    }

    private static NewestVersion became(Document newest) {
        return new NewestVersion(
                newest.getInteger("check"),
                Parts.time(newest, "seenAt"),
                newest.getString("edition"),
                newest.getString("import"),
                newest.getBoolean("live"));
    }
}
