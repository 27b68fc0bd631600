package io.certwatch.product.engine;

import static io.certwatch.product.engine.Explanation.MESSAGES;

import io.certwatch.edition.Force;
import io.certwatch.law.AnnouncementId;
import io.certwatch.law.OfficialPlace;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Optional;

/** How people cite an entry of a list: its place in the official catalogue and its name, our code after them. */
public final class EntryCitation {

    private static final String FIRST_BATCH = "2017-1";

    private EntryCitation() {}

    public static Explanation of(Wording name, String code, String edition) {
        return Explanation.in(language -> in(language, name, code, edition));
    }

    /** By its place in the catalogue, without our code; empty if the place is not known. */
    public static Optional<Explanation> findPlaced(Wording name, String code, String edition) {
        return OfficialPlace.of(edition, code)
                .map(place -> Explanation.of(
                        "sale.entry.place",
                        name,
                        ofEdition(edition),
                        place.part().ordinal() + 1,
                        place.item()));
    }

    /** An entry of which only the code is known. */
    public static Explanation of(String code, String edition) {
        return Explanation.in(language -> withoutName(language, code, edition));
    }

    /** The list itself, by the announcement that published it; the id of another tells nobody anything. */
    public static Explanation ofEdition(String edition) {
        return AnnouncementId.ofEdition(edition)
                .map(announced -> Explanation.in(language -> list(language, edition, announced)))
                .orElseGet(() -> Explanation.of("edition.listed"));
    }

    /** Likewise; a list that no announcement published is named by its force. */
    public static Explanation ofEdition(String edition, Force force) {
        return switch (force) {
            case GUIDANCE -> Explanation.of("edition.observation");
            case CONSULTATION -> Explanation.of("edition.draft");
            case STATUTORY -> ofEdition(edition);
        };
    }

    public static Explanation ofEditions(List<String> editions) {
        return Explanation.list(
                editions.stream().map(EntryCitation::ofEdition).distinct().toList());
    }

    public static String in(Language language, Wording name, String code, String edition) {
        var words = name.in(language);
        var announced = AnnouncementId.ofEdition(edition).orElse(null);
        if (announced == null) return MESSAGES.text(language, "finding.entry.listed", words, code, edition);
        var list = list(language, edition, announced);
        return OfficialPlace.of(edition, code)
                .map(place -> MESSAGES.text(language, "finding.entry." + place.part(), words, code, list, place.item()))
                .orElseGet(() -> MESSAGES.text(language, "finding.entry.announced", words, code, list));
    }

    private static String withoutName(Language language, String code, String edition) {
        var announced = AnnouncementId.ofEdition(edition).orElse(null);
        if (announced == null) return MESSAGES.text(language, "entry.listed", code);
        var list = list(language, edition, announced);
        return OfficialPlace.of(edition, code)
                .map(place -> MESSAGES.text(language, "entry." + place.part(), code, list, place.item()))
                .orElseGet(() -> MESSAGES.text(language, "entry.announced", code, list));
    }

    /** By its title and its announcement; the first edition has a title of its own. */
    private static String list(Language language, String edition, AnnouncementId announced) {
        var key = edition.equals(FIRST_BATCH) ? "edition.announced." + FIRST_BATCH : "edition.announced";
        return MESSAGES.text(language, key, announced.year(), announced.number());
    }
}
