package io.certwatch.catalogue.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.web.EditionEventsController.EditionEventView;
import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EditionEventViewTest {

    private static final String TOPIC = "certwatch.catalogue.editions.v1";
    private static final int SMALL = 2_000; // bytes

    private final EditionEventView view = new EditionEventView(JsonMapper.shared());

    static Iterable<Example> examples() {
        return Contracts.examples(TOPIC);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsEveryEventButPartsAndLeavesOutWhatIsLarge(Example example) {
        var shown = view.data(example.type(), example.json());
        if (example.type().endsWith(".part")) {
            assertThat(shown).isEmpty();
            return;
        }
        var edition = JsonMapper.shared().readTree(shown.orElseThrow());
        var whole = JsonMapper.shared().readTree(example.json());
        assertThat(edition.propertyNames())
                .contains("id", "revision", "status", "force", "title", "effective")
                .doesNotContain("entries", "changes", "parts", "source");
        edition.forEachEntry((name, value) -> assertThat(value).as(name).isEqualTo(whole.path(name)));
        assertThat(shown.orElseThrow().length).isLessThan(SMALL);
    }
}
