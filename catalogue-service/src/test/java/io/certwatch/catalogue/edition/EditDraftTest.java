package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.AuthorFixture.STEWARD;
import static io.certwatch.catalogue.AuthorFixture.WU;
import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.criterionForm;
import static io.certwatch.catalogue.edition.EditionFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.edition.DraftEdit.Continue;
import io.certwatch.catalogue.edition.DraftEdit.Define;
import io.certwatch.catalogue.edition.DraftEdit.Merge;
import io.certwatch.catalogue.edition.DraftEdit.Part;
import io.certwatch.catalogue.edition.DraftEdit.Recode;
import io.certwatch.catalogue.edition.DraftEdit.Rename;
import io.certwatch.catalogue.edition.DraftEdit.Split;
import io.certwatch.catalogue.edition.Reading.Found;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.catalogue.source.Arrival;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft of 2031-1 with a firewall and a web firewall; 2030-1 has both under other names. */
class EditDraftTest {

    private static final EditionId DRAFT = new EditionId("2031-1");

    private final EditionsInMemory editions = new EditionsInMemory();
    private final CompareEditions comparison = new CompareEditions(editions);
    private final ReviewEdition review = new ReviewEdition(comparison);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final ReceiveEdition receiveEdition = new ReceiveEdition(editions, review, clock);
    private final EditDraft editDraft = new EditDraft(editions, review, clock);

    @BeforeEach
    void draftTwoFirewalls() {
        receive(form("2030-1", null, undeclared("A", "防火墙（硬件）"), undeclared("B", "WEB应用防火墙（WAF）")));
        receive(form("2031-1", "2030-1", undeclared("A", "防火墙"), undeclared("B", "应用防护墙")));
    }

    @Test
    void keepsEveryEditInTheHistory() {
        editDraft.edit(DRAFT, 1, new Rename("B", new Bilingual("WAF", null)), STEWARD);
        editDraft.edit(DRAFT, 2, new Recode("B", "C"), STEWARD);

        assertThat(draft().drafting().edits())
                .containsExactly(
                        new Drafting.Edit(2, "steward", WU, NOON, new Sentence("更名B：WAF", "renamed B: WAF")),
                        new Drafting.Edit(3, "steward", WU, NOON, new Sentence("将B的编号改为C", "gave B the code C")));
        assertThat(draft().content().entries()).extracting(Entry::code).containsExactly("A", "C");
    }

    @Test
    void keepsAHoldWhenTheCodeChanges() {
        var held = new Reading(
                List.of(),
                List.of(new Reading.Unread(
                        "B", "table 1, row 2", "≥12", new Sentence("单位不明确", "its unit is not clear"), true)));
        receive(held);

        editDraft.edit(DRAFT, draft().revision(), new Recode("B", "C"), STEWARD);

        assertThat(draft().status()).isEqualTo(EditionStatus.HELD);
        assertThat(draft().content().entry("C")).isPresent();
    }

    @Test
    void resolvesASuggestedPredecessor() {
        assertThat(InEnglish.texts(review.review(draft()).problems()))
                .anyMatch(problem -> problem.contains("may continue B"));

        done(editDraft.edit(DRAFT, 1, new Continue("B", List.of("B")), STEWARD), after -> {
            assertThat(InEnglish.texts(after.problems())).noneMatch(problem -> problem.contains("may continue"));
            assertThat(after.changes())
                    .extracting(change -> change.summary().continues())
                    .contains(List.of("B"));
        });
    }

