package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.sale.SaleProof;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.catalogue.CatalogueGap;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ItemEvidence;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.dossier.DossierBasis;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Judgement.OtherThing;
import io.certwatch.product.mitigation.Circumstance;
import io.certwatch.product.mitigation.Discovery;
import io.certwatch.product.mitigation.HarmStatement;
import io.certwatch.product.mitigation.RecordPart;
import io.certwatch.product.profile.CiiStanding;
import io.certwatch.product.proof.Refusal;
import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Numbers and units are written differently in each language. */
    private static final String[] OWN_TO_A_LANGUAGE = {"unit.", "number."};

    private final MessageBundles bundles;

    MessagesTest() throws IOException {
        bundles = MessageBundles.of(
                Path.of(""),
                "io/certwatch/product",
                "Explanation.of",
                "ExportColumn<>",
                "column",
                "answer",
                "MESSAGES.text",
                "message");
    }

    @Test
    void textsAreCompleteAndUsed() {
        assertThat(bundles.faults(OWN_TO_A_LANGUAGE)).isEmpty();
    }

    /** Vendors read all but what is for the company alone; whatever is added for vendors must be silent as well. */
    @Test
    void onlyTextsForTheCompanyTellOfCriticalInfrastructure() {
        var told = bundles.keysThatSay(Pattern.compile(
                "\\bCII\\b|关键信息基础设施|关基|critical (information )?infrastructure|运营者", Pattern.CASE_INSENSITIVE));

        assertThat(told)
                .isNotEmpty()
                .allMatch(key -> Stream.of("dossier.", "facts.", "export.").anyMatch(key::startsWith));
    }

    @Test
    void hasATextForEveryKind() {
        var kinds = Stream.of(
                        composed("finding.doubt.", Doubt.values()),
                        composed("finding.decided.", Decided.values()),
                        composed("finding.other.", OtherThing.Kind.values()),
                        composed("dossier.category.", Category.values()),
                        composed("dossier.kind.", SubjectKind.values()),
                        composed("dossier.reopened.", ChecklistItem.Reopened.values()),
                        composed("dossier.retired.", ChecklistItem.Retired.values()),
                        composed("dossier.evidence.", ItemEvidence.Kind.values()),
                        composed("dossier.sector.", Sector.values()),
                        composed("dossier.cii.", CiiStanding.values()),
                        composed("dossier.status.", ObligationState.Status.values()),
                        composed("proof.refused.", Refusal.values()),
                        composed("dossier.gap.", CatalogueGap.values()),
                        composed("dossier.standing.", DossierBasis.Standing.values()),
                        composed("mitigation.circumstance.", Circumstance.values()),
                        composed("mitigation.part.", RecordPart.values()),
                        composed("mitigation.through.", Discovery.Through.values()),
                        composed("mitigation.harm.", HarmStatement.Degree.values()),
                        composed("sale.status.", SaleStatus.values()),
                        composed("sale.", SaleReason.values()),
                        composed("sale.proof.", SaleProof.Kind.values()),
                        composed("sale.proof.kind.", ProofKind.values()),
                        proven("facts.proof.COMPANY."),
                        proven("facts.proof.VENDOR."),
                        composed("facts.from.proof.", AcceptedProof.Origin.values()),
                        composed("bid.origin.", BidLine.Origin.values()),
                        Stream.of("WAITING", "ACCEPTED", "REJECTED", "ENDED").map("word.answer.proof."::concat),
                        Stream.of("SATISFIED", "WAIVED", "LIFTED").map("word.answer.ended."::concat),
                        Stream.of("DISCONTINUED", "NOT_FOR_MAINLAND", "NOT_OURS")
                                .map(kind -> "word.answer." + kind + "_ENDED"),
                        Stream.of("SUSPENDED", "REVOKED", "EXPIRED").map("answer.proof-ended."::concat),
                        Stream.of("confirmed", "contradicted", "ends", "over", "not.covering", "recorded", "withdrawn")
                                .flatMap(key ->
                                        composed("obligation.proof." + key + ".", AcceptedProof.Origin.values())),
                        proven("answer.renew."),
                        Stream.of("body", "standard", "issued", "validUntil").map("problem.vault-other."::concat))
                .flatMap(keys -> keys);

        assertThat(kinds).allMatch(bundles::define);
    }

    private static Stream<String> proven(String prefix) {
        return Arrays.stream(ProofKind.values()).filter(ProofKind::satisfies).map(kind -> prefix + kind);
    }

    private static Stream<String> composed(String prefix, Enum<?>[] kinds) {
        return Arrays.stream(kinds).map(kind -> prefix + kind);
    }
}
