package io.certwatch.product.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The live editions and the lexicon, compiled so that a product can be held against all of them at once. Immutable. */
public final class Catalogue {

    private final List<EditionText> live;
    private final int lexiconRevision;

    private Catalogue(List<EditionText> live, int lexiconRevision) {
        this.live = live;
        this.lexiconRevision = lexiconRevision;
    }

    /**
     * @param live     the editions a product is held against
     * @param allKnown every edition known, so that an entry without words of its own inherits them from the entry it continues
     */
    public static Catalogue compile(List<EditionText> live, List<EditionText> allKnown, Lexicon lexicon) {
        return new Catalogue(List.copyOf(live), lexicon.revision());
    }

    public Judgement judge(Subject subject) {
        var findings = new ArrayList<Finding>();
        var text = (subject.name().zh() + "\n" + subject.name().en()).toLowerCase(Locale.ROOT);
        for (var edition : live) {
            for (var entry : edition.entries()) {
                if (text.contains(entry.name().zh()) || text.contains(entry.name().en().toLowerCase(Locale.ROOT))) {
                    findings.add(found(edition, entry));
                }
            }
        }
        return findings.isEmpty()
            ? new Judgement(Verdict.NOT_REQUIRED, Basis.NOTHING_RECOGNISED, List.of())
            : new Judgement(findings.getFirst().verdict(), null, findings);
    }

    private static Finding found(EditionText edition, EntryText entry) {
        var verdict = entry.criteria().isEmpty() ? Verdict.REQUIRED : Verdict.REVIEW;
        return new Finding(edition.id(), edition.force(), entry.code(), entry.name(), verdict, null,
            edition.force() != Force.STATUTORY, List.of(), List.of(), List.of());
    }

    public List<String> editions() {
        return live.stream().map(EditionText::id).toList();
    }

    public int lexiconRevision() {
        return lexiconRevision;
    }
}
