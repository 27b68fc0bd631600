package io.certwatch.product.export;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.EndedAnswer;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationDays;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.law.LegalCitations;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row per obligation. */
final class ObligationSheet {

    private ObligationSheet() {}

    static ExportSheet<ProductObligation> in(VendorNames vendors, LegalCitations citations, LocalDate today) {
        var language = vendors.language();
        var words = new ExportWords(language);
        return new ExportSheet<>(
                language,
                CitationColumns.after(
                        List.of(
                                obligation(
                                        "export.obligation",
                                        obligation -> obligation.id().toString()),
                                new ExportColumn<>("export.sku", ProductObligation::sku),
                                new ExportColumn<>(
                                        "export.chinese-name",
                                        held -> held.productName().zh()),
                                new ExportColumn<>(
                                        "export.english-name",
                                        held -> held.productName().en()),
                                new ExportColumn<>("export.model", ProductObligation::model),
                                new ExportColumn<>("export.manufacturer", ProductObligation::manufacturer),
                                new ExportColumn<>("export.vendor", ProductObligation::vendor),
                                new ExportColumn<>("export.vendor-name", held -> vendors.find(held.vendor())),
                                requirement(
                                        "export.edition",
                                        requirement -> words.begin(EntryCitation.ofEdition(
                                                requirement.edition().id()))),
                                requirement(
                                        "export.entry",
                                        requirement -> requirement.citation().in(language)),
                                obligation("export.status", obligation -> status(language, obligation)),
                                obligation("export.due", obligation -> dueBy(language, obligation, today)),
                                obligation("export.due-is", obligation -> dueIs(language, obligation, today)),
                                obligation("export.overdue", obligation -> obligation.overdue(today)),
                                obligation("export.without-proof", obligation -> obligation.withoutProof(today)),
                                obligation("export.not-yet-on-market", obligation -> obligation.notYetOnMarket(today)),
                                days("export.first-listed", ObligationDays::firstListed),
                                days(
                                        "export.first-listed-by",
                                        days -> words.begin(EntryCitation.ofEdition(days.firstListedBy()))),
                                days("export.first-listed-remark", days -> remark(days, language)),
                                days("export.covered-until", ObligationDays::coveredUntil),
                                days("export.not-to-be-sold-since", ObligationDays::notToBeSoldSince),
                                days("export.not-to-be-sold-since-remark", days -> remarkSince(days, language)),
                                days("export.planned", ObligationDays::planned),
                                obligation(
                                        "export.penalty-since",
                                        obligation -> citations.penaltySince(
                                                obligation.requirement().entry().code(), today)),
                                state(InProgress.class, "export.application", InProgress::application),
                                state(InProgress.class, "export.certification-body", InProgress::body),
                                state(InProgress.class, "export.expected", InProgress::expected),
                                state(
                                        Satisfied.class,
                                        "export.certificate",
                                        satisfied -> OwnNumber.words(
                                                        satisfied.by().number())
                                                .in(language)),
                                state(
                                        Satisfied.class,
                                        "export.certificate-valid-until",
                                        satisfied -> satisfied.by().validUntil()),
                                accepted("export.proof-kind", proof -> proofKind(language, proof.kind())),
                                accepted("export.proof-accepted-by", AcceptedProof::by),
                                endedProof("export.ended-proof-kind", ended -> proofKind(language, ended.paper())),
                                endedProof(
                                        "export.ended-proof",
                                        ended -> OwnNumber.words(ended.proof()).in(language)),
                                endedProof("export.ended-proof-body", Cover::body),
                                endedProof("export.ended-proof-valid-until", Cover::statedEnd),
                                endedProof("export.ended-proof-lapse", ended -> explainLapse(language, ended)),
                                endedProof("export.ended-proof-learnt-on", Cover::learntOn),
                                state(Waived.class, "export.waived-by", Waived::by),
                                state(Waived.class, "export.waiver-reason", Waived::reason),
                                state(Waived.class, "export.waived-until", Waived::until),
                                obligation("export.recorded-by", ObligationSheet::recordedBy),
                                requirement(
                                        "export.explanation",
                                        requirement -> requirement.explanation().in(language)),
                                obligation("export.opened-at", Obligation::openedAt),
                                obligation("export.changed-at", Obligation::changedAt),
                                obligation("export.answer", obligation -> answerWords(words, obligation)),
                                answer("export.answer-words", VendorAnswer::words),
                                answer("export.answered-by", VendorAnswer::person),
                                answer("export.answered-at", VendorAnswer::at)),
                        language,
                        held -> citations.cite(
                                held.obligation().requirement().entry().code(), today)));
    }

    private static ExportColumn<ProductObligation> obligation(
            String key, Function<Obligation, @Nullable Object> value) {
        return new ExportColumn<>(key, held -> value.apply(held.obligation()));
    }

    private static ExportColumn<ProductObligation> requirement(
            String key, Function<Requirement, @Nullable Object> value) {
        return obligation(key, obligation -> value.apply(obligation.requirement()));
    }

