package io.certwatch.catalogue.edition.atom;

import static java.util.stream.Collectors.joining;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.Published.Step;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.List;

/** The texts of the feed in one language. */
record FeedTexts(Language language) {

    private static final Messages MESSAGES = new Messages("io.certwatch.catalogue");

    String tag() {
        return language.locale().toLanguageTag();
    }

    String title() {
        return message("feed.title");
    }

    String step(Step step) {
        return message("feed.step." + step);
    }

    String kinds(List<Change.Kind> kinds) {
        return kinds.stream().map(kind -> message("change." + kind)).collect(joining(message("feed.separator")));
    }

    String continues(List<String> entries) {
        return message("feed.continues") + " " + String.join(message("feed.separator"), entries);
    }

    String figures(List<Criterion> criteria) {
        if (criteria.isEmpty()) return message("feed.not-required");
        return criteria.stream()
                .map(criterion -> criterion.comparison().sign() + " " + criterion.written())
                .collect(joining(message("feed.separator")));
    }

    /** The name of the parameter in the lexicon. */
    String label(List<Criterion> before, List<Criterion> after) {
        return (after.isEmpty() ? before : after).getFirst().label().in(language);
    }

    private String message(String key) {
        return MESSAGES.text(language, key);
    }
}
