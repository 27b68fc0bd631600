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
 * @param otherNames present, earlier and English names under which registers and papers write it; none if none is known
 * @param families the parts of the catalogue that it works for
 * @param source the page that names it; null if it is only recalled
 */
public record RecognisedBody(
        LegalText name,
        @Nullable String shortName,
        List<String> otherNames,
        Route route,
        List<EntryFamily> families,
        @Nullable String source,
        Certainty confidence) {

    public RecognisedBody {
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
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
        return names().anyMatch(written::equalsIgnoreCase);
    }

    /** All that it is called. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name.in(Language.ZH), name.in(Language.EN), called()), otherNames.stream());
    }

    public boolean worksFor(EntryFamily family) {
        return families.contains(family);
    }
}
