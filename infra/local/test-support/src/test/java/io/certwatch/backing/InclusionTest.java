package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What MongoDB answers; of fields in lists the library answers something else. */
class InclusionTest {

    private static final Document PRODUCT = new Document("_id", "demo/A-1")
            .append("name", new Document("zh", "路由器").append("en", "Router"))
            .append("vendor", null)
            .append(
                    "obligations",
                    Arrays.asList(
                            new Document("id", "o1").append("due", "2027-03"),
                            new Document("due", "2027-04"),
                            null,
                            "none",
                            List.of(new Document("id", "o2"))));

    @Test
    void keepsFieldsAndTheId() {
        assertThat(keep(new Document("name.en", 1).append("vendor", true).append("missing.none", 1)))
                .isEqualTo(new Document("_id", "demo/A-1")
                        .append("name", new Document("en", "Router"))
                        .append("vendor", null));
    }

    @Test
    void keepsAPartOfEachElementThatHasFields() {
        assertThat(keep(new Document("obligations.id", 1)).get("obligations"))
                .isEqualTo(List.of(new Document("id", "o1"), new Document(), List.of(new Document("id", "o2"))));
    }

    @Test
    void keepsNothingOfAValueWithoutFields() {
        assertThat(keep(new Document("vendor.none", 1))).isEqualTo(new Document("_id", "demo/A-1"));
    }

    @Test
    void leavesOtherStagesToTheLibrary() {
        for (var stage : List.of(
                new Document(),
                new Document("vendor", 0),
                new Document("due", "$obligations.due"),
                new Document("name", 1).append("name.en", 1),
                new Document("name.en", 1).append("name", 1),
                new Document("vendor", 1).append("_id", 0))) {
            assertThat(Inclusion.of(stage)).as(stage.toString()).isNull();
        }
    }

    private static Document keep(Document stage) {
        return Objects.requireNonNull(Inclusion.of(stage)).keepOf(PRODUCT);
    }
}
