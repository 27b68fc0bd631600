package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 2026-2 supersedes 2026-1 by mistake. */
class WithdrawEditionTest {

    private static final EditionId MISTAKE = new EditionId("2026-2");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final EditionsInMemory editions = new EditionsInMemory();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final ReviewEdition review = new ReviewEdition(new CompareEditions(editions));
    private final WithdrawEdition withdrawEdition = new WithdrawEdition(editions, clock);

    @BeforeEach
    void publishBoth() {
        publish(statutory("2026-1", LocalDate.of(2026, 1, 1), null, entry("OLD", ROUTER, List.of())));
        publish(statutory("2026-2", LocalDate.of(2026, 6, 1), "2026-1", entry("NEW", ROUTER, List.of(), "OLD")));
    }

    @Test
    void publishesAWithdrawingEditionAndANewRevisionOfTheOld() {
        assertThat(withdrawEdition.withdraw(MISTAKE, "a mistake"))
                .isInstanceOfSatisfying(WithdrawEdition.WithdrawalOutcome.Done.class, done -> {
                    assertThat(done.withdrawal().id()).isEqualTo(new EditionId("2026-2-w1"));
                    assertThat(done.withdrawal().content().withdraws()).isEqualTo(MISTAKE);
                    assertThat(done.withdrawal().content().announcement())
                            .as("what is withdrawn, not why")
                            .isEqualTo("2026-2");
                    assertThat(done.withdrawal().content().withdrawalReason()).isEqualTo("a mistake");
                    assertThat(done.withdrawal().content().entries()).isEmpty();
                });
        assertThat(editions.find(MISTAKE)).hasValueSatisfying(old -> {
            assertThat(old.status()).isEqualTo(EditionStatus.WITHDRAWN);
            assertThat(old.revision()).isEqualTo(2);
            assertThat(old.content().entries()).hasSize(1);
        });
        assertThat(editions.told()).hasSize(4);
    }

    @Test
    void restoresTheSupersededEditionFromThatDay() {
        assertThat(inForce(TODAY)).containsExactly("NEW");

        withdrawEdition.withdraw(MISTAKE, "a mistake");

        assertThat(inForce(TODAY)).containsExactly("OLD");
        assertThat(inForce(TODAY.minusDays(1))).containsExactly("NEW");
    }

    @Test
    void withdrawsAPublishedEditionOnce() {
        withdrawEdition.withdraw(MISTAKE, "a mistake");
        editions.add(draft(statutory("2026-3", TODAY, null, entry("X", ROUTER, List.of()))), new byte[0]);

        assertThat(withdrawEdition.withdraw(MISTAKE, "again"))
                .isInstanceOf(WithdrawEdition.WithdrawalOutcome.AlreadyWithdrawn.class);
        assertThat(withdrawEdition.withdraw(new EditionId("2026-2-w1"), "no"))
                .isInstanceOf(WithdrawEdition.WithdrawalOutcome.NothingHolds.class);
        assertThat(withdrawEdition.withdraw(new EditionId("2026-3"), "no"))
                .isInstanceOf(WithdrawEdition.WithdrawalOutcome.NothingHolds.class);
        assertThat(withdrawEdition.withdraw(new EditionId("2099-1"), "no"))
                .isInstanceOf(WithdrawEdition.WithdrawalOutcome.Unknown.class);
    }

    @Test
    void completesAWithdrawalAfterACrash() {
        var mistake = editions.find(MISTAKE).orElseThrow();
        editions.updatePublished(mistake.nextRevision(
                before -> before.withdraw(new Published.Withdrawal(new EditionId("2026-2-w1"), "a mistake", NOON))));

        withdrawEdition.finish();
        withdrawEdition.finish();

        assertThat(editions.find(new EditionId("2026-2-w1"))).isPresent();
        assertThat(editions.told()).hasSize(4);
    }

    @Test
    void correctsAnEditionBySupersedingIt() {
        var correctEdition = new CorrectEdition(editions, review);

        assertThat(correctEdition.correct(MISTAKE))
                .isInstanceOfSatisfying(CorrectEdition.CorrectionOutcome.Drafted.class, drafted -> {
                    assertThat(drafted.review().changes()).isEmpty();
                    assertThat(drafted.review().edition().content().supersedes())
                            .isEqualTo(MISTAKE);
                });
        new PublishEdition(editions, review, clock).publish(new EditionId("2026-2-c1"));
        assertThat(correctEdition.correct(new EditionId("2026-2-c1")))
                .isInstanceOfSatisfying(
                        CorrectEdition.CorrectionOutcome.Drafted.class,
                        drafted -> assertThat(drafted.review().edition().id()).isEqualTo(new EditionId("2026-2-c2")));
        assertThat(correctEdition.correct(new EditionId("2026-2-c2")))
                .isInstanceOf(CorrectEdition.CorrectionOutcome.NothingToCorrect.class);
    }

    private List<String> inForce(LocalDate day) {
        return new EntriesInForce(editions, clock)
                .editionsOn(day).stream()
                        .flatMap(edition -> edition.content().entries().stream())
                        .map(Entry::code)
                        .toList();
    }

    private void publish(EditionContent content) {
        editions.add(draft(content), new byte[0]);
        new PublishEdition(editions, review, clock).publish(content.id());
    }
}
