package io.certwatch.catalogue.watching.version;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.watching.FetchedOriginal;
import io.certwatch.catalogue.watching.Outcome;
import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.Reasons;
import io.certwatch.catalogue.watching.SourceVersions.AcceptedVersion;
import io.certwatch.catalogue.watching.TextDifference;
import io.certwatch.catalogue.watching.VersionFigures;
import io.certwatch.catalogue.watching.Watched;
import io.certwatch.catalogue.watching.WatchedSource;
import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.UnreadableSource;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares an original with the last accepted version: first its bytes, then its content. */
public final class ExamineOriginal {

    /** The result of comparing a fetched original. */
    public sealed interface Examined {

        /** The same bytes or content as the last accepted version. */
        record Same(Outcome outcome, @Nullable VersionFigures figures) implements Examined {}

        record Unsound(
                List<Reason> reasons,
                boolean releasable,
                @Nullable VersionFigures figures) implements Examined {}

        /** @param difference only of the page of a law */
        record Sound(Version version, VersionFigures figures, TextDifference difference) implements Examined {}
    }

    private final ReadVersion readVersion;

    public ExamineOriginal(ReadVersion readVersion) {
        this.readVersion = readVersion;
    }

    public Examined examine(WatchedSource source, FetchedOriginal answer) {
        var known = source.knowledge();
        var lastGood = known.lastGood().orElse(null);
        if (lastGood != null
                && lastGood.original().sha256().equals(answer.original().sha256()))
            return new Examined.Same(Outcome.SAME_BYTES, null);
        var watched = source.settings().watched();
        try {
            var version = readVersion.read(answer.original(), watched);
            var before = before(lastGood, watched);
            var figures = version.figures(before);
            boolean same = before != null && version.fingerprint().equals(before.fingerprint());
            if (same) return new Examined.Same(Outcome.DECORATION_ONLY, figures);
            var usual = lastGood == null ? address(source, answer) : lastGood.came();
            var objections = VersionObjections.objections(
                    source.settings().assertions(), version, before, known, answer.from(), usual);
            return objections.isEmpty()
                    ? new Examined.Sound(version, figures, difference(watched, version, before))
                    : new Examined.Unsound(objections, true, figures);
        } catch (UnreadableSource unreadable) {
            return new Examined.Unsound(List.of(Reasons.unreadable(unreadable)), false, null);
        }
    }

    private @Nullable Version before(@Nullable AcceptedVersion lastGood, Watched watched) throws BrokenReader {
        try {
            return lastGood == null ? null : readVersion.read(lastGood.original(), watched);
        } catch (BrokenReader broken) {
            throw broken;
        } catch (UnreadableSource readersHaveChanged) {
            return null;
        }
    }

    private static TextDifference difference(Watched watched, Version version, @Nullable Version before) {
        return watched instanceof Watched.LawPage && before != null
                ? new TextDifference(version.itemsNotIn(before), before.itemsNotIn(version))
                : TextDifference.NONE;
    }

    private static URI address(WatchedSource source, FetchedOriginal answer) {
        return switch (source.settings().address()) {
            case Address.Web(var uri) -> uri;
            case Address.Folder _ -> answer.from();
        };
    }
}
