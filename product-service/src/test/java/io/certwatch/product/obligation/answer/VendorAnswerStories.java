package io.certwatch.product.obligation.answer;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptProof.AnswerWords;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.ProofFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What stories of answers share: a firewall whose vendor is asked. */
abstract class VendorAnswerStories extends ObligationStories {

    static final Product FIREWALL = withDevice(aFirewall("A"), "Huawei", "USG6525E");
    static final String VENDOR = "vendor-1";
    static final Application APPLICATION = new Application("CCRC-2027-1", "CCRC", LocalDate.parse("2027-02-01"));

    static HasProof proof(String person, String number) {
        return new HasProof(
                person,
                new ProofFacts(
                        ProofKind.CERTIFICATE,
                        number,
                        "CCRC",
                        null,
                        null,
                        List.of(),
                        null,
                        LocalDate.parse("2029-01-01")),
                null,
                null);
    }

    VendorAnswer answer() {
        return obligation().answer();
    }

    void acceptAnotherPaper() {
        var other = enterProof
                .enter(
                        "demo",
                        new StatedProof(
                                new ProofFacts(
                                        ProofKind.CERTIFICATE,
                                        "C-2",
                                        "CCRC",
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        LocalDate.parse("2029-01-01")),
                                null,
                                List.of("A")),
                        author("chen"))
                .id();

        acceptProof.accept(
                "demo", other, new Acceptance(Set.of("A"), null, null, false, false, author("chen"), AnswerWords.NONE));
    }
}
