package io.certwatch.product.engine;

import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Compiler;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Target;
import io.certwatch.product.engine.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The live editions and the lexicon, compiled so that one pass assesses a product by all of them. Immutable. */
public final class Catalogue {

    private final List<String> editions;
    private final int lexiconRevision;
    private final Vocabulary vocabulary;
    private final Map<String, List<Target>> declarable;

    private Catalogue(List<String> editions, int lexiconRevision, Compiler compiler) {
        this.editions = editions;
        this.lexiconRevision = lexiconRevision;
        this.vocabulary = compiler.vocabulary();
        this.declarable = compiler.declarable();
    }

    /**
     * @param live the editions that products are assessed by
     * @param allKnown every known edition, so that an entry without its own words inherits those of the entry it
     *   continues
     */
    public static Catalogue compile(List<EditionText> live, List<EditionText> allKnown, Lexicon lexicon) {
        var compiler = new Compiler(allKnown, lexicon);
        live.forEach(compiler::add);
        return new Catalogue(live.stream().map(EditionText::id).toList(), lexicon.revision(), compiler);
    }

    public Judgement judge(Subject subject) {
        return judge(subject, List.of());
    }

    /** @param certified what certificates say the product is */
    public Judgement judge(Subject subject, List<CertifiedEntry> certified) {
        var fields = Fields.of(subject);
        var hits = read(fields.text());
        return new Judge(fields, hits)
                .judge(declaredBy(subject), certified.isEmpty() ? Map.of() : certifiedBy(certified));
    }

    Hits read(Text text) {
        return vocabulary.read(text);
    }

    private Map<Target, Evidence> certifiedBy(List<CertifiedEntry> certified) {
        var targets = new LinkedHashMap<Target, Evidence>();
        for (var each : certified) {
            for (var target : declarable.getOrDefault(Text.fold(each.edition() + "/" + each.entry()), List.of())) {
                targets.putIfAbsent(target, each.evidence());
            }
        }
        return targets;
    }

    private List<Target> declaredBy(Subject subject) {
        var declared = subject.declaredEntry();
        return declared == null ? List.of() : declarable.getOrDefault(Text.fold(declared), List.of());
    }

    /**
     * The words by which people may teach the lexicon what a product is, or null if its name has none.
     *
     * @param deciding words of the product that its judgement rests on
     */
    public @Nullable String phrase(Subject subject, List<Evidence> deciding) {
        var fields = Fields.of(subject);
        return NamePhrase.of(fields, vocabulary.read(fields.text()), deciding);
    }

    /** Whether a text names a figure: its last word is the name of one. */
    public boolean namesFigure(String text) {
        var field = new Text(text.length()).add("", text);
        int end = field.length() - 1;
        return end > 1
                && vocabulary.read(field).figureNames().stream().anyMatch(hit -> hit.end() == end && hit.namesFigure());
    }

    public List<String> editions() {
        return editions;
    }

    public int lexiconRevision() {
        return lexiconRevision;
    }
}
