package io.certwatch.product.checklist;

import static io.certwatch.product.checklist.ItemState.DONE;
import static io.certwatch.product.checklist.ItemState.IN_PROGRESS;
import static io.certwatch.product.checklist.ItemState.NOT_APPLICABLE;
import static io.certwatch.product.checklist.ItemState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.checklist.ChecklistItem.Reopened;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import io.certwatch.product.checklist.ChecklistSummary.Counts;
import io.certwatch.product.checklist.plan.LastDay;
import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanBasis;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.ProofEnd;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecklistItemTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final LocalDate ASKED = LocalDate.parse("2026-12-01");
    private static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");
    private static final Author LI_NA = new Author("li.na", new RecordedBy("u-1", "Li Na", null));
    private static final ItemKey PLAN = new ItemKey("cross-sector", "incident-response-plan");

    @Test
    void isOpenUntilSomebodyStatesSomething() {
        var item = on(TODAY, null, null);
        assertThat(item.state()).isEqualTo(OPEN);
        assertThat(item.due()).isEqualTo("2027-03-01");
        assertThat(item.late()).isFalse();
        assertThat(item.revision()).isZero();
    }

    @Test
    void isLateAfterItsDueDay() {
        assertThat(on(TODAY.plusDays(1), null, null).late()).isTrue();
        assertThat(on(TODAY.plusDays(1), null, stated(due("2027-03-02"))).late())
                .as("with a later day that a person set")
                .isFalse();
    }

    @Test
    void tellsADayOfTheTemplateFromOneThatAPersonSet() {
        assertThat(on(TODAY.plusDays(1), null, null).isDueSuggested()).isTrue();
        assertThat(on(TODAY.plusDays(1), null, stated(due("2027-03-02"))).isDueSuggested())
                .isFalse();
    }

    @Test
    void anObligationIsOpenForItsNextProofWhileTheOneOnRecordIsAboutToEnd() {
        var end = new ProofEnd(new LastDay(TODAY.plusDays(100), SetBy.PROOF), 180);
        var proven = new PlanBasis(PlanPath.TESTING, PlanSettings.ESTIMATED, null, null, null, Set.of(), true, end);

        var near = ofObligation(proven, TODAY);
        assertThat(near.state()).isEqualTo(OPEN);
        assertThat(near.reopened()).isEqualTo(Reopened.RENEWAL);
        assertThat(near.due()).isEqualTo(end.next().day());
        assertThat(near.late()).as("its first steps").isTrue();
        assertThat(near.isOverdue(TODAY)).as("nobody planned the day").isFalse();
        assertThat(near.evidence()).as("the proof on record").hasSize(1);

        var before = ofObligation(proven, TODAY.minusDays(81));
        assertThat(before.state()).isEqualTo(DONE);
        assertThat(before.late()).isFalse();
    }

    @Test
    void anObligationWhoseProofIsToBeConfirmedIsInProgressAndNoRenewal() {
        var end = new ProofEnd(new LastDay(TODAY.plusDays(100), SetBy.PROOF), 180);
        var basis =
                new PlanBasis(PlanPath.TESTING, PlanSettings.ESTIMATED, null, null, null, Set.of(), true, true, end);

        for (var day : List.of(TODAY, TODAY.minusDays(81))) {
            var item = ofObligation(basis, day);
            assertThat(item.state()).isEqualTo(IN_PROGRESS);
            assertThat(item.reopened()).isEqualTo(Reopened.TO_BE_CONFIRMED);
            assertThat(item.isRenewal()).isFalse();
            var counts = Counts.NONE.plus(item);
            assertThat(counts.done()).isZero();
            assertThat(counts.inProgress()).isOne();
            assertThat(counts.toBeConfirmed()).isOne();
            assertThat(counts.renewals()).isZero();
        }
    }

    private static ChecklistItem ofObligation(PlanBasis basis, LocalDate day) {
        var proof = new TemplateItem(
                new ItemKey("cross-sector", "proof"),
                1,
                Category.CERTIFICATION,
                SubjectKind.OBLIGATION,
                new Wording("取得证明", "Obtain the proof"),
                Wording.NONE,
                null,
                AnsweredBy.CERTIFICATION_STEPS,
                null,
                null,
                ASKED,
                null);
        var subject = new ItemSubject(SubjectKind.OBLIGATION, id().toString(), "R-1", "R-1", ASKED, null);
        return ChecklistItem.ofAsked(
                id(), proof, ASKED, new SubjectFacts(subject, Map.of(proof.id(), certified()), basis), null, day);
    }

    @Test
    void countsTheDaysFromTheLatestDayOnWhichItCouldBeAsked() {
        var vendor = new ItemSubject(SubjectKind.VENDOR, "huawei-cn", "huawei-cn", "huawei-cn", TODAY, null);
        var item = ChecklistItem.ofAsked(
                UUID.randomUUID(), plan("Write a plan"), ASKED, new SubjectFacts(vendor, Map.of()), null, TODAY);
        assertThat(item.due()).isEqualTo(TODAY.plusDays(90));
    }

    @Test
    void isDueOnTheReviewDayOfWhatTheSystemKnows() {
        var done = new ItemAnswer(
                text("Stated."),
                Map.of("n", 1L),
                text("The profile"),
                true,
                DONE,
                null,
                null,
                Map.of(),
                null,
                TODAY,
                NOW);
        var item = on(TODAY.minusDays(40), done, null);
        assertThat(item.state()).isEqualTo(DONE);
        assertThat(item.due()).isEqualTo(TODAY);
        assertThat(item.reviewOn()).isEqualTo(TODAY);
        assertThat(item.isDueUntil(TODAY)).isTrue();
        assertThat(item.isDueUntil(TODAY.minusDays(1))).isFalse();
    }

    @Test
    void isNotDoneWithoutEvidenceOrAPersonsWord() {
        assertThatThrownBy(() -> stated(state(DONE)))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        rejected -> assertThat(rejected.field()).isEqualTo("word"));
        assertThat(on(TODAY, null, stated(done("The board approved it.", null))).state())
                .isEqualTo(DONE);
        var withFile = untouched().adding(file(), LI_NA, NOW);
        assertThat(on(TODAY, null, restated(withFile, state(DONE))).state()).isEqualTo(DONE);
    }

    @Test
    void isNotApplicableOnlyForAReason() {
        assertThatThrownBy(() -> stated(state(NOT_APPLICABLE)))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        rejected -> assertThat(rejected.field()).isEqualTo("reason"));
        var reason =
                new ItemStatement(NOT_APPLICABLE, "We sell nothing there.", null, null, null, null, null, Map.of());
        assertThat(on(TODAY, null, stated(reason)).state()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void keepsTheEvidenceThatItIsDoneBy() {
        var file = file();
        var done = restated(untouched().adding(file, LI_NA, NOW), state(DONE));
        assertThatThrownBy(() -> done.removing(file, LI_NA, NOW)).isInstanceOf(Conflict.class);
        var vouched = restated(done, done("Approved.", null));
        assertThat(vouched.removing(file, LI_NA, NOW).evidence()).isEmpty();
    }

    @Test
    void isOpenAgainAfterItsReviewDay() {
        var done = stated(done("Approved.", LocalDate.parse("2027-06-30")));
        assertThat(on(LocalDate.parse("2027-06-30"), null, done).state()).isEqualTo(DONE);
        var after = on(LocalDate.parse("2027-07-01"), null, done);
        assertThat(after.state()).isEqualTo(OPEN);
        assertThat(after.late()).isTrue();
        assertThat(after.reopened()).isEqualTo(Reopened.REVIEW);
        assertThat(after.statement().word()).isEqualTo("Approved.");
    }

    @Test
    void isOpenAgainAfterItExpired() {
        var until = LocalDate.parse("2027-04-30");
        var done = stated(new ItemStatement(DONE, null, "Signed.", null, null, null, until, Map.of()));
        assertThat(on(until, null, done).state()).isEqualTo(DONE);
        assertThat(on(until.plusDays(1), null, done).reopened()).isEqualTo(Reopened.EXPIRY);
    }

    @Test
    void cannotBeSettledWithADayThatHasPassed() {
        assertThatThrownBy(() -> stated(done("Approved.", TODAY.minusDays(1))))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        rejected -> assertThat(rejected.field()).isEqualTo("reviewOn"));
    }

    @Test
    void isReviewedAsOftenAsItsTemplateSays() {
        assertThat(stated(done("Approved.", null)).statement().reviewOn()).isEqualTo(TODAY.plusMonths(12));
        assertThat(stated(state(IN_PROGRESS)).statement().reviewOn()).isNull();
    }

    @Test
    void isClosedByACertificateThatTheSystemKnows() {
        var item = on(TODAY, certified(), stated(state(IN_PROGRESS)));
        assertThat(item.state()).isEqualTo(DONE);
        assertThat(item.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.kind()).isEqualTo(ItemEvidence.Kind.CERTIFICATE));
        assertThat(on(TODAY, null, stated(state(IN_PROGRESS))).state())
                .as("once the certificate has lapsed")
                .isEqualTo(IN_PROGRESS);
    }

    @Test
    void isOpenAgainWhenWhatAPersonVouchedForLapsesLater() {
        var vouched = stated(done("The certificate hangs on our wall.", null));
        assertThat(on(TODAY, openSince(NOW.minusSeconds(1), OPEN), vouched).state())
                .as("a word that is newer than the lapse")
                .isEqualTo(DONE);

        var lapsed = on(TODAY, openSince(NOW.plusSeconds(60), OPEN), vouched);
        assertThat(lapsed.state()).isEqualTo(OPEN);
        assertThat(lapsed.reopened()).isEqualTo(Reopened.LAPSED);
        assertThat(lapsed.late()).as("before its due day").isFalse();
        assertThat(lapsed.statement().word()).isEqualTo("The certificate hangs on our wall.");
        var withFile = vouched.adding(file(), LI_NA, NOW.plusSeconds(120));
        assertThat(on(TODAY, openSince(NOW.plusSeconds(60), OPEN), withFile).state())
                .as("a file says nothing by itself")
                .isEqualTo(OPEN);
        assertThat(on(TODAY, openSince(NOW.plusSeconds(60), IN_PROGRESS), vouched)
                        .state())
                .as("applied for again")
                .isEqualTo(IN_PROGRESS);
    }

    @Test
    void keepsTheStateOfAPersonWhoContestsTheStateOfTheSystem() {
        var before = stated(state(IN_PROGRESS));
        assertThat(on(TODAY, certified(), before).state())
                .as("what was stated before the certificate")
                .isEqualTo(DONE);
        for (var open : List.of(OPEN, IN_PROGRESS)) {
            var contested = before.stating(before.asked(), state(open), certified(), LI_NA, NOW);
            assertThat(contested.saysSameAs(before)).isFalse();
            assertThat(on(TODAY, certified(), contested).state()).isEqualTo(open);
            assertThat(on(TODAY, certified(), contested.adding(file(), LI_NA, NOW))
                            .state())
                    .isEqualTo(open);
            var withdrawn = contested.stating(before.asked(), ItemStatement.NOTHING, certified(), LI_NA, NOW);
            assertThat(on(TODAY, certified(), withdrawn).state()).isEqualTo(DONE);
        }
    }

    @Test
    void staysTheSystemsWhereAPersonRepeatsIt() {
        var statement = state(DONE).checkAndComplete(false, certified(), null, TODAY);
        assertThat(statement.state()).isNull();
    }

    @Test
    void isNotDoneByAnAnswerWithoutFigures() {
        assertThatThrownBy(() -> new ItemAnswer(
                        text("All judged."), Map.of(), text("inventory"), true, DONE, null, null, Map.of(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemAnswer(
                        text("12 of 13."),
                        Map.of("judged", 12L),
                        text("inventory"),
                        false,
                        DONE,
                        null,
                        null,
                        Map.of(),
                        NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesWithTheProgressOfTheSystemAndTakesItsDetails() {
        var answer = new ItemAnswer(
                text("Applied for."),
                Map.of(),
                text("obligation"),
                false,
                IN_PROGRESS,
                null,
                null,
                Map.of("applicationNumber", "A-7", "body", "CCRC"),
                NOW);
        var item = on(TODAY, answer, stated(details(Map.of("body", "CCRC Beijing"))));
        assertThat(item.state()).isEqualTo(IN_PROGRESS);
        assertThat(item.details()).isEqualTo(Map.of("applicationNumber", "A-7", "body", "CCRC Beijing"));
    }

    @Test
    void isDueWithItsSubject() {
        var day = TODAY.minusDays(1);
        var consultation = new ItemSubject(SubjectKind.CONSULTATION, "o-1", "R-1", "o-1", null, day);
        var item = ChecklistItem.ofAsked(
                UUID.randomUUID(), plan("Write a plan"), ASKED, new SubjectFacts(consultation, Map.of()), null, TODAY);
        assertThat(item.due()).isEqualTo(day);
        assertThat(item.late()).isTrue();
    }

    @Test
    void hasTheSameIdWheneverItIsAsked() {
        var plan = plan("Write a plan");
        var id = ItemId.of("demo", plan, "company");
        assertThat(id)
                .isEqualTo(ItemId.of("demo", plan("Write a plan, and rehearse it"), "company"))
                .isNotEqualTo(ItemId.of("harbor", plan, "company"))
                .isNotEqualTo(ItemId.of("demo", plan, "another"));
        assertThat(ItemId.isOf(id, "demo", plan)).isTrue();
        assertThat(ItemId.isOf(id, "harbor", plan)).isFalse();
        assertThat(ItemId.isAbout(id, "company")).isTrue();
        assertThat(ItemId.isAbout(id, "another")).isFalse();
    }

    @Test
    void showsWhatPeopleWereAskedBeforeTheTemplateChanged() {
        var done = stated(done("Approved.", null));
        var item = ChecklistItem.ofAsked(
                done.id(),
                plan("Write a plan, and rehearse it"),
                ASKED,
                new SubjectFacts(ItemSubject.company(), Map.of()),
                done,
                TODAY);
        assertThat(item.state()).isEqualTo(DONE);
        assertThat(item.asked().what().en()).isEqualTo("Write a plan, and rehearse it");
        assertThat(item.statedFor()).isEqualTo(done.asked());
        assertThat(on(TODAY, null, done).statedFor()).isNull();
    }

    @Test
    void keepsWhatPeopleStatedAboutAnItemThatIsGone() {
        var item = ChecklistItem.ofRetired(stated(done("Approved.", TODAY)), Retired.ITEM_REMOVED);
        assertThat(item.state()).isEqualTo(DONE);
        assertThat(item.late()).isFalse();
        assertThat(item.asked().what().en()).isEqualTo("Write a plan");
    }

    private static ChecklistItem on(LocalDate day, @Nullable ItemAnswer answer, @Nullable StatedItem stated) {
        var answers = answer == null ? Map.<ItemKey, ItemAnswer>of() : Map.of(PLAN, answer);
        return ChecklistItem.ofAsked(
                id(), plan("Write a plan"), ASKED, new SubjectFacts(ItemSubject.company(), answers), stated, day);
    }

    private static TemplateItem plan(String what) {
        return new TemplateItem(
                PLAN,
                1,
                Category.RISK_RESPONSE,
                SubjectKind.COMPANY,
                new Wording("制定预案", what),
                new Wording("法律要求", "The law asks for it"),
                null,
                null,
                90,
                12,
                LocalDate.parse("2026-06-01"),
                null);
    }

    private static UUID id() {
        return ItemId.of("demo", plan("Write a plan"), "company");
    }

    private static StatedItem untouched() {
        return StatedItem.createUntouched(
                id(), "demo", Asked.of(plan("Write a plan"), ItemSubject.company()), LI_NA, NOW);
    }

    private static StatedItem stated(ItemStatement statement) {
        return restated(untouched(), statement);
    }

    private static StatedItem restated(StatedItem before, ItemStatement statement) {
        var checked = statement.checkAndComplete(!before.evidence().isEmpty(), null, 12, TODAY);
        return before.stating(before.asked(), checked, null, LI_NA, NOW);
    }

    private static ItemStatement state(ItemState state) {
        return new ItemStatement(state, null, null, null, null, null, null, Map.of());
    }

    private static ItemStatement done(String word, @Nullable LocalDate reviewOn) {
        return new ItemStatement(DONE, null, word, "li.na", null, reviewOn, null, Map.of());
    }

    private static ItemStatement due(String day) {
        return new ItemStatement(null, null, null, null, LocalDate.parse(day), null, null, Map.of());
    }

    private static ItemStatement details(Map<String, String> details) {
        return new ItemStatement(null, null, null, null, null, null, null, details);
    }

    private static ItemAnswer certified() {
        return new ItemAnswer(
                text("Certified."),
                Map.of(),
                text("register"),
                true,
                DONE,
                null,
                new ItemAnswer.CertificateReference("C-1", null),
                Map.of(),
                NOW);
    }

    private static ItemAnswer openSince(Instant lapsed, ItemState state) {
        return new ItemAnswer(
                text("Lapsed."),
                Map.of(),
                text("obligation"),
                false,
                state,
                null,
                null,
                Map.of(),
                lapsed,
                null,
                lapsed);
    }

    private static ItemEvidence file() {
        return new ItemEvidence(
                UUID.randomUUID(),
                ItemEvidence.Kind.FILE,
                "plan.pdf",
                "application/pdf",
                7L,
                "ab",
                null,
                "li.na",
                LI_NA.recordedBy(),
                NOW);
    }

    private static Explanation text(String en) {
        return new Explanation("", en);
    }
}
