package io.certwatch.browser;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both languages, light and dark, wide and on a phone: no barrier, no complaint, nothing from elsewhere. A picture of each is kept. */
@ExtendWith(InstallationResolver.class)
class EveryPageIT {

    private static final List<Look> LOOKS = List.of(
            new Look("en", false, 1280),
            new Look("zh", true, 1280),
            new Look("zh", false, 360),
            new Look("en", true, 360));

    /** Member of a company with no product, no contact and no message. */
    private static final String EMPTY_COMPANY = "chen.jie";

    private static final List<String> OF_MEMBERS = List.of(
            "overview",
            "inventory",
            "inventory/import",
            "try-it",
            "review",
            "obligations",
            "proofs",
            "checklist",
            "checklist/dossier",
            "company",
            "company/history",
            "bids",
            "checklist/plan-settings",
            "sectors",
            "sectors/CLOUD",
            "sectors/CONNECTED_VEHICLES",
            "sectors/PLATFORMS",
            "vendors",
            "vendors/h3c-cn",
            "contacts",
            "contacts/settings",
            "contacts/import",
            "inbox",
            "inbox/choices",
            "alerts",
            "alerts/team",
            "alerts/explanation",
            "alerts/explanation?vendor=h3c-cn",
            "catalogue",
            "catalogue/2023-2",
            "catalogue/2023-2/changes",
            "law",
            "law/on",
            "law/csl-2025",
            "law/csl-2025/changes",
            "mitigations",
            "templates",
            "templates/cross-sector",
            "lexicon",
            "register",
            "sources",
            "integrations",
            "integrations/calendar",
            "integrations/keys",
            "integrations/webhooks",
            "integrations/topics/obligations",
            "audit",
            "about",
            "components",
            "no-such-page");

    private static final List<String> OF_STEWARDS = List.of(
            "overview",
            "alerts",
            "catalogue",
            "catalogue/upload",
            "law",
            "law/upload",
            "templates",
            "templates/cloud/edit",
            "lexicon",
            "phrases",
            "register",
            "sources",
            "audit",
            "about");

    static Stream<Arguments> people() {
        return LOOKS.stream()
                .flatMap(look -> Stream.of(
                        Arguments.of("li.na", look, OF_MEMBERS),
                        Arguments.of("zhao.lei", look, OF_STEWARDS),
                        Arguments.of(EMPTY_COMPANY, look, OF_MEMBERS),
                        Arguments.of("sun.yu", look, List.of("overview", "audit", "about"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("people")
    void isUsable(String name, Look look, List<String> places, Installation installation) {
        try (var person = installation.signIn(name, look)) {
            assertSoftly(every -> places.forEach(place ->
                    every.assertThatCode(() -> assertUsable(person, place)).doesNotThrowAnyException()));
        }
    }

    private static void assertUsable(Person person, String place) {
        person.open(place);
        person.photograph(person.name() + "-" + place.replace('/', '-'));
        person.assertUsable(place);
    }
}
