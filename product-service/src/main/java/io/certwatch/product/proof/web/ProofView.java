package io.certwatch.product.proof.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.certificate.RegisterStanding;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.AcceptanceOutlook;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofFile;
import io.certwatch.product.proof.Refusal;
import io.certwatch.product.upload.ScanType;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proof that the company holds.
 *
 * @param number our own key, and not a number of the paper, if it is published without one
 * @param officialNumber whether the number is printed, and not ours
 * @param batch the number of the list in which a test result is published; null if nobody told
 * @param body null only if a file or a vendor did not tell
 * @param validUntil the last day of validity, in China
 * @param unreadEnd what a file has in the cell of that day, if nobody could read it; always null where the day is known
 * @param ended whether that day is over
 * @param checked where and when somebody last looked it up
 * @param skus products that it was entered for
 * @param acceptedFor products that people accept it for
 * @param outlooks of the products that it was entered for and nobody accepts it for; in a list, of at most five
 * @param statements of vendors who state it otherwise; until a member has decided, nobody can accept it
 * @param standing beside the register, today
 */
@RecordBuilder
record ProofView(
        UUID id,
        ProofKind kind,
        String number,
        boolean officialNumber,
        @Nullable String batch,
        @Nullable String body,
        @Nullable String standard,
        @Nullable String holder,
        List<NamedModelView> models,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        @Nullable String unreadEnd,
        boolean ended,
        @Nullable ProofCheckView checked,
        @Nullable ProofFileView file,
        List<String> skus,
        List<String> acceptedFor,
        List<OutlookView> outlooks,
        List<StatementView> statements,
        RegisterStandingView standing,
        Proof.Source source,
        String enteredBy,
        RecordedBy recordedBy,
        Instant enteredAt,
        Instant changedAt,
        long revision) {

    record NamedModelView(String model, @Nullable String version) {}

    record ProofCheckView(String where, LocalDate on, String by) {}

    /**
     * What the register says of a proof.
     *
     * @param validUntil as the register has it; null if it has none of this number, or no day
     * @param differences between the two, if the register has its number
     */
    record RegisterStandingView(
            RegisterStanding.Kind kind, @Nullable LocalDate validUntil, List<DifferenceView> differences) {

        static RegisterStandingView of(RegisterStanding standing) {
            var registered = standing.registered();
            return new RegisterStandingView(
                    standing.kind(),
                    registered == null ? null : registered.validUntil(),
                    standing.differences().stream().map(DifferenceView::of).toList());
        }
    }

    /** What both write of the holder, a model or a version, each value as it is written; none is nothing. */
    record DifferenceView(RegisterStanding.ComparedField field, List<String> proof, List<String> register) {

        static DifferenceView of(RegisterStanding.Difference difference) {
            return new DifferenceView(difference.field(), difference.proof(), difference.register());
        }
    }

    /**
     * Whether it still waits to be accepted for a product, or never can be.
     *
     * @param refusal why nobody can accept it as it is recorded; null unless IMPOSSIBLE
     * @param why the same as a sentence
     */
    @Schema(name = "AcceptanceOutlook")
    record OutlookView(
            String sku,
            AcceptanceOutlook.State state,
            @Nullable Refusal refusal,
            @Nullable Explanation why) {

        /** @param register what the register says of the proof */
        static OutlookView of(String sku, AcceptanceOutlook outlook, Explanation register) {
            var refusal = outlook.refusal();
            if (refusal == null) return new OutlookView(sku, outlook.state(), null, null);
            var why = refusal == Refusal.CONTRADICTED ? register : refusal.explanation();
            return new OutlookView(sku, outlook.state(), refusal, why);
        }
    }

    /** @param size in bytes */
    record ProofFileView(
            String name,

            @Schema(description = "What the content of the file is")
            String mediaType,

            long size,
            String sha256,
            String href) {

        static ProofFileView of(String href, ProofFile file) {
            ScanType type = file.type();
            return new ProofFileView(file.name(), type.mediaType(), file.size(), file.sha256(), href);
        }
    }

    static ProofView of(Proof proof, RegisterStanding standing, List<OutlookView> outlooks, LocalDate today) {
        var facts = proof.facts();
        var check = proof.checked();
        var file = proof.file();
        var entered = proof.entered();
        return ProofViewBuilder.builder()
                .id(proof.id())
                .kind(facts.kind())
                .number(facts.number())
                .officialNumber(facts.hasOfficialNumber())
                .batch(facts.batch())
                .body(facts.body())
                .standard(facts.standard())
                .holder(facts.holder())
                .models(facts.models().stream()
                        .map(named -> new NamedModelView(named.model(), named.version()))
                        .toList())
                .issued(facts.issued())
                .validUntil(facts.validUntil())
                .unreadEnd(proof.unreadEnd())
                .ended(facts.hasEndedBefore(today))
                .checked(check == null ? null : new ProofCheckView(check.where(), check.on(), check.by()))
                .file(file == null ? null : ProofFileView.of(ProofFileController.path(proof.id()), file))
                .skus(proof.skus())
                .acceptedFor(proof.acceptedFor())
                .outlooks(outlooks)
                .statements(proof.statements().stream()
                        .map(statement -> StatementView.of(proof, statement))
                        .toList())
                .standing(RegisterStandingView.of(standing))
                .source(proof.source())
                .enteredBy(entered.by())
                .recordedBy(entered.recordedBy())
                .enteredAt(entered.at())
                .changedAt(proof.changed().at())
                .revision(proof.revision())
                .build();
    }
}