    private static ExportColumn<ProductObligation> days(String key, Function<ObligationDays, @Nullable Object> value) {
        return obligation(key, obligation -> value.apply(obligation.days()));
    }

    private static ExportColumn<ProductObligation> endedProof(String key, Function<Cover, @Nullable Object> value) {
        return obligation(key, obligation -> {
            var ended = obligation.endedProof();
            return ended == null ? null : value.apply(ended);
        });
    }

    private static String status(Language language, Obligation obligation) {
        var key = obligation.isToBeConfirmed() ? "export.status.doubted" : "dossier.status." + obligation.status();
        return ExportSheet.message(language, key);
    }

    private static @Nullable String remarkSince(ObligationDays days, Language language) {
        return days.isSinceLearnt() ? ExportSheet.message(language, "export.since-learnt") : null;
    }

    private static @Nullable String explainLapse(Language language, Cover ended) {
        return ended.lapse() == null ? null : ExportSheet.message(language, "export.lapse." + ended.lapse());
    }

    private static @Nullable String proofKind(Language language, @Nullable ProofKind kind) {
        return kind == null ? null : ExportSheet.message(language, "bid.kind." + kind);
    }

    private static @Nullable String remark(ObligationDays days, Language language) {
        var why = days.explainAtLatest();
        return why == null ? null : why.in(language);
    }

    /** A day only while there is one to keep: a product without proof owes it before it is sold or provided. */
    private static @Nullable Object dueBy(Language language, Obligation obligation, LocalDate today) {
        if (!obligation.state().unfinished()) return null;
        if (obligation.withoutProof(today)) return ExportSheet.message(language, "export.before-sale");
        var due = obligation.requirement().due();
        return due == null ? ExportSheet.message(language, "export.before-market-entry") : due.minusDays(1);
    }

    /** Who set the day: a plan, or the law. */
    private static @Nullable String dueIs(Language language, Obligation obligation, LocalDate today) {
        var requirement = obligation.requirement();
        if (!obligation.state().unfinished() || obligation.withoutProof(today) || requirement.due() == null)
            return null;
        return ExportSheet.message(language, requirement.duePlanned() ? "export.due-is.planned" : "export.due-is.law");
    }

    /** A column for data that only one state has. */
    private static <S extends ObligationState> ExportColumn<ProductObligation> state(
            Class<S> kind, String key, Function<S, @Nullable Object> value) {
        return obligation(
                key,
                obligation -> kind.isInstance(obligation.state()) ? value.apply(kind.cast(obligation.state())) : null);
    }

    private static ExportColumn<ProductObligation> answer(String key, Function<VendorAnswer, @Nullable Object> value) {
        return obligation(key, obligation -> {
            var answer = newest(obligation);
            return answer == null ? null : value.apply(answer);
        });
    }

    /** Also one that nobody decided, because nothing was left to decide. */
    private static @Nullable VendorAnswer newest(Obligation obligation) {
        var ended = obligation.endedAnswer();
        return obligation.answer() == null && ended != null ? ended.answer() : obligation.answer();
    }

    private static @Nullable String answerWords(ExportWords words, Obligation obligation) {
        var answer = obligation.answer();
        if (answer != null) return answerWords(words, answer);
        var ended = obligation.endedAnswer();
        return ended == null ? null : endedWords(words, ended);
    }

    private static String endedWords(ExportWords words, EndedAnswer ended) {
        var language = words.language();
        var why = ExportSheet.message(language, "word.answer.ended." + ended.by());
        var proof = ended.answer().proof();
        return proof == null
                ? ExportSheet.message(language, "word.answer." + ended.answer().kind() + "_ENDED", why)
                : ExportSheet.message(
                        language,
                        "word.answer.proof.ENDED",
                        ExportSheet.message(language, "bid.kind." + proof.kind()),
                        OwnNumber.words(proof.number()).in(language),
                        why);
    }

    private static @Nullable String answerWords(ExportWords words, VendorAnswer answer) {
        var proof = answer.proof();
        if (proof == null) return words.of("answer", answer.summary());
        var language = words.language();
        return ExportSheet.message(
                language,
                "word.answer.proof." + answer.state(),
                ExportSheet.message(language, "bid.kind." + proof.kind()),
                OwnNumber.words(proof.number()).in(language));
    }

    /** A column for what a person accepted, also if the register has it, too. */
    private static ExportColumn<ProductObligation> accepted(
            String key, Function<AcceptedProof, @Nullable Object> value) {
        return obligation(key, obligation -> {
            var proof = obligation.findAccepted();
            return proof == null ? null : value.apply(proof);
        });
    }

    /** The person or machine that recorded the state, as its verified token named it. */
    private static @Nullable String recordedBy(Obligation obligation) {
        return switch (obligation.state()) {
            case InProgress progress -> progress.recordedBy().name();
            case Waived waived -> waived.recordedBy().name();
            case Satisfied(AcceptedProof proof) -> proof.recordedBy().name();
            case Open _, Satisfied _, Lifted _ -> null;
        };
    }
}
