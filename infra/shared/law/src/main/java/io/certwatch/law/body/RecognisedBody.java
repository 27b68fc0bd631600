package io.certwatch.law.body;

import io.certwatch.law.EntryFamily;
import io.certwatch.law.LegalText;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body that certifies or tests.
 *
 * @param shortName that people use in both languages; null if there is none
 * @param families the parts of the catalogue that it works for
 * @param source the page that names it; null if it is only recalled
 */
public record RecognisedBody(
        LegalText name,
        @Nullable String shortName,
        Route route,
        List<EntryFamily> families,
        @Nullable String source,
        Certainty confidence) {

    public RecognisedBody {
        families = List.copyOf(families);
    }

    /** How sure it is that the body takes this route, and for these families. */
    public record Certainty(Confidence route, Confidence families) {}

    /** Its short name, else its Chinese name. */
    public String called() {
        return shortName == null ? name.in(Language.ZH) : shortName;
    }

    /** Whether it has this name, in any case. */
    public boolean isCalled(String written) {
        return Stream.of(name.in(Language.ZH), name.in(Language.EN), called()).anyMatch(written::equalsIgnoreCase);
    }

    public boolean worksFor(EntryFamily family) {
        return families.contains(family);
    }
}
