package io.certwatch.product.proof.web;

import static java.util.stream.Collectors.toSet;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.certificate.RegisterStanding;
import io.certwatch.product.certificate.RegisterWords;
import io.certwatch.product.certificate.Standings;
import io.certwatch.product.proof.AcceptanceOutlook;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.web.ProofView.OutlookView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows proofs as they stand today beside the register. */
@Component
class ProofViews {

    /** Products of one proof whose outlook a list tells; each is read as a whole. */
    private static final int MOST_IN_LISTS = 5;

    private final Standings standings;
    private final Products products;
    private final Clock clock;

    ProofViews(Standings standings, Products products, Clock clock) {
        this.standings = standings;
        this.products = products;
        this.clock = clock;
    }

    ResponseEntity<ProofView> answer(Proof proof) {
        return ResponseEntity.ok().eTag(EntityTag.of(proof.revision())).body(of(proof));
    }

    ProofView of(Proof proof) {
        return of(List.of(proof)).getFirst();
    }

    List<ProofView> of(List<Proof> proofs) {
        var today = ChinaCalendar.today(clock);
        var found = standings.of(proofs.stream().map(Proof::toPaper).toList(), today);
        var most = proofs.size() == 1 ? ProofForm.MOST_SKUS : MOST_IN_LISTS;
        var named = products.find(
                proofs.stream().flatMap(proof -> listIds(proof, most)).collect(toSet()));
        return IntStream.range(0, proofs.size())
                .mapToObj(index -> view(proofs.get(index), found.get(index), named, most, today))
                .toList();
    }

    private static ProofView view(
            Proof proof, RegisterStanding standing, Map<ProductId, AssessedProduct> named, int most, LocalDate today) {
        var outlooks = listIds(proof, most)
                .map(id -> OutlookView.of(
                        id.sku().value(),
                        AcceptanceOutlook.of(proof, standing, named.get(id), today),
                        RegisterWords.of(standing, proof.facts().number())))
                .toList();
        return ProofView.of(proof, standing, outlooks, today);
    }

    /** Those for which it was entered and nobody has accepted it. */
    private static Stream<ProductId> listIds(Proof proof, int most) {
        return proof.skus().stream()
                .filter(sku -> !proof.acceptedFor().contains(sku))
                .limit(most)
                .map(sku -> ProductId.of(proof.company(), sku));
    }
}