    @Test
    void mergesEntriesAndTheirPredecessors() {
        editDraft.edit(DRAFT, 1, new Continue("B", List.of("B")), STEWARD);

        done(
                editDraft.edit(DRAFT, 2, new Merge("A", List.of("B")), STEWARD),
                after -> assertThat(after.edition().content().entries())
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.continues()).containsExactly("A", "B")));
    }

    @Test
    void splitsAnEntryIntoPartsWithItsPredecessors() {
        var parts = List.of(
                new Part("A1", new Bilingual("硬件防火墙", null), null),
                new Part("A2", new Bilingual("软件防火墙", null), new Bilingual("软件", null)));

        done(
                editDraft.edit(DRAFT, 1, new Split("A", parts), STEWARD),
                after -> assertThat(after.edition().content().entries())
                        .extracting(Entry::code, Entry::continues)
                        .startsWith(tuple("A1", List.of("A")), tuple("A2", List.of("A"))));
    }

    @Test
    void rejectsInvalidEditsAndKeepsTheDraft() {
        assertThat(editDraft.edit(DRAFT, 1, new Recode("B", "A"), STEWARD))
                .isInstanceOfSatisfying(
                        Editing.Faulty.class,
                        faulty -> assertThat(InEnglish.faults(faulty.faults()))
                                .containsExactly("entries[1].code: 'A' is already the code of entries[0]"));
        assertThat(editDraft.edit(DRAFT, 1, new Continue("B", List.of("Z")), STEWARD))
                .isInstanceOf(Editing.Faulty.class);
        assertThat(editDraft.edit(DRAFT, 1, new Merge("A", List.of("Q")), STEWARD))
                .isInstanceOf(Editing.Faulty.class);
        assertThat(draft().revision()).isEqualTo(1);
    }

    @Test
    void rejectsAnEditOfAnotherRevision() {
        editDraft.edit(DRAFT, 1, new Rename("A", new Bilingual("墙", null)), STEWARD);

        assertThat(editDraft.edit(DRAFT, 1, new Rename("A", new Bilingual("门", null)), STEWARD))
                .isEqualTo(new Editing.Stale(DRAFT, 2));
    }

    @Test
    void rejectsEditsOfPublishedEditions() {
        new PublishEdition(editions, new ReviewEdition(comparison), clock).publish(DRAFT);

        assertThat(editDraft.edit(DRAFT, 1, new Recode("A", "C"), STEWARD))
                .isEqualTo(new Editing.AlreadyPublished(DRAFT));
        assertThat(editDraft.edit(new EditionId("2099-1"), 1, new Recode("A", "C"), STEWARD))
                .isInstanceOf(Editing.Unknown.class);
    }

    @Test
    void replacesTheDraftButKeepsItsIdAndEarlierSource() {
        var source = draft().source();

        done(editDraft.replace(DRAFT, 1, upload(form("2031-1", "2030-1", undeclared("A", "防火墙"))), STEWARD), after -> {
            assertThat(after.edition().source().arrival().way()).isEqualTo(Arrival.Way.WRITTEN);
            assertThat(after.edition().sources())
                    .containsExactly(after.edition().source(), source);
            assertThat(after.edition().content().entries()).hasSize(1);
        });
        assertThat(editions.source(draft().source())).isPresent();
        assertThat(editDraft.replace(DRAFT, 2, upload(form("2031-7", "2030-1", undeclared("A", "防火墙"))), STEWARD))
                .isInstanceOf(Editing.Faulty.class);
    }

    @Test
    void keepsEditsWhenTheSameBytesAreUploadedAgain() {
        editDraft.edit(DRAFT, 1, new Recode("B", "C"), STEWARD);
        editDraft.replace(DRAFT, 2, upload(form("2031-1", "2030-1", undeclared("A", "防火墙"))), STEWARD);

        assertThat(receive(form("2031-1", "2030-1", undeclared("A", "防火墙"), undeclared("B", "应用防护墙"))))
                .isInstanceOf(UploadOutcome.Unchanged.class);
        assertThat(draft().revision()).isEqualTo(3);
    }

    @Test
    void keepsThePlacesOfRecodedMergedAndSplitEntries() {
        var found = List.of(
                new Found("A", "name", "table 1, row 2", "防火墙"), new Found("B", "name", "table 1, row 3", "应用防护墙"));
        receive(new Reading(found, List.of()));

        editDraft.edit(DRAFT, 2, new Recode("B", "C"), STEWARD);
        assertThat(draft().drafting().reading().places())
                .containsOnly(entry("A", List.of("table 1, row 2")), entry("C", List.of("table 1, row 3")));
        editDraft.edit(DRAFT, 3, new Merge("A", List.of("C")), STEWARD);
        assertThat(draft().drafting().reading().places())
                .containsOnly(entry("A", List.of("table 1, row 2", "table 1, row 3")));
        editDraft.edit(
                DRAFT,
                4,
                new Split(
                        "A",
                        List.of(
                                new Part("A1", new Bilingual("甲", null), null),
                                new Part("A2", new Bilingual("乙", null), null))),
                STEWARD);
        assertThat(draft().drafting().reading().places()).containsOnlyKeys("A1", "A2");
    }

    @Test
    void releasesAHoldWhenTheCriteriaAreDefined() {
        receive(new Reading(
                List.of(),
                List.of(new Reading.Unread(
                        "B", "table 1, row 3", "≥12", new Sentence("单位不明确", "its unit is not clear"), true))));

        assertThat(editDraft.edit(
                        DRAFT,
                        2,
                        new Define("B", null, List.of(criterionForm("throughput", ">=", "12 Gbpz"))),
                        STEWARD))
                .isInstanceOfSatisfying(
                        Editing.Faulty.class,
                        faulty -> assertThat(InEnglish.faults(faulty.faults()))
                                .containsExactly("entries[1].criteria[0].quantity: the unit 'Gbpz' is not known"));
        done(
                editDraft.edit(
                        DRAFT,
                        2,
                        new Define("B", null, List.of(criterionForm("throughput", ">=", "12 Gbps"))),
                        STEWARD),
                after -> {
                    assertThat(after.edition().status()).isEqualTo(EditionStatus.DRAFT);
                    assertThat(after.edition()
                                    .content()
                                    .entry("B")
                                    .orElseThrow()
                                    .criteria())
                            .extracting(Criterion::written)
                            .containsExactly("12 Gbps");
                });
    }

    private Edition draft() {
        return editions.find(DRAFT).orElseThrow();
    }

    /** Uploads the same draft as other bytes with this reading. */
    private void receive(Reading reading) {
        var form = form("2031-1", "2030-1", undeclared("A", "防火墙"), undeclared("B", "应用防护墙"));
        receiveEdition.receive(new Upload(form, List.of(), List.of(), new byte[] {1}, "text/html", reading));
    }

    private UploadOutcome receive(EditionForm form) {
        return receiveEdition.receive(upload(form));
    }

    private static Upload upload(EditionForm form) {
        return new Upload(form, List.of(), List.of(), form.toString().getBytes(), "application/json");
    }

    private static EntryForm undeclared(String code, String name) {
        return new EntryForm(
                code,
                "SPECIALIZED_CYBERSECURITY_PRODUCT",
                new Bilingual(name, null),
                Bilingual.NOTHING,
                null,
                List.of(),
                null,
                List.of());
    }

    private static void done(Editing editing, Consumer<Review> after) {
        assertThat(editing).isInstanceOfSatisfying(Editing.Done.class, done -> after.accept(done.review()));
    }
}
