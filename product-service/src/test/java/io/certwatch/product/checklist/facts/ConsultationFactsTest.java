package io.certwatch.product.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.edition.Force;
import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawFixture;
import io.certwatch.law.LawVersion;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.checklist.AnsweredBy;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.SubjectFacts;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.checklist.facts.OpenConsultations.EditionConsultations;
import io.certwatch.product.checklist.facts.OpenConsultations.LawConsultations;
import io.certwatch.product.checklist.facts.OpenConsultations.OpenConsultation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.review.SettableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsultationFactsTest {

    private static final TemplateItem DAYS =
            ItemFixture.item("consultation-days-left", SubjectKind.CONSULTATION, AnsweredBy.CONSULTATION_DAYS);
    private static final TemplateItem COMMENTS = ItemFixture.item("comments-sent", SubjectKind.CONSULTATION, null);

    private final SettableClock clock = new SettableClock("2026-11-27T08:00:00Z");
    private final List<Edition> editions = new ArrayList<>();
    private final List<OpenConsultation> laws = new ArrayList<>();
    private final ConsultationFacts facts = new ConsultationFacts(
            List.of(
                    new EditionConsultations(() -> editions),
                    day -> laws.stream()
                            .filter(law ->
                                    law.lastDay() == null || !law.lastDay().isBefore(day))
                            .toList()),
            clock);

    private static Edition edition(String id, String supersedes, Force force, String issued, String effective) {
        return CatalogueFixture.edition(id, supersedes, effective)
                .withForce(force)
                .withIssued(LocalDate.parse(issued));
    }

    private static OpenConsultation law(String id, String lastDay) {
        return new OpenConsultation(
                "law/" + id, new Wording("法", "Law"), "/api/laws/" + id, LocalDate.parse(lastDay), null);
    }

    private List<SubjectFacts> page(String after, int limit) {
        return facts.page("demo", List.of(DAYS, COMMENTS), after, limit);
    }

    private List<String> ids() {
        return page(null, 10).stream().map(open -> open.subject().id()).toList();
    }

    @Test
    void aDraftIsOpenUntilALaterEditionDecides() {
        editions.add(edition("2023-2", "2017-1", Force.STATUTORY, "2023-07-03", "2023-07-03"));
        editions.add(edition("2027-draft", "2023-2", Force.CONSULTATION, "2026-11-01", "2027-07-01"));
        editions.add(edition("watch", null, Force.GUIDANCE, "2026-11-01", "2026-11-01"));
        assertThat(ids()).containsExactly("edition/2027-draft");

        editions.add(edition("2027-1", "2023-2", Force.STATUTORY, "2027-03-01", "2027-09-01"));
        assertThat(ids()).isEmpty();
    }

    @Test
    void aDraftEndsWithItsWithdrawalAndWithTheEditionThatSupersedesIt() {
        var draft = edition("2027-draft", "2023-2", Force.CONSULTATION, "2026-11-01", "2027-07-01");
        editions.add(draft.withWithdrawn(true));
        assertThat(ids()).isEmpty();

        editions.clear();
        editions.add(draft);
        editions.add(edition("2027-1", "2027-draft", Force.STATUTORY, "2027-03-01", "2027-09-01")
                .withWithdrawn(true));
        assertThat(ids()).as("a withdrawn edition decides nothing").containsExactly("edition/2027-draft");

        editions.add(edition("2027-2", "2027-draft", Force.STATUTORY, "2027-04-01", "2027-09-01"));
        assertThat(ids()).isEmpty();
    }

    @Test
    void saysThatAnEditionStatesNoLastDay() {
        editions.add(edition("2027-draft", "2023-2", Force.CONSULTATION, "2026-11-01", "2026-12-01"));
        var open = page(null, 10).getFirst();
        assertThat(open.subject().due()).isNull();
        assertThat(open.subject().name()).isEqualTo("目录2027-draft / Catalogue 2027-draft");
        var answer = open.answers().get(DAYS.id());
        assertThat(answer.figures()).containsExactly(entry("daysUntilProposedEffect", 4L));
        assertThat(answer.text().en())
                .isEqualTo(
                        "The last day for comments is not stated; it is proposed to take effect on 1 December 2026, in"
                                + " 4 days.");
        clock.set("2026-12-02T08:00:00Z");
        assertThat(page(null, 10).getFirst().answers().get(DAYS.id()).text().zh())
                .isEqualTo("未注明征求意见的截止日期；拟自2026年12月1日起施行（已过）。");
    }

    /** The day of Beijing counts, which begins at 16:00 in UTC. */
    @Test
    void countsTheDaysThatAreLeftInChina() {
        laws.add(law("draft", "2026-11-29"));
        assertThat(text()).isEqualTo("2 days are left for comments, until 29 November 2026.");
        clock.set("2026-11-27T16:00:00Z");
        assertThat(text()).isEqualTo("One day is left for comments, until 29 November 2026.");
        clock.set("2026-11-29T15:59:59Z");
        assertThat(text()).isEqualTo("Today is the last day for comments, until 29 November 2026.");
        clock.set("2026-11-29T16:00:00Z");
        assertThat(page(null, 10)).isEmpty();
    }

    private String text() {
        var open = page(null, 10).getFirst();
        assertThat(open.subject().due()).isEqualTo("2026-11-29");
        var answer = open.answers().get(DAYS.id());
        assertThat(answer.state()).isEqualTo(ItemState.OPEN);
        assertThat(answer.complete()).isFalse();
        assertThat(open.answers()).doesNotContainKey(COMMENTS.id());
        return answer.text().en();
    }

    @Test
    void aDraftOfALawIsOpenFromItsIssueToItsLastDay() {
        var draft = LawFixture.DRAFT;
        var adopted = draft.withStage(LawVersion.Stage.ADOPTED);
        var drafts = new LawConsultations(() -> new KnownLaws(List.of(draft)));
        assertThat(drafts.on(LocalDate.parse("2025-03-27"))).isEmpty();
        assertThat(drafts.on(LocalDate.parse("2025-03-28"))).singleElement().satisfies(open -> {
            assertThat(open.id()).isEqualTo("law/" + draft.id());
            assertThat(open.lastDay()).isEqualTo(draft.commentsUntil());
        });
        assertThat(drafts.on(LocalDate.parse("2025-04-27"))).hasSize(1);
        assertThat(drafts.on(LocalDate.parse("2025-04-28"))).isEmpty();
        var others = new KnownLaws(List.of(draft.withWithdrawn(true), adopted.withId("adopted")));
        assertThat(new LawConsultations(() -> others).on(LocalDate.parse("2025-04-01")))
                .isEmpty();
    }

    @Test
    void pagesByLastDay() {
        laws.add(law("b", "2026-12-31"));
        laws.add(law("a", "2026-12-31"));
        laws.add(law("c", "2026-12-01"));
        editions.add(edition("2027-draft", "2023-2", Force.CONSULTATION, "2026-11-01", "2027-07-01"));
        var first = page(null, 2);
        var second = page(first.getLast().subject().place(), 2);
        assertThat(ids()).containsExactly("law/c", "law/a", "law/b", "edition/2027-draft");
        assertThat(first).extracting(open -> open.subject().id()).containsExactly("law/c", "law/a");
        assertThat(second).extracting(open -> open.subject().id()).containsExactly("law/b", "edition/2027-draft");
        assertThat(facts.find("demo", List.of(DAYS), List.of("law/b", "law/gone")))
                .extracting(open -> open.subject().id())
                .containsExactly("law/b");
        assertThat(facts.page("demo", List.of(), null, 1).getFirst().answers()).isEqualTo(Map.of());
    }
}
