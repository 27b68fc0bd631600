package io.certwatch.catalogue.law;

import java.util.List;
import java.util.Optional;

/** Compares a version with the one that it supersedes, or with another. */
public final class CompareLaws {

    private final Laws laws;

    CompareLaws(Laws laws) {
        this.laws = laws;
    }

    /** The version that it supersedes; empty if it supersedes none or an unknown one. */
    public Optional<LawContent> findSuperseded(LawContent content) {
        return Optional.ofNullable(content.supersedes()).flatMap(laws::find).map(LawVersion::content);
    }

    /** The changes against the version that it supersedes; if it supersedes none, every provision is added. */
    public List<LawChange> changes(LawContent content) {
        return LawDiff.between(findSuperseded(content).orElse(null), content);
    }

    public List<LawChange> changes(LawContent content, LawContent against) {
        return LawDiff.between(against, content);
    }

    /** Those of its publication, or the current ones of a draft. */
    public List<LawChange> changes(LawVersion version) {
        var published = version.published();
        return published == null ? changes(version.content()) : published.changes();
    }
}
