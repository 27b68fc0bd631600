package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/** The place of something in a document, as a {@link io.certwatch.tabular.Place} is written, for readers of both languages. */
final class PlaceText {

    private static final Pattern PLACE =
            Pattern.compile("(?:(?:table (\\d+)|sheet (.+?)|page (\\d+)|paragraph (\\d+))(?:, |$))?"
                    + "(?:row (\\d+))?(?:, column (\\d+))?");
    private static final List<String> PARTS =
            List.of("place.table", "place.sheet", "place.page", "place.paragraph", "place.row", "place.column");

    private PlaceText() {}

    /** Another place, such as a JSON pointer, is the same in both languages. */
    static Sentence of(String place) {
        var found = PLACE.matcher(place);
        if (place.isEmpty() || !found.matches()) return Sentence.quote(place);
        Sentence all = null;
        for (int part = 0; part < PARTS.size(); part++) {
            var name = found.group(part + 1);
            if (name == null) continue;
            var words = ProblemText.of(PARTS.get(part), name);
            all = all == null ? words : ProblemText.of("place.and", all, words);
        }
        return all == null ? Sentence.quote(place) : all;
    }
}
