package io.certwatch.product.proof.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.certificate.RegisterStanding;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.proof.AcceptProof;
import io.certwatch.product.proof.Acceptances;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.Proofs;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A proof satisfies nothing before a person accepts it for a product. */
@RestController
@RequestMapping(ProofsController.PATH + "/{id}/acceptances")
class AcceptancesController {

    private final AcceptProof acceptProof;
    private final Acceptances acceptances;
    private final Proofs proofs;
    private final ProofViews views;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    AcceptancesController(
            AcceptProof acceptProof,
            Acceptances acceptances,
            Proofs proofs,
            ProofViews views,
            CurrentCompany company,
            CurrentCaller caller) {
        this.acceptProof = acceptProof;
        this.acceptances = acceptances;
        this.proofs = proofs;
        this.views = views;
        this.company = company;
        this.caller = caller;
    }

    @Operation(operationId = "listProofAcceptances", summary = "List for which obligations a proof is accepted")
    @GetMapping
    List<ProofUseView> list(@PathVariable UUID id) {
        var proof = require(id);
        return acceptances.of(company.id(), proof.id()).stream()
                .map(ProofUseView::of)
                .toList();
    }

    @Operation(
            operationId = "acceptProof",
            summary = "Accept a proof for products; answers what became of it for each. It satisfies the obligation"
                    + " until its last day. One that the register has listed for others since is confirmed so,"
                    + " with a reason")
    @Answers({200, 503})
    @PostMapping
    AcceptanceView accept(@PathVariable UUID id, @RequestBody AcceptanceForm form) {
        var proof = require(id);
        var isOfOther = views.of(proof).standing().kind() == RegisterStanding.Kind.OTHER_HOLDER;
        return AcceptanceView.of(
                acceptProof.accept(company.id(), proof.id(), form.toAcceptance(caller.get(), isOfOther)));
    }

    private Proof require(UUID id) {
        return proofs.find(company.id(), id).orElseThrow(() -> new UnknownId("proof", id));
    }

    @Operation(
            operationId = "withdrawProofAcceptance",
            summary = "Withdraw the acceptance of a proof for products: what it satisfied opens again")
    @Answers({200, 409, 503})
    @PostMapping("/withdrawal")
    AcceptanceWithdrawalView withdraw(@PathVariable UUID id, @RequestBody AcceptanceWithdrawalForm form) {
        var stated = form.checked(caller.get());
        Author author = stated.author();
        var withdrawal = acceptProof.withdraw(company.id(), id, stated.skus(), stated.reason(), author);
        return new AcceptanceWithdrawalView(
                withdrawal.withdrawn(), withdrawal.proof().revision());
    }
}
