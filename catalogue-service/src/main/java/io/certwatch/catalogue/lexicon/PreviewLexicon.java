package io.certwatch.catalogue.lexicon;

import io.certwatch.platform.text.FieldFault;
import java.util.List;
import java.util.Map;

/** Shows how the matches of an entry would change, before the change is made. */
public final class PreviewLexicon {

    public enum Effect {
        STARTS,
        STOPS,
        STAYS,
        NEVER
    }

    /** The terms found in a text with the current senses and with the new ones. */
    public record Preview(String text, Effect effect, List<String> before, List<String> after) {

        static Preview of(String text, List<String> before, List<String> after) {
            var effect = before.isEmpty()
                    ? after.isEmpty() ? Effect.NEVER : Effect.STARTS
                    : after.isEmpty() ? Effect.STOPS : Effect.STAYS;
            return new Preview(text, effect, before, after);
        }
    }

    private final Lexicon lexicon;

    PreviewLexicon(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public List<Preview> preview(String entry, List<Map<String, Object>> senses, List<String> texts) {
        var before = Phrases.of(lexicon.find(entry).map(LexiconEntry::senses).orElse(List.of()));
        var after = Phrases.of(senses);
        return texts.stream()
                .map(text -> Preview.of(text, before.foundIn(text), after.foundIn(text)))
                .toList();
    }

    /** The faults for which the senses would be rejected. */
    public List<FieldFault> faults(List<Map<String, Object>> senses) {
        return SensesCheck.faults(senses);
    }
}
