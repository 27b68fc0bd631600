package io.certwatch.catalogue.law;

import static io.certwatch.catalogue.AuthorFixture.STEWARD;
import static io.certwatch.catalogue.law.LawFixture.NOON;
import static io.certwatch.catalogue.law.LawFixture.adopted;
import static io.certwatch.catalogue.law.LawFixture.consultation;
import static io.certwatch.catalogue.law.LawFixture.duty;
import static io.certwatch.catalogue.law.LawFixture.fine;
import static io.certwatch.catalogue.law.LawFixture.penalty;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of versions of laws. */
public abstract class LawsContract {

    private static final LawContent CONTENT =
            adopted("sl-2031", "2031-01-01", "2031-03-01", "sl-2030", duty(null), penalty(fine(1L, null)));
    private static final LawVersion DRAFT = LawVersion.draft(CONTENT, STEWARD, NOON);
    private static final LawChange CHANGE =
            new LawChange("duty", List.of(LawChange.Kind.RENUMBERED), "23", "25", List.of());
    private static final LawVersion PUBLISHED = DRAFT.publishedAs(new LawPublication(NOON, List.of(CHANGE), null));
    private static final LawVersion WITHDRAWN =
            PUBLISHED.publishedAs(new LawPublication(NOON, List.of(CHANGE), new LawWithdrawal("wrong", NOON)));

    private Laws laws;

    protected abstract Laws emptyLaws();

    /** How many events were written. */
    protected abstract int told();

    @BeforeEach
    void begin() {
        laws = emptyLaws();
    }

    @Test
    void republishesNoStateThatAnotherHasReplacedMeanwhile() {
        laws.addPublished(PUBLISHED);
        laws.withdraw(WITHDRAWN);

        laws.republish(PUBLISHED);
        assertThat(told()).isEqualTo(2);
        laws.republish(WITHDRAWN);
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void returnsStoredVersions() {
        assertThat(laws.add(DRAFT)).isTrue();
        assertThat(laws.add(DRAFT)).isFalse();
        assertThat(laws.find("sl-2031")).contains(DRAFT);
        assertThat(laws.find("sl-2099")).isEmpty();
    }

    @Test
    void listsTheLatestDayOfIssueFirst() {
        laws.add(DRAFT);
        laws.addPublished(
                LawFixture.published(consultation("sl-2031-draft", "2030-06-01", "2030-06-30", null, duty("23"))));
        laws.addPublished(LawFixture.published(adopted("sl-2032", "2032-01-01", "2032-03-01", "sl-2031", duty("25"))));

        assertThat(laws.newestFirst())
                .extracting(LawVersion::id)
                .containsExactly("sl-2032", "sl-2031", "sl-2031-draft");
    }

    @Test
    void replacesOnlyThePreviousRevisionOfADraft() {
        var second = DRAFT.replacedBy(CONTENT, STEWARD, NOON);
        laws.add(DRAFT);

        assertThat(laws.edit(second)).isTrue();
        assertThat(laws.edit(second)).isFalse();
        assertThat(laws.find("sl-2031")).contains(second);
    }

    @Test
    void removesOnlyTheDraftThatIsStored() {
        laws.add(DRAFT);

        assertThat(laws.remove(DRAFT.replacedBy(CONTENT, STEWARD, NOON))).isFalse();
        assertThat(laws.remove(DRAFT)).isTrue();
        assertThat(laws.find("sl-2031")).isEmpty();
    }

    @Test
    void publishesAndWithdrawsOnce() {
        laws.add(DRAFT);
        assertThat(laws.withdraw(PUBLISHED)).isFalse();

        assertThat(laws.publish(PUBLISHED)).isTrue();
        assertThat(laws.publish(PUBLISHED)).isFalse();
        assertThat(laws.find("sl-2031")).contains(PUBLISHED);
        assertThat(laws.edit(PUBLISHED.replacedBy(CONTENT, STEWARD, NOON))).isFalse();
        assertThat(laws.remove(PUBLISHED)).isFalse();

        assertThat(laws.withdraw(WITHDRAWN)).isTrue();
        assertThat(laws.withdraw(WITHDRAWN)).isFalse();
        assertThat(laws.find("sl-2031")).contains(WITHDRAWN);
    }

    @Test
    void addsAPublishedVersionOnce() {
        var shipped = LawFixture.published(CONTENT);

        assertThat(laws.addPublished(shipped)).isTrue();
        assertThat(laws.addPublished(shipped)).isFalse();
        laws.republish(shipped);
        assertThat(laws.newestFirst()).containsExactly(shipped);
    }
}
