package io.certwatch.catalogue.lexicon;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes an entry at the request of a steward, which creates the next revision of the lexicon. */
public final class EditLexicon {

    /** The outcome of a request to change an entry. */
    public sealed interface LexiconEdit {

        /** @param warnings what is valid but may be a mistake */
        record Done(LexiconEntry entry, List<Sentence> warnings) implements LexiconEdit {}

        record Faulty(List<FieldFault> faults) implements LexiconEdit {}

        /** The request is based on another revision; {@code revision} is the current one, 0 if there is no such entry. */
        record Stale(String entry, int revision) implements LexiconEdit {}
    }

    private final Lexicon lexicon;
    private final Clock clock;

    EditLexicon(Lexicon lexicon, Clock clock) {
        this.lexicon = lexicon;
        this.clock = clock;
    }

    /** @param revision the revision of the entry that the request is based on; 0 for a new entry */
    public LexiconEdit edit(String entry, int revision, List<Map<String, Object>> senses, Author author) {
        var faults = SensesCheck.faults(senses);
        if (!faults.isEmpty()) return new LexiconEdit.Faulty(faults);
        while (true) {
            int latest = lexicon.latest().map(this::finish).orElse(0);
            int known = lexicon.find(entry).map(LexiconEntry::revision).orElse(0);
            if (known != revision) return new LexiconEdit.Stale(entry, known);
            var next = next(latest + 1, entry, SenseForm.complete(senses), author);
            if (!lexicon.claim(next)) continue;
            finish(next);
            var edited = next.entries().getFirst();
            return new LexiconEdit.Done(edited, SharedTerms.warnings(edited, lexicon.entries()));
        }
    }

    private LexiconRevision next(int revision, String entry, List<Map<String, Object>> senses, Author author) {
        var changes = new TreeMap<>(Map.of(entry, senses));
        return new LexiconRevision(revision, changes, author.by(), author.recordedBy(), clock.instant());
    }

    private int finish(LexiconRevision revision) {
        lexicon.bringUpTo(revision.entries());
        return revision.revision();
    }
}
