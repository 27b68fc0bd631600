package io.certwatch.product.obligation.answer.web;

import io.certwatch.law.EntryFamily;
import io.certwatch.law.OfficialPlace;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.LapseDays;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One obligation on the page, in one language.
 *
 * @param code ours, beside the name that the catalogue prints
 * @param entry its name, and where the official catalogue prints it
 * @param due the last day by which it is to be done; null if the day of market entry is unknown
 * @param overdue whether a planned day has passed
 * @param withoutProof whether it may not be sold until there is proof, without such a day
 * @param provenUntil the last day on which the newest proof that has ended counted, which is told only without a lapse; null
 *   if none is known
 * @param lapse what the register says of that proof, if it does not say from which day; else null
 * @param learnt when we learnt of that lapse, and of another one before; null without one
 * @param ends which proof ends, and when; null for an obligation that is not fulfilled
 * @param named when the vendor named a proof about which nobody has decided yet, in China; null if none waits
 * @param answer the last one, also if it waited until nothing was left to decide
 * @param undecided whether nobody will decide about it, because nothing is left to decide
 * @param typed what is in the fields
 */
public record AnswerRow(
        String id,
        String sku,
        String product,
        @Nullable String model,
        String code,
        String entry,
        String why,
        @Nullable LocalDate due,
        boolean overdue,
        boolean withoutProof,
        @Nullable LocalDate provenUntil,
        Certificate.@Nullable Status lapse,
        @Nullable String learnt,
        @Nullable String ends,
        @Nullable LocalDate named,
        @Nullable VendorAnswer answer,
        boolean undecided,
        TypedAnswer typed) {

    private static final Messages MESSAGES = new Messages("io.certwatch.product");

    static AnswerRow of(ProductObligation held, Language language, LocalDate today, TypedAnswer typed) {
        var obligation = held.obligation();
        var requirement = obligation.requirement();
        var renewal = obligation.renewal();
        return new AnswerRow(
                obligation.id().toString(),
                held.sku(),
                name(held.productName(), language, held.sku()),
                held.model(),
                requirement.entry().code(),
                entry(requirement.edition().id(), requirement.entry(), language),
                sentence(requirement.explanation(), language),
                requirement.due() == null ? null : requirement.due().minusDays(1),
                obligation.overdue(today),
                obligation.withoutProof(today),
                renewal == null ? findProvenUntil(obligation) : null,
                renewal == null ? lapse(obligation) : null,
                renewal == null ? describeLapse(obligation.cover(), language) : null,
                renewal == null ? null : end(renewal, language),
                obligation.answer() == null ? null : obligation.answer().findNamedProof(),
                obligation.findLastAnswer(),
                obligation.answer() == null && obligation.endedAnswer() != null,
                typed);
    }

    private static @Nullable LocalDate findProvenUntil(Obligation obligation) {
        var ended = obligation.endedProof();
        return ended == null ? null : ended.lastDay();
    }

    /** Of the proof that has ended. */
    static Certificate.@Nullable Status lapse(Obligation obligation) {
        var cover = obligation.cover();
        return cover == null ? null : cover.lapse();
    }

    private static @Nullable String describeLapse(@Nullable Cover ended, Language language) {
        return ended == null || ended.lapse() == null
                ? null
                : sentence(LapseDays.describe(ended.learntOn(), ended.notValidSince()), language);
    }

    /** Key of the text that says why there is no valid proof any more. */
    public String endKey() {
        return lapse == null ? "answer.proof-ended" : "answer.proof-ended." + lapse;
    }

    /** A sales licence was never a way of network critical equipment to the market. */
    public boolean offers(AnswerChoice choice) {
        return offers(code, choice);
    }

    static boolean offers(String entryCode, AnswerChoice choice) {
        return choice != AnswerChoice.SALES_LICENCE || !isEquipment(entryCode);
    }

    /** Results are published in batches of network critical equipment only. */
    public boolean isEquipment() {
        return isEquipment(code);
    }

    static boolean isEquipment(String entryCode) {
        return EntryFamily.of(entryCode)
                .filter(EntryFamily.NETWORK_CRITICAL_EQUIPMENT::equals)
                .isPresent();
    }

    static String entry(String edition, Requirement.Entry entry, Language language) {
        var name = name(entry.name(), language, entry.code());
        return OfficialPlace.of(edition, entry.code())
                .map(place -> MESSAGES.text(language, "answer.entry." + place.part(), name, place.item()))
                .orElseGet(() -> MESSAGES.text(language, "answer.entry", name));
    }

    /** Without its number, which another vendor may have given. */
    static String end(Renewal renewal, Language language) {
        var kind = renewal.kind();
        return MESSAGES.text(language, kind == null ? "answer.renew" : "answer.renew." + kind, renewal.validUntil());
    }

    private static String name(Wording name, Language language, String otherwise) {
        var names = language == Language.ZH ? Stream.of(name.zh(), name.en()) : Stream.of(name.en(), name.zh());
        return names.filter(text -> !text.isEmpty()).findFirst().orElse(otherwise);
    }

    private static String sentence(Explanation explanation, Language language) {
        return language == Language.ZH ? explanation.zh() : explanation.en();
    }
}
