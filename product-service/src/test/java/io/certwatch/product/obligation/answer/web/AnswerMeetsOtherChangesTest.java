package io.certwatch.product.obligation.answer.web;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.certwatch.audit.CurrentRecord;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.obligation.InMemoryObligations;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.obligation.answer.AnswerObligations;
import io.certwatch.product.obligation.answer.AnsweredProofs.KeptProof;
import io.certwatch.product.obligation.answer.FindOtherListings;
import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.obligation.answer.HeldScans;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.token.LinkKeys;
import java.io.IOException;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Somebody else changes the products each time before the answer is saved. */
class AnswerMeetsOtherChangesTest extends ObligationStories {

    private static final CurrentRecord NO_RECORD = new CurrentRecord() {
        @Override
        public void concerns(Collection<String> objects) {}

        @Override
        public void count(String name, int number) {}
    };

    private static final HeldScans NO_SCANS = new HeldScans() {
        @Override
        public Map<String, HeldScan> hold(VendorContact contact, Map<String, SentScan> scans) {
            return Map.of();
        }

        @Override
        public Optional<SentScan> copy(VendorContact contact, UUID id) {
            return Optional.empty();
        }

        @Override
        public void release(VendorContact contact) {}
    };

    @BeforeEach
    void aFirewallOfTheVendor() {
        registered(aFirewall("A"));
    }

    private ResponseEntity<String> sent(Products through) throws IOException {
        var answers = new AnswerObligations(
                new InMemoryObligations(products),
                assessors.over(through),
                certificates,
                (_, _, _) -> new KeptProof("proof", null));
        var page = new AnswerPageController(
                new AnswerLinks(AnswerKeys.read(LinkKeys.publicKeysFile()), clock),
                answers,
                new FindOtherListings(answers, certificates),
                new FormFiles(NO_SCANS),
                new AnswerPages(),
                NO_RECORD,
                clock);
        var form = new MockHttpServletRequest();
        form.addParameter("answer." + id(), "NOT_OURS");
        form.addParameter("reason." + id(), "sold by <others>");
        form.addParameter("person", "Wang Fang");
        return page.answer(token(), form);
    }

    private String token() {
        return LinkKeys.sign(new JWTClaimsSet.Builder()
                .issuer("certwatch-notification")
                .audience("acknowledge")
                .subject("c-1")
                .claim("company", "demo")
                .claim("vendor", "vendor-1")
                .claim("lang", "en")
                .expirationTime(Date.from(clock.instant().plusSeconds(3_600)))
                .build());
    }

    /** Loses the first writes to others. */
    private static final class Contended extends ForwardingProducts {

        private int left;

        Contended(Products products, int lost) {
            super(products);
            this.left = lost;
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            return left-- > 0 ? Set.of(A) : super.save(changes);
        }
    }

    @Test
    void thePageAsksToSendItAgainAndKeepsTheForm() throws IOException {
        var page = sent(new Contended(products, 4));

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(page.getBody())
                .contains("were changed at the same moment; please send your answer again")
                .contains("sold by &lt;others&gt;", "value=\"Wang Fang\"", "value=\"NOT_OURS\" selected");
        assertThat(obligation().answer()).isNull();
    }

    @Test
    void aFewAreNoticedByNobody() throws IOException {
        assertThat(sent(new Contended(products, 3)).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(obligation().answer()).isNotNull();
    }
}
