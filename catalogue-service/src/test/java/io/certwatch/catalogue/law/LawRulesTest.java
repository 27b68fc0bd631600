package io.certwatch.catalogue.law;

import static io.certwatch.catalogue.AuthorFixture.STEWARD;
import static io.certwatch.catalogue.law.LawFixture.NOON;
import static io.certwatch.catalogue.law.LawFixture.adopted;
import static io.certwatch.catalogue.law.LawFixture.consultation;
import static io.certwatch.catalogue.law.LawFixture.duty;
import static io.certwatch.catalogue.law.LawFixture.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.FieldFault;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a version may supersede. */
class LawRulesTest {

    private final LawsInMemory laws = new LawsInMemory();

    @BeforeEach
    void publish() {
        laws.addPublished(published(adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23"))));
        laws.addPublished(published(adopted("sl-2", "2031-01-01", "2031-03-01", "sl-1", duty("24"))));
        laws.addPublished(published(consultation("sl-d", "2031-06-01", "2031-06-30", "sl-2", duty("24"))));
    }

    @Test
    void acceptsWhatSupersedesAnAdoptedVersion() {
        assertThat(faults(adopted("sl-3", "2032-01-01", "2032-03-01", "sl-2", duty("25"))))
                .isEmpty();
        assertThat(faults(consultation("sl-d2", "2032-01-01", "2032-03-01", "sl-d", duty("25"))))
                .isEmpty();
    }

    @Test
    void rejectsWhatSupersedesNothingThatIsPublished() {
        laws.add(LawVersion.draft(adopted("sl-3", "2032-01-01", "2032-03-01", "sl-2", duty("25")), STEWARD, NOON));

        assertThat(faults(adopted("sl-4", "2033-01-01", "2033-03-01", null, duty("25"))))
                .containsExactly("supersedes");
        assertThat(faults(adopted("sl-4", "2033-01-01", "2033-03-01", "sl-3", duty("25"))))
                .containsExactly("supersedes");
        assertThat(faults(adopted("sl-4", "2033-01-01", "2033-03-01", "sl-d", duty("25"))))
                .containsExactly("supersedes");
        assertThat(faults(adopted("sl-4", "2030-06-01", "2033-03-01", "sl-2", duty("25"))))
                .containsExactly("supersedes");
    }

    @Test
    void rejectsASecondVersionOfTheSameDayUnlessItSupersedesTheFirst() {
        assertThat(faults(adopted("sl-2-c1", "2031-02-01", "2031-03-01", "sl-1", duty("25"))))
                .containsExactly("effective");
        var correction = adopted("sl-2-c1", "2031-02-01", "2031-03-01", "sl-2", duty("25"));
        assertThat(faults(correction)).isEmpty();

        laws.addPublished(published(correction));
        assertThat(faults(adopted("sl-2-c2", "2031-02-02", "2031-03-01", "sl-2", duty("26"))))
                .containsExactly("effective");
        assertThat(faults(adopted("sl-2-c2", "2031-02-02", "2031-03-01", "sl-2-c1", duty("26"))))
                .isEmpty();
    }

    @Test
    void acceptsTheDayOfAVersionThatAnotherHasReplacedByThen() {
        laws.addPublished(published(adopted("sl-2-c1", "2031-01-02", "2031-02-01", "sl-2", duty("25"))));

        assertThat(faults(adopted("sl-2-c2", "2031-01-03", "2031-03-01", "sl-2-c1", duty("26"))))
                .isEmpty();
    }

    private List<String> faults(LawContent content) {
        return new LawRules(laws)
                .faults(content).stream().map(FieldFault::field).toList();
    }
}
